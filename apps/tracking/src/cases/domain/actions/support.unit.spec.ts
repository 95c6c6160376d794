import { describe, expect, it } from '@jest/globals';
import { at, dispatched, facts } from '../../../../test/cases.js';
import { act } from '../act.js';
import type { CaseState } from '../case-state.js';

const now = at('22/6 09:00');
const ask = (supportId: string, state: Partial<CaseState> = {}) =>
  act(
    dispatched({ status: 'accepted', ...state }),
    { action: 'supporter', input: { supportId, note: 'Cắt điện' } },
    { ...facts('dispatcher', now), newId: () => 'id' },
  );

describe('one more agency that supports', () => {
  it('leaves lead, status and clock as they are', () => {
    const before = dispatched({ status: 'accepted' });
    expect(ask('h')).toEqual({
      state: { ...before, supportIds: ['s', 'h'] },
      events: [
        {
          type: 'vn.dieuphoi.case.support-added',
          data: {
            ...{ dispatchNo: 1, handlingNo: 1, agencyId: 'h', supportIds: ['s', 'h'], note: 'Cắt điện' },
            ...{ addedAt: now.toISOString(), by: 'dispatcher-province' },
          },
        },
      ],
    });
  });

  it.each<[string, string, Partial<CaseState>]>([
    ['unknown-agency', 'nobody', {}],
    ['unknown-agency', 'ended', {}],
    ['leads-already', 'a', {}],
    ['leads-already', 'h2', { agencyId: 'ended' }],
    ['supports-already', 's', {}],
    ['supports-already', 'h2', { supportIds: ['ended'] }],
    ['about-agency', 'h', { aboutIds: ['h'] }],
    ['about-agency', 'h2', { aboutIds: ['ended'] }],
    ['not-for-denunciations', 'h', { denunciation: true }],
  ])('is refused as %s: %s', (invalid, supportId, state) => {
    expect(ask(supportId, state)).toEqual({ invalid });
  });

  it('may be the police for a denunciation', () => {
    expect(ask('police', { denunciation: true })).toHaveProperty('state.supportIds', ['s', 'police']);
  });
});
