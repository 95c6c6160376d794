import type { CaseBook } from './case-book.js';
import type { ReturnWindow } from './handling-verdict.js';
import type { ReportFacts } from './report-facts.js';
import type { Verdict } from './verdict.js';

/** One thing that a measure counts, and which part of the figure it is in. */
export interface Unit extends Verdict {
  report: ReportFacts;
  /** Who has it or had it for this unit; null while nobody was given it. */
  agencyId: string | null;
  /** For a unit below the report: which of its dispatches. */
  dispatchNo: number | null;
}

export interface Question {
  book: CaseBook;
  /** The moment of asking. */
  asOf: Date;
  returnWindow: ReturnWindow;
}

export function unit(
  report: ReportFacts,
  verdict: Verdict,
  agencyId: string | null,
  dispatchNo: number | null = null,
): Unit {
  return { report, ...verdict, agencyId, dispatchNo };
}
