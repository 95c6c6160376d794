import type { Tx } from '#persistence';
import { notFound } from '#service-kit';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { findMergeTargets, lockReports } from '../../reports/persistence/report-store.js';
import { hasEnded } from '../domain/may-decide.js';
import { cannotMerge, mergeUnderWay } from './triage-problems.js';

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

/** Reports by id together with what those are to go on in for which that was asked. */
export async function lockWithRoots(tx: Tx, ids: readonly string[]): Promise<Map<string, RoutedReport>> {
  const wanted = new Set([...ids, ...(await findMergeTargets(tx, ids))]);
  for (;;) {
    const reports = await lockReports(tx, [...wanted]);
    const known = wanted.size;
    for (const { mergeAsked } of reports.values()) {
      for (let next = mergeAsked?.intoReportId; next; next = reports.get(next)?.mergedInto ?? undefined)
        wanted.add(next);
    }
    if (wanted.size === known) return reports;
  }
}

/** What a report was merged into itself, or else the report, of those that are locked. */
export function rootOf(reports: ReadonlyMap<string, RoutedReport>, id: string): RoutedReport | undefined {
  const report = reports.get(id);
  return report?.mergedInto ? rootOf(reports, report.mergedInto) : report;
}

/** @throws Problem cannot-merge, merge-under-way */
export function refuseEnded(root: RoutedReport): void {
  if (hasEnded(root)) throw cannotMerge();
  if (root.mergeAsked) throw mergeUnderWay();
}
