import { dayOf } from '#calendar';
import type { TriageReason } from '#contracts';
import { candidatesOf } from '../../classification/domain/candidates.js';
import type { RegistryView } from '../../classification/domain/registry-view.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';

export interface DenunciationWord {
  denunciation: boolean;
  reason: string;
}

interface JudgeFacts {
  registry: RegistryView;
  now: Date;
  by: string;
}

/** A person marks what the machine overlooked, or takes its mark back; that stands whatever the machine says later. */
export function judgeDenunciation(
  report: RoutedReport,
  { denunciation, reason }: DenunciationWord,
  { registry, now, by }: JudgeFacts,
): Change {
  const { text, fields, why, aboutIds } = report;
  const place = { ...(report.placeCode !== null && { code: report.placeCode }), doubt: report.placeDoubt };
  const judgedAt = now.toISOString();
  const flags = report.flags.filter((flag) => flag !== 'to-cao');
  return {
    report: {
      ...report,
      flags: denunciation ? [...flags, 'to-cao'] : flags,
      reasons: reasonsAfter(report.reasons, denunciation),
      candidates: candidatesOf({ text, fields, place, why, aboutIds, denunciation, day: dayOf(now) }, registry),
      restricted: report.restricted || denunciation,
      denunciationSaid: { denunciation, reason, at: judgedAt, by },
    },
    replaced: report,
    events: [
      {
        type: 'vn.dieuphoi.dispatch.denunciation-judged',
        data: { dispatchNo: report.dispatchNo, denunciation, reason, judgedAt, by },
      },
    ],
  };
}

function reasonsAfter(reasons: readonly TriageReason[], denunciation: boolean): TriageReason[] {
  const others = reasons.filter((reason) => reason !== 'denunciation' && reason !== 'unsure');
  if (denunciation) return ['denunciation', ...others];
  return others.length > 0 ? others : ['unsure'];
}
