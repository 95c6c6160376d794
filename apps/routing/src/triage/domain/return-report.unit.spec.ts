import { describe, expect, it } from '@jest/globals';
import type { CaseReturned } from '#contracts';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { dispatchReport } from './dispatch-report.js';
import { returnReport } from './return-report.js';
import { triageItem } from './triage-item.js';

const registry = givenRegistry();
const dispatched = (report: RoutedReport, agencyId: string, ruling = false) =>
  dispatchReport(
    report,
    { agencyId, fieldCode: 'den' },
    { registry, by: 'a1', decidedAt: at('2026-06-22 09:00'), ruling },
  );
const returned = (report: RoutedReport, changes: Partial<CaseReturned> = {}) => {
  const { dispatchNo, agencyId } = report;
  const facts = { dispatchNo, agencyId: agencyId!, reason: 'not-our-field', note: 'Không thuộc', by: 'o1' } as const;
  const returnedAt = at('2026-06-22 10:00').toISOString();
  return returnReport(report, { ...facts, handlingNo: 1, returnedAt, ...changes }, registry);
};

describe('the return protocol', () => {
  const toA = dispatched(givenReport(), 'ubnd-p1').report;

  it('brings a return back to the desk, to be dispatched again within two working hours', () => {
    const { report, events, ended } = returned(toA, { suggestedAgencyId: 'so-xay-dung' });
    expect(report).toMatchObject({ state: 'waiting', reasons: ['returned'], dueAt: at('2026-06-22 14:00') });
    expect(report.returns).toMatchObject([{ agencyId: 'ubnd-p1', suggestedAgencyId: 'so-xay-dung' }]);
    expect(events).toMatchObject([{ type: 'vn.dieuphoi.dispatch.triage-requested', data: { dispatchNo: 1 } }]);
    expect(ended).toEqual({ dispatchNo: 1 });
  });

  it('proposes the others before the agency that gave it back', () => {
    const candidate = { fieldCode: 'den', confidence: 0.9, reasons: [] };
    const candidates = ['ubnd-p1', 'so-xay-dung'].map((agencyId) => ({ ...candidate, agencyId }));
    const proposed = (report: RoutedReport) =>
      triageItem({ ...report, candidates }, registry, null, at('2026-06-22 10:00')).candidates.map(
        ({ agencyId }) => agencyId,
      );
    expect(proposed(givenReport())).toEqual(['ubnd-p1', 'so-xay-dung']);
    expect(proposed(returned(toA).report)).toEqual(['so-xay-dung', 'ubnd-p1']);
    expect(proposed(returned(toA, { reason: 'recalled' }).report)).toEqual(['ubnd-p1', 'so-xay-dung']);
  });

  it('upholds a return when another agency gets it, not when it goes back to the same one', () => {
    const back = returned(toA).report;
    expect(dispatched(back, 'so-xay-dung').ended).toEqual({ dispatchNo: 1, voidReason: 'return-upheld' });
    expect(dispatched(back, 'ubnd-p1').ended).toBeUndefined();
  });

  it('asks for a ruling after the second return', () => {
    const toB = dispatched(returned(toA).report, 'so-xay-dung').report;
    const second = returned(toB, { suggestedAgencyId: 'ubnd-p1' });
    expect(second.report).toMatchObject({ state: 'ruling', reasons: ['returned', 'ping-pong'] });
    const ruled = dispatched(second.report, 'ubnd-p1', true);
    expect(ruled.events.map(({ type }) => type)).toEqual([
      'vn.dieuphoi.dispatch.dispatched',
      'vn.dieuphoi.dispatch.ruled',
    ]);
    expect(ruled.events[0]!.data).toMatchObject({ dispatchNo: 3, ruling: true });
  });

  describe('where another agency took over meanwhile', () => {
    const agencies = new Map(registry.agencies);
    const ended = { ...agencies.get('ubnd-p1')!, validTo: '2026-06-21', successorIds: ['ubnd-moi'] };
    agencies.set('ubnd-p1', ended).set('ubnd-moi', { ...ended, id: 'ubnd-moi', validTo: undefined });
    const reorganised = { ...registry, agencies };
    const facts = { registry: reorganised, by: 'a1', decidedAt: at('2026-06-22 11:00') };
    const given = (report: RoutedReport, agencyId: string) =>
      dispatchReport(report, { agencyId, fieldCode: 'den' }, facts);
    const back = returned(toA).report;

    it('takes it for the agency that gave the report back: the return is not upheld', () => {
      const { ended: before, events } = given(back, 'ubnd-moi');
      expect(before).toBeUndefined();
      expect(events[0]!.data).toMatchObject({ agencyId: 'ubnd-moi', givenBack: true });
      expect(given(back, 'so-xay-dung').events[0]!.data).not.toHaveProperty('givenBack');
    });

    it('proposes it after the others', () => {
      const candidates = ['ubnd-p1', 'so-xay-dung'].map((agencyId) => ({
        ...{ agencyId, fieldCode: 'den', confidence: 0.9, reasons: [] },
      }));
      const item = triageItem({ ...back, candidates }, reorganised, null, at('2026-06-22 10:00'));
      expect(item.candidates.map(({ agencyId }) => agencyId)).toEqual(['so-xay-dung', 'ubnd-moi']);
    });

    it('asks for a ruling when the report comes round to it by way of another', () => {
      const toB = given(back, 'so-xay-dung').report;
      expect(returned(toB, { suggestedAgencyId: 'ubnd-moi' }).report.state).toBe('ruling');
    });
  });

  it('counts a recall as void at once, and not as a return', () => {
    const recalled = returned(toA, { reason: 'recalled' });
    expect(recalled.ended).toEqual({ dispatchNo: 1, voidReason: 'recalled' });
    const toB = dispatched(recalled.report, 'so-xay-dung');
    expect(toB.ended).toBeUndefined();
    expect(returned(toB.report).report.state).toBe('waiting');
  });

  it('never gives two dispatches the same number', () => {
    expect(dispatched(returned(toA).report, 'so-xay-dung').dispatch?.dispatchNo).toBe(2);
  });
});
