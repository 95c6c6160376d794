import type { AnyEvent, RefusalReason } from '#contracts';

export interface TimelineEntry {
  eventId: string;
  reportId: string;
  at: string;
  type: string;
  data: EntryData;
}

/** What the sentence of an entry needs. Names of agencies are looked up when it is read. */
export interface EntryData {
  agencyId?: string;
  /** By the machine alone: the citizen is told so. */
  byMachine?: boolean;
  /** A person looked at it and found it right. */
  confirmed?: boolean;
  /** It went to the body that handles denunciations. */
  denunciation?: boolean;
  /** A person's words: question, reason, note. */
  detail?: string;
  until?: string;
  requestId?: string;
  /** Why it was refused, and the right way as the dispatcher wrote it. */
  refusal?: RefusalReason;
  procedure?: string;
  /** How many reports were merged into this one, where one line stands for all of them. */
  count?: number;
}

/** The line of the citizen's time line that an event makes; undefined for what is nobody's business outside. */
export function entryOf(event: AnyEvent): TimelineEntry | undefined {
  const line = lineOf(event);
  if (!line) return undefined;
  const [type, at, data = {}] = line;
  return { eventId: event.id, reportId: event.subject, at, type, data };
}

function lineOf(event: AnyEvent): [type: string, at: string, data?: EntryData] | undefined {
  switch (event.type) {
    case 'vn.dieuphoi.report.supplemented':
      return ['supplemented', event.data.supplementedAt, { detail: event.data.text }];
    case 'vn.dieuphoi.report.withdrawal-requested':
      return ['withdrawal-requested', event.data.requestedAt, { detail: event.data.reason ?? undefined }];
    case 'vn.dieuphoi.report.reopening-requested':
      return ['reopening-requested', event.data.requestedAt, { detail: event.data.reason }];
    case 'vn.dieuphoi.report.dispatch-review-requested':
      return ['dispatch-review-requested', event.data.requestedAt, { detail: event.data.reason }];
    case 'vn.dieuphoi.dispatch.reviewed':
      return ['dispatch-reviewed', event.data.reviewedAt, { confirmed: event.data.confirmed }];
    case 'vn.dieuphoi.case.return-requested':
      // What an agency asks of the supervisor is theirs; this is the answer to what the reporter asked.
      return event.data.requestId === undefined ? undefined : ['recall-asked', event.data.requestedAt];
    case 'vn.dieuphoi.case.return-decided':
      return event.data.requestId === undefined || event.data.granted
        ? undefined
        : ['recall-denied', event.data.decidedAt, { agencyId: event.data.agencyId, detail: event.data.reason }];
    case 'vn.dieuphoi.report.rated':
      return ['rated', event.data.ratedAt, { detail: event.data.reason ?? undefined }];
    case 'vn.dieuphoi.dispatch.triage-requested':
      return ['triage', event.data.requestedAt];
    case 'vn.dieuphoi.dispatch.information-requested':
      return [
        'question',
        event.data.askedAt,
        { detail: event.data.question, until: event.data.replyBy, requestId: event.data.requestId },
      ];
    case 'vn.dieuphoi.case.information-requested':
      return ['question', event.data.askedAt, { detail: event.data.question, requestId: event.data.requestId }];
    case 'vn.dieuphoi.dispatch.request-declined':
    case 'vn.dieuphoi.case.request-declined':
      return [
        'request-declined',
        event.data.declinedAt,
        { detail: event.data.reason, requestId: event.data.requestId },
      ];
    case 'vn.dieuphoi.dispatch.dispatched':
      return [
        'dispatched',
        event.data.decidedAt,
        {
          agencyId: event.data.agencyId,
          byMachine: event.data.by.kind === 'machine',
          ...(event.data.denunciation && { denunciation: true }),
        },
      ];
    case 'vn.dieuphoi.dispatch.revoked':
      // The reporter's own withdrawal is a line of its own.
      return event.data.reason === 'withdrawn'
        ? undefined
        : ['recalled', event.data.revokedAt, { detail: event.data.reason }];
    case 'vn.dieuphoi.dispatch.refused':
      return [
        'refused',
        event.data.refusedAt,
        { detail: event.data.explanation, refusal: event.data.reason, procedure: event.data.procedure },
      ];
    case 'vn.dieuphoi.dispatch.merged':
      return ['merged', event.data.mergedAt];
    case 'vn.dieuphoi.dispatch.absorbed':
      return ['absorbed', event.data.absorbedAt];
    case 'vn.dieuphoi.dispatch.split':
      return ['split', event.data.splitAt];
    case 'vn.dieuphoi.dispatch.ruled':
      return ['ruled', event.data.ruledAt, { agencyId: event.data.agencyId }];
    case 'vn.dieuphoi.dispatch.withdrawn':
    case 'vn.dieuphoi.case.withdrawn':
      return ['withdrawn', event.data.withdrawnAt];
    case 'vn.dieuphoi.dispatch.resumed':
      return ['triage-resumed', event.data.resumedAt];
    case 'vn.dieuphoi.case.resumed':
      return ['resumed', event.data.resumedAt];
    case 'vn.dieuphoi.dispatch.overdue':
      // Reminders and escalations are the desk's affair.
      return event.data.step === 'overdue' ? ['dispatch-overdue', event.data.firedAt] : undefined;
    case 'vn.dieuphoi.case.accepted':
      return ['accepted', event.data.acceptedAt];
    case 'vn.dieuphoi.case.transferred':
      return event.data.fromAgencyId === undefined
        ? undefined
        : ['transferred', event.data.transferredAt, { agencyId: event.data.agencyId }];
    case 'vn.dieuphoi.case.returned':
      // What it is to be merged into is told by the next line.
      if (event.data.intoReportId !== undefined) return undefined;
      return event.data.reason === 'recalled'
        ? ['recalled', event.data.returnedAt]
        : ['returned', event.data.returnedAt, { agencyId: event.data.agencyId }];
    case 'vn.dieuphoi.case.progressed':
      return ['progressed', event.data.progressedAt, { detail: event.data.note }];
    case 'vn.dieuphoi.case.extension-decided':
      return event.data.granted
        ? ['extended', event.data.decidedAt, { until: event.data.dueAt ?? undefined, detail: event.data.reason }]
        : undefined;
    case 'vn.dieuphoi.case.approved':
      return [
        'answered',
        event.data.approvedAt,
        { detail: event.data.text, until: event.data.plannedFor ?? undefined },
      ];
    case 'vn.dieuphoi.case.closed':
      return ['closed', event.data.closedAt];
    case 'vn.dieuphoi.case.forwarded':
      return ['forwarded', event.data.forwardedAt, { detail: `${event.data.to}: ${event.data.reason}` }];
    case 'vn.dieuphoi.case.reopened':
      return ['reopened', event.data.reopenedAt, { detail: event.data.reason }];
    case 'vn.dieuphoi.case.overdue':
      return ['handling-overdue', event.data.firedAt, { agencyId: event.data.agencyId }];
    default:
      return undefined;
  }
}
