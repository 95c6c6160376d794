import { describe, expect, it } from '@jest/globals';
import type { Classification } from '#classifier';
import type { EventDataByType } from '#contracts';
import { testEvent } from '#testing';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { askCitizen } from './ask-citizen.js';
import { takeEvent } from './take-event.js';

const registry = givenRegistry();
const now = at('2026-06-22 11:00');
/** Takes everything for lamps, and two words for what they say. */
const classify = (text: string): Classification => ({
  ...{ fields: [{ code: 'den', confidence: 0.9 }], subfields: new Map(), why: [], secret: false, modelVersion: 'm2' },
  flags: [
    ...(text.includes('cháy') ? (['emergency'] as const) : []),
    ...(text.includes('tố cáo') ? (['to-cao'] as const) : []),
  ],
  unknownWords: { pairs: 4, unknown: 1 },
});
const location = { communeCode: 'p1' };
const take = (report: RoutedReport, event: Parameters<typeof takeEvent>[1]) =>
  takeEvent(report, event, { registry, now, carriesOthers: false, classify, automaticEverywhere: true });
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
    expect(events.map(({ type }) => type)).toEqual(['vn.dieuphoi.dispatch.resumed', 'vn.dieuphoi.dispatch.classified']);
  });

  it('that answers another question lets this one wait', () => {
    expect(take(asked, supplemented({ inReplyTo: 'q0' }))?.report.state).toBe('awaiting-citizen');
  });

  it('does not take back a decision that can still be undone', () => {
    const undo = { ...asked, state: 'undo' } as const;
    expect(take(undo, supplemented({ inReplyTo: 'q1' }))?.report).toMatchObject({ state: 'undo', question: null });
  });

  it('is classified with the whole text, and what was said before is kept', () => {
    const before = givenReport({ placeCode: 'p1', flags: [] });
    const { report, replaced, events } = take(before, supplemented({ text: 'Có cháy ở đây' }))!;
    expect(replaced).toBe(before);
    expect(report).toMatchObject({ modelVersion: 'm2', flags: ['emergency'], pairs: 4, unknownPairs: 1 });
    expect(events.at(-1)!.data).toMatchObject({ again: true, modelVersion: 'm2', decision: 'person' });
  });

  it('that shows an emergency is due half an hour from now, and never later than before', () => {
    const burning = supplemented({ text: 'Có cháy ở đây' });
    const first = take(givenReport(), burning)!;
    const due = at('2026-06-22 11:30');
    expect(first.report).toMatchObject({ urgency: 'urgent', dispatchBy: due, dueAt: due, alarmStep: 'reminder' });
    expect(first.events[0]!.data).toMatchObject({ dispatchBy: due.toISOString(), decideBy: due.toISOString() });
    const later = { ...first.report, dispatchBy: at('2026-06-22 11:10'), dueAt: at('2026-06-22 11:10') };
    expect(take(later, burning)!.report).toMatchObject({ dueAt: later.dueAt });
    const returned = givenReport({ location, dispatchNo: 1, dueAt: at('2026-06-23 09:00'), reasons: ['returned'] });
    expect(take(returned, burning)!.report).toMatchObject({
      dispatchBy: returned.dispatchBy,
      dueAt: due,
      reasons: ['returned', 'emergency'],
    });
  });

  it.each([['Đèn vẫn hỏng'], ['Ở xã Tam Dương']])('takes back no emergency and no denunciation: %s', (text) => {
    const before = givenReport({
      flags: ['emergency', 'to-cao'],
      urgency: 'urgent',
      reasons: ['emergency', 'denunciation'],
    });
    const { report } = take(before, supplemented({ text }))!;
    expect(report.flags).toEqual(['emergency', 'to-cao']);
    expect(report).toMatchObject({ urgency: 'urgent', candidates: [{ agencyId: 'thanh-tra' }] });
  });

  it('makes no denunciation of words that a person said are none, but of new ones', () => {
    const denunciationSaid = { denunciation: false, reason: 'Chỉ hỏi', at: now.toISOString(), by: 'a' };
    const cleared = givenReport({ location, denunciationSaid, text: 'Tôi tố cáo cái đèn' });
    expect(take(cleared, supplemented({ text: 'Mong sớm sửa' }))!.report).toMatchObject({
      flags: [],
      reasons: ['unsure'],
    });
    expect(take(cleared, supplemented({ text: 'Tôi tố cáo ông ấy' }))!.report.flags).toEqual(['to-cao']);
  });

  it('takes back a decision that can still be undone when it shows a denunciation', () => {
    const undo = givenReport({ state: 'undo' });
    const { report } = take(undo, supplemented({ text: 'Tôi tố cáo ông ấy' }))!;
    expect(report).toMatchObject({ state: 'waiting', restricted: true, candidates: [{ agencyId: 'thanh-tra' }] });
  });

  it('changes no agency of a dispatch that stands', () => {
    expect(take(standing, supplemented())?.report).toMatchObject({ state: 'dispatched', placeCode: 'p1' });
  });
});

describe('a transfer to the successor of an agency', () => {
  const transferred = (dispatchNo: number) =>
    testEvent('vn.dieuphoi.case.transferred', 'r1', {
      ...{ dispatchNo, handlingNo: 1, agencyId: 'ubnd-p2', fromAgencyId: 'ubnd-p1', supportIds: [] },
      transferredAt: now.toISOString(),
    });

  it('names it as the one that has the report', () => {
    expect(take(standing, transferred(2))).toEqual({ report: { ...standing, agencyId: 'ubnd-p2' }, events: [] });
    expect(take(standing, transferred(1))).toBeUndefined();
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

describe('a withdrawal that tracking granted while it gave the case back', () => {
  const granted = testEvent('vn.dieuphoi.case.withdrawn', 'r1', {
    dispatchNo: 2,
    handlingNo: 1,
    requestId: 'w1',
    withdrawnAt: now.toISOString(),
  });

  it.each(['waiting', 'ruling', 'undo'] as const)('ends a report that is %s again', (state) => {
    const { report, events } = take({ ...standing, state, handedOver: false }, granted)!;
    expect(report).toMatchObject({ state: 'withdrawn', dueAt: null, alarmAt: null });
    expect(events).toEqual([]);
  });

  it('ends a report that was merged as soon as its dispatch was taken back', () => {
    const merged = { ...standing, state: 'merged', handedOver: false, mergedInto: 'root' } as const;
    expect(take(merged, granted)?.report).toMatchObject({ state: 'withdrawn', mergedInto: null });
    expect(take({ ...merged, dispatchNo: 3 }, granted)).toBeUndefined();
  });

  it('takes away the next dispatch when nobody has read it yet', () => {
    const { report, events, ended } = take({ ...standing, dispatchNo: 3, handedOver: false }, granted)!;
    expect(report.state).toBe('withdrawn');
    expect(events).toMatchObject([{ type: 'vn.dieuphoi.dispatch.revoked', data: { dispatchNo: 3 } }]);
    expect(ended).toEqual({ dispatchNo: 3, voidReason: 'withdrawn' });
  });

  it('changes nothing once the next dispatch was read back', () => {
    expect(take({ ...standing, dispatchNo: 3, handedOver: true }, granted)).toBeUndefined();
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
