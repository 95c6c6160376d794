import { describe, expect, it } from '@jest/globals';
import { loadClassifier } from '#classifier';
import { hostileTexts } from '../../../test/support/hostile-texts.js';

describe('a hostile text', () => {
  it.each(Object.entries({ ...hostileTexts, empty: '' }))('of %s is answered, the same each time', (_, text) => {
    const answer = loadClassifier().classify(text);
    expect(answer.fields).toHaveLength(5);
    for (const { confidence } of answer.fields) expect(confidence).toBeLessThanOrEqual(1);
    expect(loadClassifier().classify(text)).toEqual(answer);
  });

  it.each(['one character', 'one letter repeated', 'words that nobody knows', 'only emoji', 'another language'])(
    'of %s is said to hold nothing',
    (what) => expect(loadClassifier().classify(hostileTexts[what]!).flags).toContain('no-content'),
  );

  it('with marks heaped on a letter is read as with a few of them', () => {
    const read = (marks: number) => loadClassifier().classify(`Đe${'\u0302\u0300'.repeat(marks)}n đường hỏng, tối om`);
    expect(read(2_000)).toEqual(read(2));
  });
});
