import { describe, expect, it } from '@jest/globals';
import { parseLimit } from '#calendar';
import { at, calendar, reportId, type Story } from '../../../test/story.js';
import { firstExample, secondExample } from '../../../test/worked-examples.js';
import { CaseBook } from './case-book.js';
import { figure } from './figure.js';
import { type MeasureId, measures } from './measure.js';
import type { Unit } from './unit.js';

interface Example {
  asOf: Date;
  stories: Story[];
}

const unitsOf = ({ stories, asOf }: Example, measure: MeasureId): Unit[] =>
  measures[measure]({
    book: CaseBook.read(
      stories.map(({ events }) => events),
      asOf,
    ),
    asOf,
    returnWindow: (assignedAt, urgency) => calendar.due(assignedAt, parseLimit(urgency === 'urgent' ? '2h' : '8wh')),
  });

const figureOf = (example: Example, measure: MeasureId) => figure(measure, null, unitsOf(example, measure));

/** Reports by part, as the tables of the domain write them. */
function parts(units: readonly Unit[]) {
  const of = (part: Unit['verdict']) =>
    units.filter(({ verdict }) => verdict === part).map(({ report, agencyId }) => name(report.id, agencyId));
  return { timely: of('timely'), late: of('late'), pending: of('pending'), out: of('out') };
}

const name = (id: string, agencyId: string | null) => `${Number(id.slice(-12))}${agencyId ? `-${agencyId}` : ''}`;

describe('the first worked example', () => {
  it('dispatches one of three in time, two at first', () => {
    expect(figureOf(firstExample, 'timely-dispatch')).toMatchObject({
      numerator: 1,
      denominator: 3,
      pending: 1,
      excluded: { refused: 1 },
    });
    expect(figureOf(firstExample, 'first-dispatch')).toMatchObject({
      numerator: 2,
      denominator: 3,
      pending: 1,
      excluded: { refused: 1 },
    });
  });

  it('puts each report where the text puts it', () => {
    expect(parts(unitsOf(firstExample, 'timely-dispatch'))).toEqual({
      timely: ['101-a'],
      late: ['102-b', '104'],
      pending: ['105'],
      out: ['103'],
    });
  });
});

describe('the second worked example', () => {
  it('dispatches 8 of 12 in time', () => {
    expect(figureOf(secondExample, 'timely-dispatch')).toMatchObject({
      numerator: 8,
      denominator: 12,
      pending: 1,
      excluded: { merged: 1 },
    });
    expect(parts(unitsOf(secondExample, 'timely-dispatch'))).toEqual({
      timely: ['1-a', '2-a', '4-c', '8-a', '10-a', '11-a', '13-a', '14-a'],
      late: ['3-b', '6', '7', '9'],
      pending: ['12'],
      out: ['5'],
    });
  });

  it('dispatches 9 of 12 in time at first', () => {
    expect(figureOf(secondExample, 'first-dispatch')).toMatchObject({ numerator: 9, denominator: 12, pending: 1 });
  });

  it('handles 5 of 10 in time', () => {
    expect(figureOf(secondExample, 'on-time-handling')).toMatchObject({
      numerator: 5,
      denominator: 10,
      pending: 0,
      excluded: { withdrawn: 1, planned: 1 },
    });
    expect(parts(unitsOf(secondExample, 'on-time-handling'))).toEqual({
      timely: ['1-a', '3-b', '71-a', '10-a', '14-a'],
      late: ['2-a', '3-a', '4-c', '72-b', '8-a'],
      pending: [],
      out: ['11-a', '13-a'],
    });
  });

  it('handles 6 of 10 in time with extensions', () => {
    expect(figureOf(secondExample, 'on-time-with-extension')).toMatchObject({ numerator: 6, denominator: 10 });
  });

  it('finds report 12 late two hours later', () => {
    const later = { ...secondExample, asOf: at('1/7 10:00') };
    expect(figureOf(later, 'timely-dispatch')).toMatchObject({ numerator: 8, denominator: 13, pending: 0 });
    expect(unitsOf(later, 'timely-dispatch').find(({ report }) => report.id === reportId(12))).toMatchObject({
      verdict: 'late',
      why: 'not-dispatched',
    });
  });

  it('answers for a past instant as it was then', () => {
    const earlier = { ...secondExample, asOf: at('22/6 12:00') };
    expect(parts(unitsOf(earlier, 'timely-dispatch'))).toEqual({
      timely: ['2-a', '3-a', '4-c', '8-a', '10-a', '11-a', '13-a', '14-a'],
      late: [],
      pending: ['1', '6', '7', '9'],
      out: ['5'],
    });
  });
});
