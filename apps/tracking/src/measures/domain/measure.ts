import { assignmentsOf, standingAssignment } from './assignments.js';
import { dispatchVerdict, first, standing } from './dispatch-verdict.js';
import { handlingVerdict, type DueOf } from './handling-verdict.js';
import { promiseVerdict } from './promise-verdict.js';
import type { ReportFacts } from './report-facts.js';
import type { Question, Unit } from './unit.js';
import { unit } from './unit.js';
import { late, out, timely, type Verdict } from './verdict.js';

export const measureIds = [
  'timely-dispatch',
  'first-dispatch',
  'right-first-time',
  'on-time-handling',
  'on-time-with-extension',
  'promise-kept',
  'satisfaction',
  'satisfaction-rated',
  'return-rate',
  'automation',
  'automation-corrected',
  'supervision',
] as const;

export type MeasureId = (typeof measureIds)[number];

/** Every unit that a measure counts, each in exactly one part. */
export type Measure = (question: Question) => Unit[];

export const measures: Readonly<Record<MeasureId, Measure>> = {
  'timely-dispatch': ({ book, asOf }) =>
    book
      .wholes()
      .map((report) => unit(report, dispatchVerdict(report, standing, book, asOf), standing(report)?.agencyId ?? null)),

  'first-dispatch': ({ book, asOf }) =>
    book
      .wholes()
      .map((report) => unit(report, dispatchVerdict(report, first, book, asOf), first(report)?.agencyId ?? null)),

  'right-first-time': dispatchedReports((report) =>
    assignmentsOf(report)[0]?.voided ? late('voided') : timely('never-voided'),
  ),

  'on-time-handling': handling('due0'),
  'on-time-with-extension': handling('dueAt'),

  'promise-kept': ({ book, asOf }) =>
    book.wholes().map((report) => unit(report, promiseVerdict(report, book, asOf), lastAgency(report))),

  satisfaction: handledReports((report, root) => {
    if (root.dispatches.some(({ reopenedAt }) => reopenedAt.length > 0)) return late('reopened');
    return report.rating === dissatisfied ? late('not-satisfied') : timely('satisfied');
  }),

  'satisfaction-rated': handledReports((report) => {
    if (report.rating === null) return out('not-rated');
    return report.rating >= satisfied ? timely('satisfied') : late('not-satisfied');
  }),

  'return-rate': ({ book }) =>
    book
      .all()
      .flatMap((report) =>
        report.dispatches.map(({ agencyId, dispatchNo, ended }) =>
          unit(report, ended?.how === 'returned' ? timely('returned') : late('not-returned'), agencyId, dispatchNo),
        ),
      ),

  automation: dispatchedReports((report) => (first(report)?.byMachine ? timely('by-machine') : late('by-person'))),

  'automation-corrected': dispatchedReports((report) => {
    if (!first(report)?.byMachine) return out('by-person');
    return assignmentsOf(report)[0]?.voided ? timely('corrected') : late('never-voided');
  }),

  supervision: ({ book, asOf }) =>
    book.all().flatMap((report) =>
      assignmentsOf(report).map((assignment) => {
        const { agencyId, first: given, last, dispatches, voided } = assignment;
        const verdict = (): Verdict => {
          const { dueAt } = last;
          const until = dispatches.flatMap(({ answers }) => answers).at(-1)?.approvedAt ?? report.end?.at ?? asOf;
          if (voided || !dueAt || until <= dueAt) return out('not-overdue');
          const acted = report.ruled || dispatches.some(({ nudgedAt }) => nudgedAt.length > 0);
          return acted ? timely('acted-on') : late('not-acted-on');
        };
        return unit(report, verdict(), agencyId, given.dispatchNo);
      }),
    ),
};

/** Scores of report.rated. */
const dissatisfied = 1;
const satisfied = 3;

function handling(dueOf: DueOf): Measure {
  return ({ book, asOf, returnWindow }) =>
    book
      .all()
      .flatMap((report) =>
        assignmentsOf(report).map((assignment) =>
          unit(
            report,
            handlingVerdict(assignment, report, { dueOf, asOf, returnWindow }),
            assignment.agencyId,
            assignment.first.dispatchNo,
          ),
        ),
      );
}

function dispatchedReports(judge: (report: ReportFacts) => Verdict): Measure {
  return ({ book }) =>
    book.all().flatMap((report) => {
      const given = first(report);
      return given ? [unit(report, judge(report), given.agencyId)] : [];
    });
}

/** A merged report is handled with its root, and rated by its own reporter. */
function handledReports(judge: (report: ReportFacts, root: ReportFacts) => Verdict): Measure {
  return ({ book }) =>
    book.all().flatMap((report) => {
      const root = book.root(report);
      const handled = root?.dispatches.some(({ answers }) => answers.length > 0);
      return root && handled ? [unit(report, judge(report, root), lastAgency(root))] : [];
    });
}

function lastAgency(report: ReportFacts): string | null {
  return (standingAssignment(report) ?? assignmentsOf(report).at(-1))?.agencyId ?? null;
}
