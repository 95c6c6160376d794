import type { Tx } from '#persistence';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { alarmsOf, type DriftAlarm, driftRule, type RecentShares, type Shares } from '../domain/drift.js';
import { readFirst, readPeriods, readStanding } from '../persistence/drift-store.js';

/** How the standing model fares, beside how it fared when it was new. */
export interface Drift {
  version: string;
  /** When it was put in force. */
  since: Date;
  first: { reports: number; shares: Shares };
  /** What came after the first. */
  recent: RecentShares[];
  alarms: DriftAlarm[];
}

/** Milliseconds. */
const day = 86_400_000;

/** Undefined when no model stands. */
export async function measureDrift(tx: Tx): Promise<Drift | undefined> {
  const standing = await readStanding(tx);
  if (!standing) return undefined;
  const { until, ...first } = await readFirst(tx, standing, driftRule.first);
  const now = await databaseTime(tx);
  const isComplete = until !== null && first.reports === driftRule.first;
  const after = isComplete ? until.getTime() + 1 : now.getTime();
  const periods = driftRule.spans.map((days) => ({
    from: new Date(Math.max(after, now.getTime() - days * day)),
    to: now,
    version: standing.version,
  }));
  const found = await readPeriods(tx, periods);
  const recent = driftRule.spans.map((days, no) => ({ days, shares: found[no]! }));
  return { ...standing, first, recent, alarms: alarmsOf(first.shares, recent) };
}
