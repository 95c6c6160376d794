import type { DispatchFacts, ReportFacts } from './report-facts.js';

/**
 * What one agency was given at one instant. A dispatch that comes back to the agency that returned it, or to the one that took
 * over from it, continues its assignment: the return was not upheld, so the first instant stands.
 */
export interface Assignment {
  agencyId: string;
  dispatches: [DispatchFacts, ...DispatchFacts[]];
  /** The one that gave it to the agency. */
  first: DispatchFacts;
  last: DispatchFacts;
  /** Recalled, or its return was upheld because the next dispatch went to another agency. */
  voided: 'recalled' | 'returned' | null;
}

export function assignmentsOf({ dispatches }: Pick<ReportFacts, 'dispatches'>): Assignment[] {
  const groups: [DispatchFacts, ...DispatchFacts[]][] = [];
  for (const dispatch of dispatches) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const same = before?.agencyId === dispatch.agencyId || dispatch.givenBack;
    if (group && same && before?.ended?.how !== 'recalled') group.push(dispatch);
    else groups.push([dispatch]);
  }
  return groups.map((group, i) => {
    const last = group.at(-1) ?? group[0];
    return {
      agencyId: last.agencyId,
      dispatches: group,
      first: group[0],
      last,
      voided: voidedHow(last, i < groups.length - 1),
    };
  });
}

function voidedHow({ ended }: DispatchFacts, goesOnElsewhere: boolean): Assignment['voided'] {
  if (ended?.how === 'recalled') return 'recalled';
  if (!goesOnElsewhere) return null;
  return ended?.how ?? 'recalled';
}

/** The latest that is not void. */
export function standingAssignment(facts: Pick<ReportFacts, 'dispatches'>): Assignment | undefined {
  return assignmentsOf(facts).findLast(({ voided }) => voided === null);
}
