import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/given.js';
import { startOf, weekOf, weeksAfter, weekToDraw } from './sample-week.js';

describe('a week', () => {
  it.each([
    ['2026-06-22 00:00', '2026-06-22'],
    ['2026-06-28 23:59', '2026-06-22'],
    ['2026-06-29 00:00', '2026-06-29'],
    ['2027-01-01 12:00', '2026-12-28'],
  ])('of %s is %s', (local, week) => expect(weekOf(at(local))).toBe(week));

  it('begins on Monday in Việt Nam', () => {
    expect(startOf('2026-06-22')).toEqual(at('2026-06-22 00:00'));
    expect(weeksAfter('2026-12-28', 1)).toBe('2027-01-04');
    expect(weeksAfter('2026-06-22', -4)).toBe('2026-05-25');
  });
});

describe('the week to draw', () => {
  it.each([
    ['nothing drawn yet: the last that is over', null, '2026-06-24 08:00', '2026-06-15'],
    ['the last is drawn', '2026-06-15', '2026-06-24 08:00', undefined],
    ['a week just ended and is not settled', '2026-06-15', '2026-06-29 00:59', undefined],
    ['a week ended an hour ago', '2026-06-15', '2026-06-29 01:00', '2026-06-22'],
    ['routing was down for three weeks: one after the other', '2026-06-01', '2026-06-24 08:00', '2026-06-08'],
    ['the clock jumped back', '2026-06-15', '2026-06-10 08:00', undefined],
  ])('%s', (_, lastDrawn, now, week) => expect(weekToDraw(lastDrawn, at(now))).toBe(week));
});
