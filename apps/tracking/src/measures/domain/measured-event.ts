import type { AnyEvent } from '#contracts';
import { measuredTypes } from './event-instant.js';

/** What measures read of an event. */
export type MeasuredEvent = AnyEvent extends infer E
  ? E extends AnyEvent
    ? Pick<E, 'type' | 'subject' | 'data'>
    : never
  : never;

/** Members of event data that are counted; everything else, texts, people and exact places, is not kept. */
const counted = new Set([
  ...[
    'code',
    'channel',
    'parentId',
    'test',
    'contactChannels',
    'fieldCode',
    'subfieldCode',
    'placeCode',
    'place',
    'fields',
  ],
  ...['receivedAt', 'dispatchBy', 'promise', 'score', 'ratedAt', 'classifiedAt', 'urgency'],
  ...['dispatchNo', 'handlingNo', 'agencyId', 'by', 'decidedAt', 'handlingLimit', 'ruling', 'givenBack'],
  ...[
    'askedAt',
    'resumedAt',
    'revokedAt',
    'refusedAt',
    'mergedAt',
    'intoReportId',
    'splitAt',
    'ruledAt',
    'withdrawnAt',
  ],
  ...['assignedAt', 'due0', 'dueAt', 'warnAt', 'setAt', 'granted', 'reason', 'returnedAt', 'step', 'remindedAt'],
  'transferredAt',
  ...['outcome', 'plannedFor', 'approvedAt', 'reopenedAt'],
]);

/** `reason` is a code in this one and free text elsewhere, but for the code of a withdrawal. */
const codedReason = 'vn.dieuphoi.case.returned';
/** Why routing revokes a dispatch that a citizen withdrew before its agency heard of it. */
export const withdrawnReason = 'withdrawn';

const measured = new Set<AnyEvent['type']>(measuredTypes);

/** What of an event is kept for figures; undefined for events that no figure looks at. */
export function measuredEvent({ type, subject, data }: AnyEvent): MeasuredEvent | undefined {
  if (!measured.has(type)) return undefined;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (counted.has(name) && (name !== 'reason' || type === codedReason || value === withdrawnReason))
      kept[name] = value;
  }
  if ('location' in data && data.location) kept['location'] = { communeCode: data.location.communeCode };
  if ('children' in data) kept['children'] = data.children.map(({ id }) => ({ id }));
  return { type, subject, data: kept } as unknown as MeasuredEvent;
}
