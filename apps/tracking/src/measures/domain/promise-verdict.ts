import { assignmentsOf, standingAssignment } from './assignments.js';
import type { CaseBook } from './case-book.js';
import { finalAnswer } from './handling-verdict.js';
import type { ApprovedAnswer, ReportFacts } from './report-facts.js';
import type { Verdict } from './verdict.js';
import { late, out, pending, timely } from './verdict.js';

/** How often a part may have been split again; a broken log might have a circle. */
const deepest = 10;

/** Whether a reporter had the final answer by the promise shown before sending, without pause, extension or restart. */
export function promiseVerdict(report: ReportFacts, book: CaseBook, asOf: Date): Verdict {
  const { end, answerBy } = report;
  if (end && end.how !== 'merged') return out(end.how);
  if (answerBy >= asOf) return pending('inside-limit');
  const answered = answeredAt(report, book);
  if (!answered) return late('not-answered');
  return answered <= answerBy ? timely('answered-in-time') : late('answered-late');
}

/** When the reporter had every answer: of all parts, or of the report that it was merged into. */
function answeredAt(report: ReportFacts, book: CaseBook, depth = 0): Date | null {
  const root = book.root(report);
  if (!root || depth > deepest) return null;
  if (root.partIds.length > 0) {
    const instants = book.parts(root).map((part) => (part ? answeredAt(part, book, depth + 1) : null));
    return instants.reduce((latest, at) => (latest && at ? later(latest, at) : null));
  }
  const assignment = standingAssignment(root) ?? assignmentsOf(root).at(-1);
  if (!assignment) return null;
  return finalAnswer(assignment)?.approvedAt ?? plannedAnswer(assignment.dispatches.flatMap(({ answers }) => answers));
}

/** A promise of a day is an answer to the reporter too. */
function plannedAnswer(answers: readonly ApprovedAnswer[]): Date | null {
  return answers.find(({ outcome }) => outcome === 'planned')?.approvedAt ?? null;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
