import { dayOf, parseLimit } from '#calendar';
import type { Candidate } from '../../classification/domain/candidates.js';
import { candidatesInOffice } from '../../classification/domain/candidates-in-office.js';
import { handlingLimitOf, type RegistryView } from '../../classification/domain/registry-view.js';
import { standsFor, type TriageReason } from '#contracts';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import type { StandingClaim } from './claim.js';

/** A report as the desk reads it. */
export function triageItem(report: RoutedReport, registry: RegistryView, claim: StandingClaim | null, now: Date) {
  const day = dayOf(now);
  const place = report.placeCode === null ? undefined : registry.places.get(report.placeCode);
  return {
    reportId: report.id,
    code: report.code,
    text: report.text,
    kind: report.kind,
    channel: report.channel,
    receivedAt: report.receivedAt.toISOString(),
    dispatchBy: (report.dueAt ?? report.dispatchBy).toISOString(),
    minutesLeft: minutesLeft(report, registry, now),
    urgency: report.urgency,
    state: report.state,
    claim,
    reasons: report.review ? (['review-asked'] as const satisfies TriageReason[]) : report.reasons,
    flags: report.flags,
    place: { code: report.placeCode, name: place?.name ?? null, doubt: report.placeDoubt },
    location: report.location,
    fields: report.fields,
    candidates: whoReturnedLast(report, registry, day).map((candidate) => ({
      ...candidate,
      agency: registry.agencies.get(candidate.agencyId)?.name ?? candidate.agencyId,
      field: nameOf(candidate.fieldCode, registry),
      ...(candidate.subfieldCode && { subfield: nameOf(candidate.subfieldCode, registry) }),
      answerBy: answerBy(report, candidate, registry, now),
    })),
    why: report.why,
    question: report.question && { text: report.question.text, replyBy: report.question.replyBy },
    review: report.review && {
      reason: report.review.reason,
      requestedAt: report.review.requestedAt,
      agencyId: report.agencyId!,
      agency: registry.agencies.get(report.agencyId!)?.name ?? report.agencyId!,
      accepted: report.accepted,
    },
    dispatchNo: report.dispatchNo,
    returns: report.returns.map((returned) => ({
      ...returned,
      agency: registry.agencies.get(returned.agencyId)?.name ?? returned.agencyId,
    })),
    version: report.version,
  };
}

export type TriageItem = ReturnType<typeof triageItem>;

/** The machine does not know of returns: an agency that gave the report back is proposed after the others. */
function whoReturnedLast({ candidates, returns }: RoutedReport, registry: RegistryView, day: string) {
  const real = returns.filter(({ reason }) => reason !== 'recalled');
  const inOffice = candidatesInOffice(candidates, registry, day).map((candidate) => ({
    candidate,
    returned: real.some(({ agencyId }) => standsFor(registry.agencies, candidate.agencyId, agencyId, day)),
  }));
  return [...inOffice.filter(({ returned }) => !returned), ...inOffice.filter(({ returned }) => returned)].map(
    ({ candidate }) => candidate,
  );
}

/** Working minutes, clock minutes of an urgent report; negative when it is overdue. */
function minutesLeft({ dueAt, dispatchBy, urgency }: RoutedReport, registry: RegistryView, now: Date): number {
  const due = dueAt ?? dispatchBy;
  if (urgency === 'urgent') return Math.floor((due.getTime() - now.getTime()) / 60_000);
  const work = registry.calendar();
  return Math.floor(due >= now ? work.workingMinutesBetween(now, due) : -work.workingMinutesBetween(due, now));
}

function nameOf(fieldCode: string, { fields }: RegistryView): string {
  return fields.get(fieldCode)?.name ?? fieldCode;
}

/** The deadline that this choice would start now. */
function answerBy({ urgency }: RoutedReport, candidate: Candidate, registry: RegistryView, now: Date): string {
  const limit = urgency === 'urgent' ? registry.limits.handlingUrgent : handlingLimitOf(candidate, registry);
  const calendarId = registry.agencies.get(candidate.agencyId)?.calendarId;
  return registry.calendar(calendarId).due(now, parseLimit(limit)).toISOString();
}
