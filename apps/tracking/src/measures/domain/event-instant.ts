import type { AnyEvent } from '#contracts';

/** When what an event tells happened; null for events that no measure looks at. */
export function eventInstant({ type, data }: Pick<AnyEvent, 'type' | 'data'>): Date | null {
  const name = instantNames[type];
  if (!name) return null;
  const value = (data as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? new Date(value) : null;
}

/** The member of an event's data that says when it happened. */
const instantNames: Partial<Record<AnyEvent['type'], string>> = {
  'vn.dieuphoi.report.submitted': 'receivedAt',
  'vn.dieuphoi.report.rated': 'ratedAt',
  'vn.dieuphoi.dispatch.classified': 'classifiedAt',
  'vn.dieuphoi.dispatch.information-requested': 'askedAt',
  'vn.dieuphoi.dispatch.resumed': 'resumedAt',
  'vn.dieuphoi.dispatch.dispatched': 'decidedAt',
  'vn.dieuphoi.dispatch.revoked': 'revokedAt',
  'vn.dieuphoi.dispatch.refused': 'refusedAt',
  'vn.dieuphoi.dispatch.merged': 'mergedAt',
  'vn.dieuphoi.dispatch.split': 'splitAt',
  'vn.dieuphoi.dispatch.ruled': 'ruledAt',
  'vn.dieuphoi.dispatch.withdrawn': 'withdrawnAt',
  'vn.dieuphoi.case.opened': 'assignedAt',
  'vn.dieuphoi.case.transferred': 'transferredAt',
  'vn.dieuphoi.case.returned': 'returnedAt',
  'vn.dieuphoi.case.information-requested': 'askedAt',
  'vn.dieuphoi.case.resumed': 'resumedAt',
  'vn.dieuphoi.case.deadline-set': 'setAt',
  'vn.dieuphoi.case.extension-decided': 'decidedAt',
  'vn.dieuphoi.case.approved': 'approvedAt',
  'vn.dieuphoi.case.reopened': 'reopenedAt',
  'vn.dieuphoi.case.withdrawn': 'withdrawnAt',
  'vn.dieuphoi.case.reminded': 'remindedAt',
};

/** The types of events that a figure is made of. */
export const measuredTypes = Object.keys(instantNames) as AnyEvent['type'][];
