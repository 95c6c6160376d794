import type { Command } from 'commander';
import { compareReports } from '#duplicates';
import { figuresOf, type Part, readLabelledPairs } from '../../libs/duplicates/test/labelled-pairs.js';
import { round } from './statistics.js';
import { writeResult } from './write-result.js';

const comparisons = 200_000;

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .description('Reports of one matter: precision and recall on the labelled reports, and speed.')
    .action(() => {
      const { tuning, measured } = readLabelledPairs();
      const table = [row('tuning', tuning), row('measured', measured)];
      const speed = { what: 'comparisons per second and core', value: round(perSecond(tuning)) };
      writeResult({ name: 'duplicates', parameters: { comparisons }, table, samples: { table, speed } });
      console.log(`${speed.what}: ${speed.value}`);
    });
}

function row(part: string, pairs: Part) {
  const { precision, recall, mistaken } = figuresOf(pairs);
  return {
    part,
    pairs: pairs.pairs.length,
    same: pairs.pairs.filter(({ same }) => same).length,
    precision: round(precision, 3),
    recall: round(recall, 3),
    unrelated: pairs.unrelated.length,
    mistaken,
  };
}

function perSecond({ pairs }: Part): number {
  const started = process.cpuUsage();
  for (let n = 0; n < comparisons; n++) {
    const { a, b } = pairs[n % pairs.length]!;
    compareReports(a, b);
  }
  const { user, system } = process.cpuUsage(started);
  return (comparisons * 1e6) / (user + system);
}
