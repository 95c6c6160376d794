import { describe, expect, it } from '@jest/globals';
import { type CaseStatus, caseStatuses } from '#contracts';
import { actors, at, dispatched, facts, received, type Who } from '../../../test/cases.js';
import type { Answer, CaseState } from './case-state.js';
import { allowedActions, permit, type StaffAction, staffActions } from './transitions.js';

const now = at('22/6 09:00');
const answer: Answer = {
  answerNo: 1,
  outcome: 'fixed',
  text: 'Xong.',
  plannedFor: null,
  attachmentIds: [],
  state: 'waiting',
  by: 'officer-a',
  at: now,
  note: null,
};

/** A case of agency a in each state, as it comes there. */
function inState(status: CaseStatus): CaseState {
  const standing: CaseStatus[] = [
    ...([
      'dispatched',
      'accepted',
      'in-progress',
      'answered',
      'approved',
      'closed',
      'reopened',
      'awaiting-citizen',
    ] as const),
  ];
  if (!standing.includes(status)) return received({ status });
  if (status === 'answered') return dispatched({ status, answers: [answer] });
  if (status === 'closed') {
    return dispatched({ status, answers: [{ ...answer, state: 'approved' }], closedAt: now });
  }
  return dispatched({ status });
}

const mayDo = (who: Who, status: CaseStatus) => allowedActions(inState(status), actors[who], facts(who, now)).join(' ');

describe('what each may do in each state', () => {
  it.each<[Who, Partial<Record<CaseStatus, string>>]>([
    [
      'officer',
      {
        dispatched: 'accept return supporter',
        accepted: 'return progress information-request extension-request answer forward-outside supporter',
        'in-progress': 'return progress information-request extension-request answer forward-outside supporter',
        reopened: 'progress information-request extension-request answer forward-outside supporter',
        'awaiting-citizen': 'resume extension-request answer supporter',
        answered: 'supporter',
      },
    ],
    [
      'focal',
      {
        dispatched: 'accept return supporter',
        accepted: 'return assignment progress information-request extension-request answer forward-outside supporter',
        'in-progress':
          'return assignment progress information-request extension-request answer forward-outside supporter',
        reopened: 'assignment progress information-request extension-request answer forward-outside supporter',
        'awaiting-citizen': 'assignment resume extension-request answer supporter',
        answered: 'supporter',
      },
    ],
    [
      'head',
      {
        dispatched: 'accept return supporter',
        accepted: 'return assignment progress information-request extension-request answer forward-outside supporter',
        'in-progress':
          'return assignment progress information-request extension-request answer forward-outside supporter',
        reopened: 'assignment progress information-request extension-request answer forward-outside supporter',
        'awaiting-citizen': 'assignment resume extension-request answer supporter',
        answered: 'sent-back approval supporter',
      },
    ],
    [
      'supervisor',
      {
        dispatched: 'return recall supporter nudge',
        accepted: 'return supporter nudge',
        'in-progress': 'return supporter nudge',
        reopened: 'return supporter nudge',
        'awaiting-citizen': 'return supporter nudge',
        answered: 'supporter nudge',
        closed: 'reopen',
      },
    ],
    [
      'dispatcher',
      {
        dispatched: 'recall supporter',
        accepted: 'supporter',
        'in-progress': 'supporter',
        reopened: 'supporter',
        'awaiting-citizen': 'supporter',
        answered: 'supporter',
      },
    ],
    [
      'supporter',
      {
        dispatched: 'parts',
        accepted: 'parts',
        'in-progress': 'parts',
        reopened: 'parts',
        'awaiting-citizen': 'parts',
        answered: 'parts',
      },
    ],
    ['administrator', {}],
    ['other', {}],
    ['citizen', {}],
    [
      'system',
      {
        dispatched: 'recall',
        accepted: 'return-request',
        'in-progress': 'return-request',
        reopened: 'return-request',
        'awaiting-citizen': 'return-request resume',
      },
    ],
  ])('%s', (who, expected) => {
    expect(Object.fromEntries(caseStatuses.map((status) => [status, mayDo(who, status)]))).toEqual(
      Object.fromEntries(caseStatuses.map((status) => [status, expected[status] ?? ''])),
    );
  });
});

describe('conditions', () => {
  const why = (action: StaffAction, who: Who, state: CaseState, when = now) => {
    const verdict = permit(action, state, actors[who], facts(who, when));
    return verdict.may ? verdict.to : verdict.why;
  };

  it('closes the return window after eight working hours, the instant itself included', () => {
    const state = dispatched();
    expect(why('return', 'focal', state, at('23/6 08:00'))).toBe('awaiting-triage');
    expect(why('return', 'focal', state, new Date(at('23/6 08:00').getTime() + 1))).toBe('return-window-closed');
    expect(why('return', 'supervisor', state, at('24/6 09:00'))).toBe('awaiting-triage');
  });

  it('lets the agency ask for the consent of the supervisor after the window, once', () => {
    const [inside, after] = [at('23/6 08:00'), at('23/6 08:01')];
    expect(why('return-request', 'officer', dispatched(), inside)).toBe('return-window-open');
    expect(why('return-request', 'officer', dispatched(), after)).toBe('dispatched');
    expect(why('return-request', 'supervisor', dispatched(), after)).toBe('not-allowed');
    const request = { reason: 'not-our-field', note: 'Của tỉnh', requestedAt: after, by: 'officer-a' } as const;
    const asked = dispatched({ returnRequest: request });
    expect(why('return-request', 'focal', asked, after)).toBe('return-already-asked');
    expect(why('return-decision', 'supervisor', asked, after)).toBe('awaiting-triage');
    expect(why('return-decision', 'head', asked, after)).toBe('not-allowed');
    expect(why('return-decision', 'supervisor', dispatched(), after)).toBe('no-return-asked');
  });

  it('closes it after two clock hours for urgent ones', () => {
    const state = dispatched({ urgency: 'urgent' }, '24h');
    expect(why('return', 'focal', state, at('22/6 10:00'))).toBe('awaiting-triage');
    expect(why('return', 'focal', state, at('22/6 10:01'))).toBe('return-window-closed');
  });

  it('makes a ruling final', () => {
    const state = dispatched({ ruling: true });
    expect(why('return', 'focal', state)).toBe('ruling-is-final');
    expect(why('return', 'supervisor', state)).toBe('ruling-is-final');
  });

  it('takes requests for more time before the deadline only', () => {
    const state = dispatched({ status: 'in-progress' });
    expect(why('extension-request', 'officer', state, at('25/6 16:59'))).toBe('in-progress');
    expect(why('extension-request', 'officer', state, at('25/6 17:00'))).toBe('deadline-passed');
  });

  it('lets nobody approve what they wrote', () => {
    const own = dispatched({ status: 'answered', answers: [{ ...answer, by: 'head-a' }] });
    expect(why('approval', 'head', own)).toBe('own-answer');
    expect(why('approval', 'deputy', own)).toBe('closed');
  });

  it('lets the agency reopen only what its citizen asked for', () => {
    const closed = inState('closed');
    expect(why('reopen', 'head', closed)).toBe('no-reopening-asked');
    const asked = { ...closed, reopening: { requestId: 'q', reason: 'Chưa sửa.', requestedAt: now } };
    expect(why('reopen', 'head', asked)).toBe('reopened');
    expect(why('decline-reopening', 'head', asked)).toBe('closed');
  });

  it('knows every action', () => {
    expect(new Set(staffActions).size).toBe(staffActions.length);
    for (const action of staffActions) expect(why(action, 'citizen', dispatched())).toBe('not-allowed');
  });
});
