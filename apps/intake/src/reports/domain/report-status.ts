import type { ReportStatus } from '#contracts';

/** How far a report has come, to tell the state of a split report by the part that is furthest behind. */
const progress: Record<ReportStatus, number> = {
  received: 0,
  'awaiting-triage': 1,
  'awaiting-citizen': 2,
  dispatched: 3,
  reopened: 4,
  accepted: 5,
  'in-progress': 6,
  answered: 7,
  approved: 8,
  closed: 9,
  refused: 10,
  merged: 11,
  withdrawn: 12,
};

export function leastAdvanced(statuses: readonly ReportStatus[]): ReportStatus {
  return statuses.reduce((least, status) => (progress[status] < progress[least] ? status : least), 'withdrawn');
}
