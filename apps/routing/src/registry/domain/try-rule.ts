import { type Candidate, candidatesOf, type RulesView } from '../../classification/domain/candidates.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

export type TriedReport = Pick<
  RoutedReport,
  'code' | 'receivedAt' | 'text' | 'fields' | 'placeCode' | 'placeDoubt' | 'aboutIds'
>;

export interface Moved {
  code: string;
  receivedAt: Date;
  fieldCode: string;
  /** Null where no agency is found, so that a person decides. */
  fromAgencyId: string | null;
  toAgencyId: string | null;
}

/** Where a report would go by other rules, were it received on that day (YYYY-MM-DD); undefined: where it went. */
export function movedBy(report: TriedReport, before: RulesView, after: RulesView, day: string): Moved | undefined {
  const from = firstOf(report, before, day);
  const to = firstOf(report, after, day);
  if (from?.agencyId === to?.agencyId) return undefined;
  return {
    code: report.code,
    receivedAt: report.receivedAt,
    fieldCode: (to ?? from)!.fieldCode,
    fromAgencyId: from?.agencyId ?? null,
    toAgencyId: to?.agencyId ?? null,
  };
}

function firstOf(report: TriedReport, rules: RulesView, day: string): Candidate | undefined {
  const { text, fields, placeCode, placeDoubt, aboutIds } = report;
  const place = { ...(placeCode !== null && { code: placeCode }), doubt: placeDoubt };
  return candidatesOf({ text, fields, place, why: [], aboutIds, day }, rules)[0];
}
