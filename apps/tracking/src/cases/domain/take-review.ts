import type { EventOf } from '#contracts';
import { recalled } from './actions/supervision.js';
import { caseEvent, type Effect } from './case-event.js';
import type { CaseState } from './case-state.js';
import type { Facts } from './conditions.js';
import { permit } from './transitions.js';

/**
 * A person has looked at a dispatch of the machine. One that is not confirmed is taken back before the agency accepted; later
 * the supervisor is asked, as for a return, and the agency goes on working. A dispatch that does not stand any more needs no
 * answer: a person decides about it already.
 */
export function takeReview(
  state: CaseState,
  { data }: EventOf<'vn.dieuphoi.dispatch.reviewed'>,
  facts: Facts,
): Effect | 'moot' {
  if (data.confirmed) return { state, events: [] };
  if (data.dispatchNo !== state.dispatchNo || !state.standing) return 'moot';
  const { actor, now } = facts;
  const { requestId, by, reason: note = '', suggestedAgencyId } = data;
  const why = { note, by, ...(suggestedAgencyId !== undefined && { suggestedAgencyId }) };
  const recall = permit('recall', state, actor, facts);
  if (recall.may) return recalled(state, why, recall.to, now);
  const request = permit('return-request', state, actor, facts);
  // The agency wants to give it back itself: what the supervisor decides about that answers the reporter, too.
  const { returnRequest } = state;
  if (!request.may && returnRequest)
    return { state: { ...state, returnRequest: { ...returnRequest, requestId } }, events: [] };
  if (!request.may) {
    const declined = { requestId, reason: 'already-answered', declinedAt: now.toISOString() };
    return { state, events: [caseEvent(state, 'request-declined', declined)] };
  }
  const asked = { ...why, reason: 'recalled', requestId } as const;
  return {
    state: { ...state, returnRequest: { ...asked, requestedAt: now } },
    events: [
      caseEvent(state, 'return-requested', {
        ...asked,
        agencyId: state.agencyId ?? '',
        requestedAt: now.toISOString(),
      }),
    ],
  };
}
