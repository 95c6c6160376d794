import { dayOf } from '#calendar';
import { handlesDenunciations, isInOffice, standsFor } from '#contracts';
import { caseEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Action, ActionFacts, InvalidInput } from './action.js';

export interface AddedSupporter {
  supportId: string;
  /** What is asked of it. */
  note: string;
}

/** One more agency helps; lead, status and clock stay as they are. */
export const addSupporter: Action<AddedSupporter> = (state, { supportId, note }, facts) => {
  const invalid = whyNot(state, supportId, facts);
  if (invalid) return { invalid };
  const supportIds = [...state.supportIds, supportId];
  const { now, actor } = facts;
  return {
    state: { ...state, supportIds },
    events: [
      caseEvent(state, 'support-added', {
        agencyId: supportId,
        supportIds,
        note,
        addedAt: now.toISOString(),
        by: actor.id,
      }),
    ],
  };
};

/** Agencies count as those that stand for them today, also before the case has gone over to these. */
function whyNot(
  { agencyId, supportIds, aboutIds, denunciation }: CaseState,
  supportId: string,
  { agencies, now, actor }: ActionFacts,
): InvalidInput | undefined {
  const day = dayOf(now);
  const agency = agencies.get(supportId);
  const isOrFollows = (other: string) => standsFor(agencies, supportId, other, day);
  if (!agency || !isInOffice(agency, day)) return 'unknown-agency';
  if (agencyId !== null && isOrFollows(agencyId)) return 'leads-already';
  if (supportIds.some(isOrFollows)) return 'supports-already';
  // As in a ruling, the supervisor knows better whom it is about.
  if (aboutIds.some(isOrFollows) && !actor.roles.includes('supervisor')) return 'about-agency';
  if (denunciation && !handlesDenunciations(agency, agencies, day)) return 'not-for-denunciations';
  return undefined;
}
