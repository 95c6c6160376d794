import { describe, expect, it } from '@jest/globals';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import { askReview, reviewDispatch, withoutMootReview } from './review-dispatch.js';

const now = at('2026-06-22 09:00');
const facts = { registry: givenRegistry(), now };
const byPerson = { ...facts, by: 'a1' };
const request = { requestId: 'q1', dispatchNo: 1, reason: 'Đường tỉnh', requestedAt: now.toISOString() };
const standing = givenReport({
  ...{ state: 'dispatched', dispatchNo: 1, agencyId: 'ubnd-p1', handedOver: true, dueAt: null },
});
const asked = askReview(standing, request, facts).report;
const declined = (reason: string) => [
  {
    type: 'vn.dieuphoi.dispatch.request-declined',
    data: { requestId: 'q1', reason, declinedAt: now.toISOString(), dispatchNo: 1 },
  },
];

describe('a request that a person look at a dispatch', () => {
  it('comes to the desk, which has as long as after a return, and leaves the dispatch as it is', () => {
    expect(asked).toEqual({
      ...standing,
      review: { requestId: 'q1', reason: 'Đường tỉnh', requestedAt: now.toISOString() },
      dueAt: at('2026-06-22 11:00'),
      alarmAt: at('2026-06-22 10:30'),
      alarmStep: 'review-reminder',
    });
    expect(askReview(standing, request, facts).events).toEqual([]);
  });

  it.each<[Partial<RoutedReport>, string]>([
    [{ closed: true }, 'closed'],
    [{ state: 'waiting', handedOver: false }, 'with-person'],
    [{ dispatchNo: 2 }, 'dispatched-again'],
    [{ state: 'merged', mergedInto: 'other' }, 'merged'],
    [{ state: 'withdrawn' }, 'withdrawn'],
  ])('is declined when %j: %s', (changes, reason) => {
    const { report, events } = askReview({ ...standing, ...changes }, request, facts);
    expect(report.review).toBeNull();
    expect(events).toMatchObject(declined(reason).map(({ data: { requestId } }) => ({ data: { requestId, reason } })));
  });

  it('is asked once', () => {
    expect(askReview(asked, { ...request, requestId: 'q2' }, facts)).toMatchObject({
      report: asked,
      events: [{ data: { requestId: 'q2', reason: 'already-asked' } }],
    });
  });
});

describe('the word of a person on a dispatch', () => {
  it('confirms it: nothing changes, and the dispatch keeps who said so', () => {
    const { report, events, reviewed } = reviewDispatch(asked, { confirmed: true }, byPerson);
    expect(report).toEqual(standing);
    const data = { requestId: 'q1', dispatchNo: 1, confirmed: true, reviewedAt: now.toISOString(), by: 'a1' };
    expect(events).toEqual([{ type: 'vn.dieuphoi.dispatch.reviewed', data }]);
    expect(reviewed).toEqual(data);
  });

  it('overrules it: the report stays until tracking has taken the dispatch back', () => {
    const word = { confirmed: false, reason: 'Đường tỉnh', suggestedAgencyId: 'so-xay-dung' };
    const { report, events } = reviewDispatch(asked, word, byPerson);
    expect(report).toEqual(standing);
    expect(events).toMatchObject([{ data: { ...word, by: 'a1' } }]);
  });
});

describe('a review that was overtaken', () => {
  it.each<[Partial<RoutedReport>, string, Date | null]>([
    [{ closed: true }, 'closed', null],
    [{ state: 'waiting', dueAt: at('2026-06-22 13:30') }, 'with-person', at('2026-06-22 13:30')],
    [{ state: 'withdrawn', dueAt: null }, 'withdrawn', null],
  ])('ends with %j, and its reporter reads why', (changes, reason, dueAt) => {
    const change = withoutMootReview({ report: { ...asked, ...changes }, events: [] }, facts);
    expect(change.report).toMatchObject({ review: null, dueAt });
    if (changes.closed) expect(change.report).toMatchObject({ alarmAt: null, alarmStep: null });
    expect(change.events).toEqual(declined(reason));
  });

  it('goes on while the dispatch stands', () => {
    const change = { report: { ...asked, accepted: true }, events: [] };
    expect(withoutMootReview(change, facts)).toBe(change);
  });
});
