import type { Receipt } from '#api';
import type { ReportBody } from '../api/types.js';
import { ApiError, isTemporary } from '../api/api-error.js';

/** A report that was sent off by its writer and not yet answered by the server. */
export interface QueuedReport {
  /** The Idempotency-Key of all attempts: that of the draft. */
  key: string;
  body: ReportBody;
  queuedAt: string;
  state: 'waiting' | 'needs-you';
  attempts: number;
  /** What the server objects to, in the words of its answer. */
  objection?: string;
}

export type Attempt = { kind: 'sent'; receipt: Receipt } | { kind: 'failed'; error: unknown };

/** What becomes of a queued report after an attempt; undefined: it has arrived and leaves the queue. */
export function afterAttempt(report: QueuedReport, attempt: Attempt): QueuedReport | undefined {
  if (attempt.kind === 'sent') return undefined;
  const attempts = report.attempts + 1;
  if (isTemporary(attempt.error)) return { ...report, attempts };
  const objection = attempt.error instanceof ApiError ? attempt.error.message : undefined;
  return { ...report, attempts, state: 'needs-you', objection };
}

const firstPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;

/** Milliseconds until the next attempt; the server's wish counts when it is longer. */
export function pauseAfter(attempts: number, error: unknown): number {
  const own = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, attempts - 1));
  const wished = error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
  return Math.max(own, wished);
}
