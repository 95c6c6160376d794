import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
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

  it('has one line for a withdrawal, not two', () => {
    expect(entry('dispatch.revoked', { reason: 'withdrawn', revokedAt: at })).toBeUndefined();
    expect(entry('dispatch.withdrawn', { withdrawnAt: at })?.type).toBe('withdrawn');
  });
});
