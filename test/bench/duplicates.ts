import type { Command } from 'commander';
import { compareReports, loadVocabulary, readReport } from '#duplicates';
import { figuresOf, type Part, readLabelledPairs } from '../../libs/duplicates/test/labelled-pairs.js';
import { loadDevReports } from '../../seeds/load.js';
import { formatTable } from '../../tools/cli/output.js';
import { round } from './statistics.js';
import { writeResult } from './write-result.js';

const comparisons = 200_000;
const rounds = 100;

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .description('Reports of one matter: precision and recall on the labelled reports, and speed.')
    .action(() => {
      const { tuning, measured } = readLabelledPairs();
      const table = [row('tuning', tuning), row('measured', measured)];
      const speed = [
        { what: 'comparisons per second and core', value: round(comparisonsPerSecond(tuning)) },
        { what: 'reports prepared per second and core', value: round(preparedPerSecond()) },
      ];
      writeResult({ name: 'duplicates', parameters: { comparisons, rounds }, table, samples: { table, speed } });
      console.log(formatTable(speed));
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

function comparisonsPerSecond({ pairs }: Part): number {
  return perSecond(comparisons, (n) => {
    const { a, b } = pairs[n % pairs.length]!;
    compareReports(a, b);
  });
}

function preparedPerSecond(): number {
  const texts = loadDevReports().map(({ text }) => text);
  const receivedAt = new Date();
  return perSecond(texts.length * rounds, (n) => {
    readReport({ text: texts[n % texts.length]!, fields: [], receivedAt }, loadVocabulary());
  });
}

function perSecond(times: number, work: (n: number) => void): number {
  const started = process.cpuUsage();
  for (let n = 0; n < times; n++) work(n);
  const { user, system } = process.cpuUsage(started);
  return (times * 1e6) / (user + system);
}
