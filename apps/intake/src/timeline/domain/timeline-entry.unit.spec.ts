import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { entryTitle } from './entry-title.js';
import { rightProcedure } from './refusal.js';
import { entryOf } from './timeline-entry.js';

const at = '2026-11-25T03:00:00.000Z';
const entry = (type: string, data: object) =>
  entryOf({ id: 'e', subject: 'r', type: `vn.dieuphoi.${type}`, data } as unknown as AnyEvent);

describe('entryOf', () => {
  it('tells a dispatch that was called back from one that the agency returned', () => {
    const returned = { agencyId: 'ubnd', returnedAt: at };
    expect(entry('case.returned', { ...returned, reason: 'not-our-field' })?.type).toBe('returned');
    expect(entry('case.returned', { ...returned, reason: 'recalled' })).toMatchObject({ type: 'recalled', data: {} });
  });

  it('tells once of a report that was called back to be merged', () => {
    const recalled = { agencyId: 'ubnd', returnedAt: at, reason: 'recalled', intoReportId: 'root' };
    expect(entry('case.returned', recalled)).toBeUndefined();
    expect(entry('dispatch.merged', { intoReportId: 'root', mergedAt: at })?.type).toBe('merged');
  });

  it('says that the dispatch is overdue once it is, not when the desk is reminded or watched', () => {
    const steps = ['reminder', 'overdue', 'supervisor', 'leadership'];
    const said = steps.map((step) =>
      entry('dispatch.overdue', { clock: 'dispatch', dispatchNo: 0, step, firedAt: at }),
    );
    expect(said.map((line) => line?.type)).toEqual([undefined, 'dispatch-overdue', undefined, undefined]);
  });

  it('tells a triage that goes on from an agency that goes on', () => {
    expect(entry('dispatch.resumed', { resumedAt: at })?.type).toBe('triage-resumed');
    expect(entry('case.resumed', { resumedAt: at })?.type).toBe('resumed');
  });

  it('tells a denunciation from other reports, and only there what the law asks for', () => {
    const dispatched = { agencyId: 'thanh-tra', by: { kind: 'person' }, decidedAt: at };
    const [denounced, plain] = [{ ...dispatched, denunciation: true }, dispatched].map(
      (data) => entry('dispatch.dispatched', data)!.data,
    );
    expect(entryTitle('dispatched', denounced!, () => 'Thanh tra tỉnh').vi).toContain('tố cáo');
    expect(rightProcedure(denounced!)?.vi).toContain('Luật Tố cáo');
    expect(entryTitle('dispatched', plain!, () => 'Sở Y tế').vi).toBe('Đã chuyển đến Sở Y tế');
    expect(rightProcedure(plain!)).toBeUndefined();
  });

  it('has one line for a withdrawal, not two', () => {
    expect(entry('dispatch.revoked', { reason: 'withdrawn', revokedAt: at })).toBeUndefined();
    expect(entry('dispatch.withdrawn', { withdrawnAt: at })?.type).toBe('withdrawn');
  });
});
