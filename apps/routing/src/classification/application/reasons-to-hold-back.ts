import type { TriageReason } from '#contracts';
import { compareReports, loadVocabulary, type ReadReport, readReport, sameFrom } from '#duplicates';
import type { Tx } from '#persistence';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { comparable, pointOf } from '../../triage/domain/similar-reports.js';
import { findAtPoints, searchBox } from '../../triage/persistence/find-near.js';

/**
 * Why a person should look at new reports of which the machine is sure: an agency that gets a second case of one matter is not
 * helped. Where nobody can tell, because the counts of words are missing, a person looks at all of them.
 */
export async function reasonsToHoldBack(
  tx: Tx,
  reports: readonly RoutedReport[],
): Promise<ReadonlyMap<string, TriageReason>> {
  if (loadVocabulary().problem !== undefined) return new Map(reports.map(({ id }) => [id, 'unsure']));
  const alike = await findAlike(tx, reports);
  return new Map(alike.map((id) => [id, 'similar']));
}

/**
 * Which new reports are likely of one matter with a report in hand, or with an earlier one of them, a few metres away; without
 * two points nothing says that they are near. What other copies take in at the same moment is not seen.
 */
async function findAlike(tx: Tx, reports: readonly RoutedReport[]): Promise<string[]> {
  const withPoint = reports.filter(pointOf);
  const near = await findAtPoints(tx, withPoint.map(searchBox));
  const read = reader();
  const alike = withPoint.filter((report, at) =>
    [...(near.get(report.id) ?? []), ...withPoint.slice(0, at)].some(
      (other) => other.test === report.test && compareReports(read(report), read(other)).score >= sameFrom,
    ),
  );
  return alike.map(({ id }) => id);
}

/** Prepares each report once. */
function reader(): (report: RoutedReport) => ReadReport {
  const vocabulary = loadVocabulary();
  const known = new Map<string, ReadReport>();
  return (report) => {
    const read = known.get(report.id) ?? readReport(comparable(report), vocabulary);
    known.set(report.id, read);
    return read;
  };
}
