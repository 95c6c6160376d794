import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compareReports, loadVocabulary, readReport, Vocabulary } from '#duplicates';
import { repositoryRoot } from '../../../tools/repository-root.js';

const table = readFileSync(join(repositoryRoot(), 'seeds', 'term-counts-vi.tsv'), 'utf8');

describe('the counts of words', () => {
  it('are whole as they ship, also with the line ends of another system', () => {
    expect(loadVocabulary().problem).toBeUndefined();
    expect(new Vocabulary(table.replaceAll('\n', '\r\n')).problem).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['cut off', table.slice(0, 100_003)],
    ['without the number of reports', table.replace('#documents', 'documents')],
    ['with a number that is none', table.replace('\t2895\t', '\t28x5\t')],
    ['something else', 'version https://git-lfs.github.com/spec/v1\n'],
  ])('that are %s say so, and nothing is alike by them', (_, damaged) => {
    const vocabulary = new Vocabulary(damaged);
    expect(vocabulary.problem).toMatch(/^The counts of words (cannot be read|are cut off or damaged)\.$/);
    const lamp = { text: 'Đèn đường ngõ 12 Mê Linh hỏng', fields: [{ code: 'den', confidence: 1 }] };
    const report = readReport({ ...lamp, point: { lat: 21.3, lng: 105.6 }, receivedAt: new Date(0) }, vocabulary);
    expect(compareReports(report, report)).toMatchObject({ score: 0, metres: 0 });
  });
});
