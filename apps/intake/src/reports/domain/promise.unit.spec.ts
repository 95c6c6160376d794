import { describe, expect, it } from '@jest/globals';
import { defaultCalendar, parseLimit, WorkCalendar } from '#calendar';
import { promiseFrom } from './promise.js';

describe('promise', () => {
  const calendar = new WorkCalendar(defaultCalendar);
  const terms = (handling: string) => ({ calendar, dispatch: parseLimit('4wh'), handling: parseLimit(handling) });

  it('is the dispatch limit and then the handling limit, in working time', () => {
    const promise = promiseFrom(new Date('2026-06-22T08:00:00+07:00'), terms('3wd'));
    expect(promise.dispatchBy).toEqual(new Date('2026-06-22T14:00:00+07:00'));
    expect(promise.answerBy).toEqual(new Date('2026-06-25T17:00:00+07:00'));
  });

  it('begins with the next office hours for a report of the night', () => {
    const promise = promiseFrom(new Date('2026-06-20T20:00:00+07:00'), terms('7wd'));
    expect(promise.dispatchBy).toEqual(new Date('2026-06-22T11:00:00+07:00'));
    expect(promise.answerBy).toEqual(new Date('2026-07-01T17:00:00+07:00'));
  });
});
