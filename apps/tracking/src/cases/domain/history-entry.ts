import type { CaseEvent } from './case-event.js';

/** One line of what happened to a case, for the desk. */
export interface HistoryEntry {
  at: Date;
  /** The event's type without its prefix, such as `case.accepted`. */
  type: string;
  /** An account id, `citizen` or `system`. */
  by: string;
  dispatchNo: number | null;
  detail: Record<string, unknown>;
  /** It belongs to a dispatch that was superseded, or came when the case could not move: recorded only. */
  moot: boolean;
}

const numbers = new Set(['dispatchNo', 'handlingNo', 'by']);

/** The line of one of our own events, which somebody's step or the clock has made. */
export function entryOf(event: CaseEvent, at: Date, by = 'system'): HistoryEntry {
  const data: Record<string, unknown> & { dispatchNo: number } = { ...event.data };
  return {
    at,
    type: shortType(event.type),
    by: typeof data['by'] === 'string' ? data['by'] : by,
    dispatchNo: data.dispatchNo,
    detail: Object.fromEntries(Object.entries(data).filter(([name]) => !numbers.has(name))),
    moot: false,
  };
}

export function shortType(type: string): string {
  return type.replace('vn.dieuphoi.', '');
}
