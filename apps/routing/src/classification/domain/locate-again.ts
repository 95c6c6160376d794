import { locateReport } from '#places';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { candidatesOf } from './candidates.js';
import { dayOf, type RegistryView } from './registry-view.js';

/** The report after its text grew: a place that was not known may be named now, and with it another agency. */
export function locateAgain(report: RoutedReport, registry: RegistryView, now: Date): RoutedReport {
  const { text, location, fields, why, aboutIds } = report;
  const day = dayOf(now);
  const place = locateReport({ text, location: location ?? undefined }, registry, day);
  if (place.code === undefined || place.doubt >= report.placeDoubt) return report;
  const reasons = report.reasons.filter((reason) => reason !== 'unknown-place' && reason !== 'not-covered');
  return {
    ...report,
    placeCode: place.code,
    placeDoubt: place.doubt,
    candidates: candidatesOf({ text, fields, place, why, aboutIds, day }, registry),
    reasons: reasons.length > 0 ? reasons : ['unsure'],
  };
}
