import { standingAssignment } from './assignments.js';
import type { CaseBook } from './case-book.js';
import type { DispatchFacts, ReportFacts } from './report-facts.js';
import type { Verdict } from './verdict.js';
import { late, out, pending, timely } from './verdict.js';

/** Which dispatch of a report is judged. */
export type Chosen = (report: ReportFacts) => DispatchFacts | undefined;

/** Timely dispatch: the latest that is not void. */
export const standing: Chosen = (report) => standingAssignment(report)?.first;

/** First dispatch, void or not. */
export const first: Chosen = (report) => report.dispatches[0];

/**
 * Whether a report was dispatched in time (domain: "Timely-dispatch rate"). A split report is judged once, by all its
 * parts and its own deadline.
 */
export function dispatchVerdict(report: ReportFacts, chosen: Chosen, book: CaseBook, asOf: Date): Verdict {
  return verdictBy(report, report, chosen, book, asOf);
}

/** `whole` has the deadline; `report` is it or a part of it. */
function verdictBy(report: ReportFacts, whole: ReportFacts, chosen: Chosen, book: CaseBook, asOf: Date): Verdict {
  if (report.partIds.length > 0)
    return worst(book.parts(report).map((part) => partVerdict(part, whole, chosen, book, asOf)));
  const { dispatchBy } = whole;
  const dispatch = chosen(report);
  if (dispatch) return dispatch.decidedAt <= dispatchBy ? timely('decided-in-time') : late('decided-late');
  const { end } = report;
  if (end && report.dispatches.length === 0) return end.at <= dispatchBy ? out(end.how) : late(end.how);
  if (report.pausedSince) return pending('paused');
  return openVerdict(dispatchBy, asOf);
}

function partVerdict(
  part: ReportFacts | undefined,
  whole: ReportFacts,
  chosen: Chosen,
  book: CaseBook,
  asOf: Date,
): Verdict {
  return part ? verdictBy(part, whole, chosen, book, asOf) : openVerdict(whole.dispatchBy, asOf);
}

function openVerdict(dispatchBy: Date, asOf: Date): Verdict {
  return dispatchBy < asOf ? late('not-dispatched') : pending('inside-limit');
}

const severity = ['late', 'pending', 'timely', 'out'] as const;

/** One late part makes the whole late; parts that are left out count for nothing while another one is left. */
function worst(verdicts: Verdict[]): Verdict {
  for (const part of severity) {
    const found = verdicts.find(({ verdict }) => verdict === part);
    if (found) return found;
  }
  return out('split');
}
