import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultCalendar } from './default-calendar.js';
import { parseLimit } from './limit.js';
import { type Pause, WorkCalendar } from './work-calendar.js';

const calendar = new WorkCalendar(defaultCalendar);
const at = (local: string) => new Date(`${local}:00+07:00`);
const due = (from: string, limit: string, pauses: [string, string][] = []) =>
  calendar.due(
    at(from),
    parseLimit(limit),
    pauses.map(([a, b]) => ({ from: at(a), to: at(b) })),
  );

describe('a limit in working days', () => {
  it('counts the days of the worked example: Giỗ Tổ, 30 April and 1 May lie between', () => {
    expect(due('2026-04-24T10:00', '3wd')).toEqual(at('2026-05-04T17:00'));
  });

  it('takes an anchor on a day off, or after the last session, as of the next working day', () => {
    expect(due('2026-06-20T20:00', '3wd')).toEqual(at('2026-06-25T17:00'));
    expect(due('2026-06-22T17:01', '1wd')).toEqual(at('2026-06-24T17:00'));
    expect(due('2026-06-22T17:00', '1wd')).toEqual(at('2026-06-23T17:00'));
  });

  it('ends at the close of the season that the last day is in', () => {
    expect(due('2026-10-14T09:00', '1wd')).toEqual(at('2026-10-15T17:00'));
    expect(due('2026-10-15T09:00', '1wd')).toEqual(at('2026-10-16T16:30'));
  });

  it('moves by whole paused working days only', () => {
    expect(due('2026-06-22T09:00', '3wd', [['2026-06-24T10:00', '2026-06-25T15:00']])).toEqual(at('2026-06-26T17:00'));
    expect(due('2026-06-22T09:00', '3wd', [['2026-06-24T10:00', '2026-06-24T16:00']])).toEqual(at('2026-06-25T17:00'));
  });

  it('passes over Tết 2026, nine days in a row', () => {
    expect(due('2026-02-13T09:00', '1wd')).toEqual(at('2026-02-23T16:30'));
  });
});

describe('a limit in working hours', () => {
  it('gives the dispatch deadlines of the worked examples', () => {
    expect(due('2026-06-22T08:00', '4wh')).toEqual(at('2026-06-22T14:00'));
    expect(due('2026-06-20T20:00', '4wh')).toEqual(at('2026-06-22T11:00'));
    expect(due('2026-06-30T15:00', '4wh')).toEqual(at('2026-07-01T09:00'));
  });

  it('moves by the working minutes of a pause', () => {
    expect(due('2026-06-22T08:00', '4wh', [['2026-06-22T10:00', '2026-06-23T10:00']])).toEqual(at('2026-06-23T14:00'));
  });

  it('starts a lunch-break anchor at the next session and ends on the end of a session, not after lunch', () => {
    expect(due('2026-06-22T12:00', '1wh')).toEqual(at('2026-06-22T14:30'));
    expect(due('2026-06-22T10:30', '1wh')).toEqual(at('2026-06-22T11:30'));
  });

  it('of zero is due at once', () => {
    expect(due('2026-06-20T20:00', '0wh')).toEqual(at('2026-06-20T20:00'));
  });
});

describe('other limits', () => {
  it('calendar days end at midnight, of the next working day when the last one is off (Civil Code, Article 148)', () => {
    expect(due('2026-06-22T08:00', '2d')).toEqual(at('2026-06-25T00:00'));
    expect(due('2026-06-18T08:00', '2d')).toEqual(at('2026-06-23T00:00'));
  });

  it('clock limits ignore the calendar', () => {
    expect(due('2026-02-14T23:50', '30m')).toEqual(at('2026-02-15T00:20'));
    expect(due('2026-12-31T12:00', '24h')).toEqual(at('2027-01-01T12:00'));
  });

  // Tuesday 23 June 2026 from 07:00 to 17:00 are 480 working minutes; the 20th day, 12 July, is a Sunday.
  it.each<[string, string, [string, string][], string]>([
    ['20d', '2026-06-22T08:00', [], '2026-07-14T00:00'],
    ['20d', '2026-06-22T08:00', [['2026-06-23T07:00', '2026-06-23T16:59']], '2026-07-14T00:00'],
    ['20d', '2026-06-22T08:00', [['2026-06-23T07:00', '2026-06-23T17:00']], '2026-07-15T00:00'],
    ['20d', '2026-06-22T08:00', [['2026-06-27T00:00', '2026-06-29T00:00']], '2026-07-14T00:00'],
    ['2d', '2026-06-18T08:00', [['2026-06-18T13:30', '2026-06-19T13:30']], '2026-06-24T00:00'],
  ])('%s from %s with pauses %j is due %s, later by whole paused working days', (limit, from, pauses, expected) => {
    expect(due(from, limit, pauses)).toEqual(at(expected));
  });

  it.each<[string, string, [string, string][], string]>([
    ['24h', '2026-06-22T08:00', [['2026-06-22T10:00', '2026-06-22T13:00']], '2026-06-23T11:00'],
    [
      '24h',
      '2026-06-22T08:00',
      [
        ['2026-06-22T12:00', '2026-06-22T15:00'],
        ['2026-06-22T10:00', '2026-06-22T13:00'],
      ],
      '2026-06-23T13:00',
    ],
    [
      '24h',
      '2026-06-22T08:00',
      [
        ['2026-06-22T10:00', '2026-06-22T15:00'],
        ['2026-06-22T11:00', '2026-06-22T12:00'],
      ],
      '2026-06-23T13:00',
    ],
    ['24h', '2026-06-22T08:00', [['2026-06-23T08:00', '2026-06-23T10:00']], '2026-06-23T08:00'],
    ['90m', '2026-06-20T23:00', [['2026-06-20T23:30', '2026-06-20T23:50']], '2026-06-21T00:50'],
  ])(
    '%s from %s with pauses %j is due %s, later by the clock time that was paused',
    (limit, from, pauses, expected) => {
      expect(due(from, limit, pauses)).toEqual(at(expected));
    },
  );
});

describe('working time', () => {
  const instant = fc
    .integer({ min: at('2024-01-01T00:00').getTime(), max: at('2027-06-01T00:00').getTime() })
    .map((ms) => new Date(ms));
  const minutes = fc.integer({ min: 0, max: 20_000 });

  it('is additive: what was added lies between', () => {
    fc.assert(
      fc.property(instant, minutes, (from, amount) => {
        expect(calendar.workingMinutesBetween(from, calendar.addWorkingMinutes(from, amount))).toBeCloseTo(amount, 6);
      }),
    );
  });

  it('is monotonic: a later anchor is never due earlier', () => {
    const limits = fc.constantFrom('4wh', '8wh', '3wd', '7wd', '20d', '24h', '90m').map(parseLimit);
    fc.assert(
      fc.property(instant, instant, limits, (a, b, limit) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(calendar.due(first, limit).getTime()).toBeLessThanOrEqual(calendar.due(second, limit).getTime());
      }),
    );
  });

  it('a pause moves an hour limit by exactly its working minutes', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 }), minutes, minutes, (from, hours, wait, length) => {
        const limit = { unit: 'wh', amount: hours } as const;
        const plain = calendar.due(from, limit);
        const begin = calendar.addWorkingMinutes(from, Math.min(wait, hours * 60 - 1));
        const pause: Pause = { from: begin, to: calendar.addWorkingMinutes(begin, length) };
        const moved = calendar.due(from, limit, [pause]);
        expect(calendar.workingMinutesBetween(plain, moved)).toBeCloseTo(length, 6);
      }),
    );
  });
});
