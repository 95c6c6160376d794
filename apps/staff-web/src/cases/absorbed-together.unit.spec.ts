import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '#api';
import { absorbedTogether } from './absorbed-together.js';

const entry = (type: string, at: string) => ({ type, at }) as HistoryEntry;

describe('absorbedTogether', () => {
  it('makes one line of what was merged one after the other', () => {
    const entries = [
      entry('dispatch.absorbed', '1'),
      entry('dispatch.absorbed', '2'),
      entry('case.accepted', '3'),
      entry('dispatch.absorbed', '4'),
    ];
    expect(absorbedTogether(entries).map(({ entry: { at }, count }) => [at, count])).toEqual([
      ['2', 2],
      ['3', 1],
      ['4', 1],
    ]);
  });
});
