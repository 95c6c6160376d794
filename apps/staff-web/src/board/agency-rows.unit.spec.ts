import { expect, it } from '@jest/globals';
import type { Figure, HopFigure, TimeFigure } from '#api';
import { agencyRows } from './agency-rows.js';

const definition = { vi: '', en: '' };
const figure = (group: string): Figure => ({
  ...{ measure: 'timely-dispatch', group, numerator: 1, denominator: 2, rate: 0.5 },
  ...{ pending: 0, paused: 0, excluded: {}, definition },
});
const time = (measure: TimeFigure['measure'], group: string): TimeFigure => ({
  ...{ measure, group, count: 1, median: 4, p90: 4, total: 4, definition },
});

const hop = (group: string): HopFigure => ({
  ...{ measure: 'hops', group, reports: 2, agencies: 3, mean: 1.5, most: 2, definition },
});

it('makes one row per agency, with its figures, what was lost there and through how many its reports came', () => {
  const items = [figure('a'), figure('undispatched')];
  const times = [time('handling-time', 'a'), time('time-lost', 'a'), time('time-lost', 'b')];
  expect(agencyRows({ items, times, hops: [hop('b')] })).toMatchObject([
    { agencyId: 'a', figures: { 'timely-dispatch': { group: 'a' } }, lost: { measure: 'time-lost', total: 4 } },
    { agencyId: undefined, figures: { 'timely-dispatch': { group: 'undispatched' } } },
    { agencyId: 'b', figures: {}, lost: { group: 'b' }, hops: { mean: 1.5 } },
  ]);
});
