import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from '#classifier';
import { loadDevReports } from '../../../seeds/load.js';
import { repositoryRoot } from '../../../tools/repository-root.js';

export interface SubfieldCase {
  text: string;
  /** The second levels that are right, all of one field. */
  right: string[];
  /** One of the real cases, which the file names by their ids. */
  real: boolean;
}

export function subfieldCases(): SubfieldCase[] {
  const reports = new Map(loadDevReports().map(({ id, text }) => [id, text]));
  return readFileSync(join(repositoryRoot(), 'libs', 'classifier', 'test', 'subfields.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [text = '', right = ''] = line.split('\t');
      return { text: reports.get(text) ?? text, right: right.split(','), real: reports.has(text) };
    });
}

/** For how many a second level of their field is said, and which share of these is right. */
export function judgeSubfields(classifier: Classifier, cases: readonly SubfieldCase[]) {
  const said = cases.flatMap(({ text, right }) => {
    const found = classifier.classify(text).subfields.get(right[0]!.split('.')[0]!);
    return found ? [right.includes(found.code)] : [];
  });
  return { coverage: said.length / cases.length, precision: said.filter(Boolean).length / said.length };
}
