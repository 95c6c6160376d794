import { heirInOffice, type RegistryAgencySet } from '#contracts';
import { caseEvent, type Effect } from '../../cases/domain/case-event.js';
import type { CaseState } from '../../cases/domain/case-state.js';

/**
 * Gives a case to those who stand for its agencies on a day (YYYY-MM-DD). Status, history and clock stay as they are; nobody
 * of the new lead has it yet. Undefined when all its agencies are in office, or nobody stands for them.
 */
export function transferCase(
  state: CaseState,
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  { day, now }: { day: string; now: Date },
): Effect | undefined {
  const heirOf = (id: string) => heirInOffice(agencies, id, day, state.placeCode)?.id ?? id;
  const { agencyId: from } = state;
  if (from === null) return undefined;
  const agencyId = heirOf(from);
  const supportIds = [...new Set(state.supportIds.map(heirOf))].filter((id) => id !== agencyId);
  const leadEnded = agencyId !== from;
  if (!leadEnded && supportIds.join() === state.supportIds.join()) return undefined;
  return {
    state: { ...state, agencyId, supportIds, ...(leadEnded && { assignee: null, unit: null }) },
    events: [
      caseEvent(state, 'transferred', {
        agencyId,
        supportIds,
        transferredAt: now.toISOString(),
        ...(leadEnded && { fromAgencyId: from }),
      }),
    ],
  };
}

/** Agencies that have ended by a day and for whom somebody stands. */
export function endedWithHeir(agencies: ReadonlyMap<string, RegistryAgencySet>, day: string): string[] {
  return [...agencies.values()]
    .filter(({ id, validTo }) => validTo !== undefined && validTo < day && heirInOffice(agencies, id, day, null))
    .map(({ id }) => id);
}
