import { dayOf } from '#calendar';
import { standsFor } from '#contracts';
import type { Candidate } from '../../classification/domain/candidates.js';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import { candidatesInOffice } from '../../classification/domain/candidates-in-office.js';
import { handlingLimitOf, levelsOf, type RegistryView } from '../../classification/domain/registry-view.js';
import { armed } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport, RoutingEvent } from '../../reports/domain/routed-report.js';
import { afterPause } from './ask-citizen.js';

export interface DispatchChoice {
  agencyId: string;
  supportIds?: string[];
  /** Of either level. */
  fieldCode: string;
  reason?: string;
}

export interface DispatchFacts {
  registry: RegistryView;
  /** Account id, or `machine`. */
  by: string;
  /** The click, or the moment in which the machine decided. */
  decidedAt: Date;
  /** The supervisor's final word. */
  ruling?: boolean;
}

/** As the machine proposes it. */
export function choiceOf({ agencyId, fieldCode, subfieldCode }: Candidate): DispatchChoice {
  return { agencyId, fieldCode: subfieldCode ?? fieldCode };
}

/**
 * Gives the report to its lead. The previous dispatch is void when it was returned and another agency gets it now; whoever took
 * over from the one that returned it is no other.
 */
export function dispatchReport(report: RoutedReport, choice: DispatchChoice, facts: DispatchFacts): Change {
  return afterPause(report, facts.registry, facts.decidedAt, (running) => dispatched(running, choice, facts));
}

function dispatched(report: RoutedReport, choice: DispatchChoice, facts: DispatchFacts): Change {
  const { registry, by, decidedAt, ruling = false } = facts;
  const { agencyId } = choice;
  const levels = levelsOf(choice.fieldCode, registry);
  const supportIds = [...new Set(choice.supportIds)].filter((id) => id !== agencyId);
  const dispatchNo = report.dispatchNo + 1;
  const day = dayOf(decidedAt);
  const candidates = candidatesInOffice(report.candidates, registry, day);
  const candidate = candidates.find((one) => one.agencyId === agencyId && one.fieldCode === levels.fieldCode);
  const agency = registry.agencies.get(agencyId);
  const calendar = registry.calendar(agency?.calendarId).definition;
  const after: RoutedReport = {
    ...report,
    state: 'dispatched',
    dispatchNo,
    agencyId,
    handedOver: false,
    accepted: false,
    question: null,
    dueAt: null,
  };
  const returned = report.returns.findLast((one) => one.dispatchNo === report.dispatchNo && one.reason !== 'recalled');
  const givenBack = returned !== undefined && standsFor(registry.agencies, agencyId, returned.agencyId, day);
  const said: RoutingEvent = {
    type: 'vn.dieuphoi.dispatch.dispatched',
    data: {
      dispatchNo,
      agencyId,
      supportIds,
      ...levels,
      ...(report.placeCode !== null && { placeCode: report.placeCode }),
      by: by === 'machine' ? { kind: 'machine' } : { kind: 'person', actor: by },
      ...(candidate && { confidence: candidate.confidence }),
      ...(candidate?.rule && { rule: candidate.rule }),
      modelVersion: report.modelVersion,
      reasons: choice.reason ? [choice.reason] : (candidate?.reasons ?? []),
      decidedAt: decidedAt.toISOString(),
      dispatchBy: report.dispatchBy.toISOString(),
      receivedAt: report.receivedAt.toISOString(),
      urgency: report.urgency,
      handlingLimit: report.urgency === 'urgent' ? registry.limits.handlingUrgent : handlingLimitOf(levels, registry),
      calendarId: calendar.id,
      calendarVersion: calendar.version,
      ruling,
      ...(isDenunciation(report) && { denunciation: true }),
      ...(givenBack && { givenBack }),
      ...(report.aboutIds.length > 0 && { aboutIds: report.aboutIds }),
    },
  };
  const ruled: RoutingEvent = {
    type: 'vn.dieuphoi.dispatch.ruled',
    data: { dispatchNo, agencyId, ruledAt: decidedAt.toISOString(), by, reason: choice.reason ?? '' },
  };
  return {
    report: armed(after, registry),
    events: ruling ? [said, ruled] : [said],
    dispatch: { dispatchNo, agencyId, supportIds, ...levels, decidedAt, decidedBy: by, ruling },
    ...(returned && !givenBack && { ended: { dispatchNo: report.dispatchNo, voidReason: 'return-upheld' } }),
  };
}
