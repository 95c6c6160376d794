import { describe, expect, it } from '@jest/globals';
import { parseLimit } from '#calendar';
import { calendar } from '../../../test/story.js';
import { secondExample } from '../../../test/worked-examples.js';
import { CaseBook } from './case-book.js';
import { timed, timeFigure, timeFiguresBy, timeIds } from './times.js';

describe('times', () => {
  const { asOf, stories } = secondExample;
  const book = CaseBook.read(
    stories.map(({ events }) => events),
    asOf,
  );
  const question = { book, asOf, returnWindow: (from: Date) => calendar.due(from, parseLimit('8wh')) };
  const minutes = (from: Date, to: Date) => calendar.workingMinutesBetween(from, to);

  it('says by when half and nine of ten were dispatched, in working hours', () => {
    expect(timeFigure('dispatch-time', null, timed['dispatch-time'](question, minutes))).toEqual({
      measure: 'dispatch-time',
      group: null,
      count: 11,
      median: 1,
      p90: 11,
      total: 59.5,
    });
  });

  it('says what was lost in each agency that gave reports back', () => {
    const units = timed['time-lost'](question, minutes);
    expect(timeFiguresBy('time-lost', 'agency', units)).toMatchObject([
      { group: 'a', count: 1, total: 32 },
      { group: 'c', count: 1, total: 4 },
    ]);
  });

  it('counts every unit in one group', () => {
    for (const id of timeIds) {
      const units = timed[id](question, minutes);
      const groups = timeFiguresBy(id, 'agency', units);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(units.length);
    }
  });
});
