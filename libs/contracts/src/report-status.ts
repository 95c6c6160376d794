/** Where a report stands, as the citizen reads it. */
export const reportStatuses = [
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
  'withdrawn',
] as const;

export type ReportStatus = (typeof reportStatuses)[number];

/** As the desk reads it: to the citizen a split report stands where its parts do. */
export const caseStatuses = [...reportStatuses, 'split'] as const;

export type CaseStatus = (typeof caseStatuses)[number];
