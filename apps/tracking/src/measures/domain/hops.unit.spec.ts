import { describe, expect, it } from '@jest/globals';
import { at, reportId, Story } from '../../../test/story.js';
import { secondExample } from '../../../test/worked-examples.js';
import { CaseBook } from './case-book.js';
import { hopFigure, hopFiguresBy, hopUnits } from './hops.js';

const asOf = at('1/7 08:00');
const hopsOf = (...stories: Story[]) => {
  const histories = stories.map(({ events }) => events);
  return hopUnits({ book: CaseBook.read(histories, asOf), asOf, returnWindow: () => asOf });
};
const given = () => new Story(reportId(1), at('22/6 08:00')).dispatched(at('22/6 09:00'), 'a');
const returned = () => given().returned(at('22/6 10:00'), 'a');

describe('hops', () => {
  it('are 12 of 11 reports in the second worked example, two at most: A and B of the third report', () => {
    const units = hopsOf(...secondExample.stories);
    expect(hopFigure(null, units)).toEqual({
      measure: 'hops',
      group: null,
      reports: 11,
      agencies: 12,
      mean: 12 / 11,
      most: 2,
    });
    const several = units.filter(({ agencies }) => agencies > 1);
    expect(several).toMatchObject([
      { report: { id: reportId(3) }, agencyId: 'b', verdict: 'late', why: 'several-agencies' },
    ]);
    expect(hopFiguresBy('agency', units)).toMatchObject([
      { group: 'a', reports: 8, mean: 1 },
      { group: 'b', reports: 2, agencies: 3, mean: 1.5, most: 2 },
      { group: 'c', reports: 1, mean: 1 },
    ]);
  });

  it.each([
    ['one that has not come to anybody', new Story(reportId(1), at('22/6 08:00')), []],
    ['one that waits after a return', returned(), [1]],
    ['one that its agency gets back', returned().dispatched(at('22/6 11:00'), 'a'), [1]],
    [
      'one that goes A → B → A',
      returned()
        .dispatched(at('22/6 11:00'), 'b')
        .returned(at('22/6 14:00'), 'b')
        .dispatched(at('22/6 15:00'), 'a', { ruling: true }),
      [3],
    ],
    [
      'one that was recalled from the first agency',
      given().revoked(at('22/6 09:05')).dispatched(at('22/6 09:10'), 'b'),
      [1],
    ],
    [
      'one that its agency gets back after another was recalled',
      returned().dispatched(at('22/6 11:00'), 'b').revoked(at('22/6 11:05')).dispatched(at('22/6 11:10'), 'a'),
      [1],
    ],
    ['one that was recalled and waits', given().revoked(at('22/6 09:05')), []],
  ])('count %s', (_, story, agencies) => {
    expect(hopsOf(story).map((unit) => unit.agencies)).toEqual(agencies);
  });

  it('have no mean where nothing was dispatched', () => {
    expect(hopFigure(null, [])).toMatchObject({ reports: 0, agencies: 0, mean: null, most: null });
  });
});
