import type { Tx } from '#persistence';
import { notFound } from '#service-kit';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { hasEnded } from '../domain/may-decide.js';
import { cannotMerge } from './triage-problems.js';

interface Locked {
  reports: Map<string, RoutedReport>;
  /** What the target was merged into itself, or else the target. */
  root: RoutedReport;
}

/**
 * Locks reports together with the root of the one that they are to go on in.
 *
 * @throws Problem not-found
 */
export async function lockForMerge(tx: Tx, ids: readonly string[], targetId: string): Promise<Locked> {
  let rootId = targetId;
  // The chain can only grow meanwhile, so that a target which moved on is followed again.
  for (;;) {
    const reports = await lockReports(tx, [...ids, rootId]);
    const root = reports.get(rootId);
    if (!root) throw notFound();
    if (root.mergedInto === null) return { reports, root };
    rootId = root.mergedInto;
  }
}

/** @throws Problem cannot-merge */
export function refuseEnded(root: RoutedReport): void {
  if (hasEnded(root)) throw cannotMerge();
}
