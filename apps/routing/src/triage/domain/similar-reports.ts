import { type ComparableReport, compareReports, loadVocabulary, readReport, sameFrom } from '#duplicates';
import type { RegistryView } from '../../classification/domain/registry-view.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

/** Below this nobody would think of them together. */
const leastScore = 0.3;
const most = 500;

/** Those of other reports that may be of the same matter, the likeliest first. */
export function similarReports(
  report: RoutedReport,
  others: readonly RoutedReport[],
  { agencies }: Pick<RegistryView, 'agencies'>,
) {
  const vocabulary = loadVocabulary();
  const own = readReport(comparable(report), vocabulary);
  return others
    .filter(({ test }) => test === report.test)
    .map((other) => ({ other, likeness: compareReports(own, readReport(comparable(other), vocabulary)) }))
    .filter(({ likeness }) => likeness.score >= leastScore)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most)
    .map(({ other, likeness: { score, metres, days, words } }) => ({
      reportId: other.id,
      code: other.code,
      text: other.text,
      receivedAt: other.receivedAt.toISOString(),
      state: other.state,
      agency: other.agencyId === null ? null : (agencies.get(other.agencyId)?.name ?? other.agencyId),
      accepted: other.accepted,
      recalling: other.mergeAsked !== null,
      score,
      same: score >= sameFrom,
      metres: metres ?? null,
      days,
      words,
    }));
}

export function comparable({ text, location, placeCode, fields, receivedAt }: RoutedReport): ComparableReport {
  return {
    ...{ text, fields, receivedAt },
    address: location?.address,
    point: pointOf({ location }),
    placeCode: placeCode ?? undefined,
  };
}

export function pointOf({ location }: Pick<RoutedReport, 'location'>): { lat: number; lng: number } | undefined {
  const { lat, lng } = location ?? {};
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}
