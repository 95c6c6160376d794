import type { DispatchClassified, TriageReason } from '#contracts';
import type { Flag } from '#classifier';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { classifyReport, type ClassifyHelp } from './classify-report.js';
import { isDenunciation } from './denunciations.js';
import { understood } from './understood.js';

/** What the machine took a report for stays until a person says otherwise. */
const lasting: readonly Flag[] = ['emergency', 'to-cao'];
/** Why a report is at the desk that no text tells. */
const happened: readonly TriageReason[] = ['returned', 'ping-pong', 'review-asked', 'similar'];

/**
 * A report at the desk whose text grew by `added`, as if it were new; but a person goes on deciding, and what a person said of it
 * stands. An emergency that shows now is to be dispatched as soon as one that is received now.
 */
export function classifyAgain(
  report: RoutedReport,
  added: string,
  help: ClassifyHelp,
): { report: RoutedReport; said: DispatchClassified } {
  const classified = classifyReport(
    {
      text: report.text,
      location: report.location ?? undefined,
      fieldCode: report.namedField ?? undefined,
      receivedAt: help.now.toISOString(),
      dispatchBy: (report.dueAt ?? report.dispatchBy).toISOString(),
    },
    {
      ...help,
      classify: (text) => {
        const said = help.classify(text);
        const cleared = report.denunciationSaid?.denunciation === false;
        const flags = cleared ? withoutCleared(said.flags, help.classify(added).flags) : said.flags;
        return { ...said, flags: [...new Set([...flags, ...lasting.filter((flag) => report.flags.includes(flag))])] };
      },
    },
  );
  const { event, reasons } = classified;
  const dueAt = new Date(event.dispatchBy);
  // After a return it is the time for dispatching again that is shortened.
  const dispatchBy = report.dispatchNo === 0 ? dueAt : report.dispatchBy;
  const after: RoutedReport = {
    ...report,
    urgency: event.urgency,
    reasons: reasonsAfter(report.reasons, reasons),
    ...understood(classified),
    restricted: report.restricted || reasons.includes('denunciation') || reasons.includes('state-secret'),
    dispatchBy,
    dueAt,
  };
  const decision = event.decision === 'person' ? 'person' : 'suggest';
  return {
    report: isDenunciation(after) && !isDenunciation(report) ? undecided(after) : after,
    said: { ...event, decision, dispatchBy: dispatchBy.toISOString(), decideBy: dueAt.toISOString(), again: true },
  };
}

/** The words that a person read bring no denunciation again, new ones do. */
function withoutCleared(said: readonly Flag[], ofAdded: readonly Flag[]): Flag[] {
  return said.filter((flag) => flag !== 'to-cao' || ofAdded.includes(flag));
}

function reasonsAfter(before: readonly TriageReason[], said: readonly TriageReason[]): TriageReason[] {
  const reasons = [
    ...before.filter((reason) => happened.includes(reason)),
    ...said.filter((reason) => reason !== 'unsure'),
  ];
  return reasons.length > 0 ? reasons : ['unsure'];
}

/** What was chosen without knowing that it is a denunciation does not count. */
function undecided(report: RoutedReport): RoutedReport {
  if (report.state !== 'undo') return report;
  return { ...report, state: report.question ? 'awaiting-citizen' : 'waiting' };
}
