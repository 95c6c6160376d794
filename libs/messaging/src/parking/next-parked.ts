import type { ParkReason } from './park.js';

export interface ParkedRow {
  position: string;
  message_id: string;
  topic: string;
  source: string | null;
  sequence: string | null;
  reason: ParkReason;
  requeued_at: Date | null;
  tries: number;
}

/** The parked event that may be applied now, or why none may. */
export type NextParked<R> = { apply: R } | { blockedBy: R; gap: boolean };

const appliesByItself: readonly ParkReason[] = ['gap', 'held'];

/**
 * Parked events of one subject are applied in order of arrival; only a lost predecessor that came later goes before the
 * event that waits for it.
 *
 * @param rows the subject's parked events, oldest first, at least one
 * @param seen the last applied sequence of a source; undefined when its topic may have gaps
 */
export function nextParked<R extends ParkedRow>(
  rows: readonly R[],
  seen: (row: R) => number | undefined,
): NextParked<R> {
  const head = rows[0]!;
  if (!mayApply(head)) return { blockedBy: head, gap: false };
  const last = head.sequence === null ? undefined : seen(head);
  if (last === undefined || Number(head.sequence) <= last + 1) return { apply: head };
  const predecessor = rows.find((row) => row.source === head.source && Number(row.sequence) === last + 1);
  if (predecessor && mayApply(predecessor)) return { apply: predecessor };
  return { blockedBy: head, gap: true };
}

function mayApply(row: ParkedRow): boolean {
  return row.requeued_at !== null || appliesByItself.includes(row.reason);
}
