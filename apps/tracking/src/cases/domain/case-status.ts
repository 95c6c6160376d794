/** Where a report stands, as the citizen and the desk read it (domain: "Life of a report"). */
export const caseStatuses = [
  'received',
  'awaiting-triage',
  'awaiting-citizen',
  'dispatched',
  'accepted',
  'in-progress',
  'answered',
  'approved',
  'closed',
  'reopened',
  'refused',
  'merged',
  'split',
  'withdrawn',
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** The statuses in which an agency has the case on its desk. */
export const onTheDesk = ['dispatched', 'accepted', 'in-progress', 'answered', 'reopened', 'awaiting-citizen'] as const;

/** The statuses in which routing decides, because no dispatch stands. */
export const beforeDispatch = ['received', 'awaiting-triage', 'awaiting-citizen'] as const;
