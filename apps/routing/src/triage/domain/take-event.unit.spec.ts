import { describe, expect, it } from '@jest/globals';
import type { EventDataByType } from '#contracts';
import { testEvent } from '#testing';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { askCitizen } from './ask-citizen.js';
import { takeEvent } from './take-event.js';

const registry = givenRegistry();
const now = at('2026-06-22 11:00');
const take = (report: RoutedReport, event: Parameters<typeof takeEvent>[1]) =>
  takeEvent(report, event, { registry, now });
const supplemented = (changes: Partial<EventDataByType['vn.dieuphoi.report.supplemented']> = {}) =>
  testEvent('vn.dieuphoi.report.supplemented', 'r1', {
    supplementNo: 1,
    text: 'Ở xã Tam Dương',
    attachmentIds: [],
    supplementedAt: now.toISOString(),
    ...changes,
  });
const standing = givenReport({
  state: 'dispatched',
  dispatchNo: 2,
  agencyId: 'ubnd-p1',
  handedOver: true,
  dueAt: null,
});
const asked = askCitizen(
  givenReport({ placeCode: null, placeDoubt: 1, reasons: ['unknown-place'], candidates: [] }),
  'Ở đâu?',
  {
    registry,
    now: at('2026-06-22 10:00'),
    requestId: 'q1',
  },
).report;

describe('a supplement', () => {
  it('names the place and with it the agency', () => {
    const { report, events } = take(asked, supplemented({ inReplyTo: 'q1' }))!;
    expect(report).toMatchObject({ state: 'waiting', placeCode: 'p2', reasons: ['unsure'] });
    expect(report.candidates[0]?.agencyId).toBe('ubnd-p2');
    expect(events.map(({ type }) => type)).toEqual(['vn.dieuphoi.dispatch.resumed']);
  });

  it('that answers another question lets this one wait', () => {
    expect(take(asked, supplemented({ inReplyTo: 'q0' }))?.report.state).toBe('awaiting-citizen');
  });

  it('does not take back a decision that can still be undone', () => {
    const undo = { ...asked, state: 'undo' } as const;
    expect(take(undo, supplemented({ inReplyTo: 'q1' }))?.report).toMatchObject({ state: 'undo', question: null });
  });

  it('changes no agency of a dispatch that stands', () => {
    expect(take(standing, supplemented())?.report).toMatchObject({ state: 'dispatched', placeCode: 'p1' });
  });
});

describe('what belongs to a superseded dispatch', () => {
  const handling = { dispatchNo: 1, handlingNo: 1 };
  const iso = now.toISOString();
  it.each([
    testEvent('vn.dieuphoi.case.closed', 'r1', { ...handling, outcome: 'fixed', closedAt: iso }),
    testEvent('vn.dieuphoi.case.withdrawn', 'r1', { ...handling, requestId: 'q', withdrawnAt: iso }),
    testEvent('vn.dieuphoi.case.returned', 'r1', {
      ...handling,
      agencyId: 'ubnd-p1',
      reason: 'not-our-field',
      note: '',
      returnedAt: iso,
      by: 'o1',
    }),
  ])('changes nothing: $type', (event) => {
    expect(take(standing, event)).toBeUndefined();
  });
});

describe('a withdrawal', () => {
  const wanted = testEvent('vn.dieuphoi.report.withdrawal-requested', 'r1', {
    requestId: 'w1',
    requestedAt: now.toISOString(),
  });

  it('is left to tracking while a dispatch stands by the log', () => {
    expect(take(standing, wanted)).toBeUndefined();
  });

  it('before the dispatch was read back takes it away', () => {
    const { report, events, ended } = take({ ...standing, handedOver: false }, wanted)!;
    expect(report.state).toBe('withdrawn');
    expect(events.map(({ type }) => type)).toEqual(['vn.dieuphoi.dispatch.revoked', 'vn.dieuphoi.dispatch.withdrawn']);
    expect(ended).toEqual({ dispatchNo: 2, voidReason: 'withdrawn' });
  });
});
