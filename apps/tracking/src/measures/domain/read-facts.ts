import type { EventOf } from '#contracts';
import { eventInstant } from './event-instant.js';
import { type MeasuredEvent, withdrawnReason } from './measured-event.js';
import { takeCaseEvent } from './take-case-event.js';
import type { DispatchFacts, ReportFacts } from './report-facts.js';

/**
 * The facts of one report from its events in the order of the log, as they were known at an instant. Null when the
 * report had not been received by then.
 */
export function readFacts(events: readonly MeasuredEvent[], asOf: Date): ReportFacts | null {
  let facts: ReportFacts | null = null;
  for (const event of events) {
    const at = eventInstant(event);
    if (!at || at > asOf) continue;
    if (event.type === 'vn.dieuphoi.report.submitted') facts ??= received(event);
    else if (facts) takeEvent(facts, event, at);
  }
  return facts;
}

type Submitted = EventOf<'vn.dieuphoi.report.submitted'>;
type Classified = EventOf<'vn.dieuphoi.dispatch.classified'>;
type Dispatched = EventOf<'vn.dieuphoi.dispatch.dispatched'>;

function received({ subject, data }: Pick<Submitted, 'subject' | 'data'>): ReportFacts {
  return {
    id: subject,
    code: data.code,
    receivedAt: new Date(data.receivedAt),
    test: data.test ?? false,
    parentId: data.parentId ?? null,
    channel: data.channel,
    fieldCode: data.fieldCode ?? null,
    subfieldCode: null,
    placeCode: data.location?.communeCode ?? null,
    contactable: data.contactChannels.length > 0,
    dispatchBy: new Date(data.dispatchBy),
    answerBy: new Date(data.promise.answerBy),
    pausedSince: null,
    dispatches: [],
    ruled: false,
    end: null,
    mergedInto: null,
    partIds: [],
    rating: null,
  };
}

function takeEvent(facts: ReportFacts, event: MeasuredEvent, at: Date): void {
  const dispatched = facts.dispatches.length > 0;
  switch (event.type) {
    case 'vn.dieuphoi.report.rated':
      facts.rating = event.data.score;
      break;
    case 'vn.dieuphoi.dispatch.classified':
      facts.placeCode = event.data.place.code ?? facts.placeCode;
      takeLikeliest(facts, event.data.fields[0]);
      // A change of urgency may only shorten the deadline.
      if (!dispatched) facts.dispatchBy = earlier(facts.dispatchBy, new Date(event.data.dispatchBy));
      break;
    case 'vn.dieuphoi.dispatch.information-requested':
      if (!dispatched && at <= facts.dispatchBy && event.data.pauses !== false) facts.pausedSince = at;
      break;
    case 'vn.dieuphoi.dispatch.resumed':
      // After a return it is the time for dispatching again that moves, not the deadline of the report.
      if (!dispatched) facts.dispatchBy = new Date(event.data.dispatchBy);
      facts.pausedSince = null;
      break;
    case 'vn.dieuphoi.dispatch.dispatched':
      takeDispatched(facts, event.data);
      break;
    case 'vn.dieuphoi.dispatch.revoked':
      // After a dispatch, withdrawing changes nothing (definition of the timely-dispatch rate).
      if (event.data.reason === withdrawnReason) facts.end ??= { how: 'withdrawn', at };
      else end(facts, event.data.dispatchNo, { how: 'recalled', at });
      break;
    case 'vn.dieuphoi.dispatch.ruled':
      facts.ruled = true;
      break;
    case 'vn.dieuphoi.dispatch.refused':
      facts.end ??= { how: 'refused', at };
      break;
    case 'vn.dieuphoi.dispatch.merged':
      facts.end ??= { how: 'merged', at };
      facts.mergedInto = event.data.intoReportId;
      keepMerged(facts.dispatches.at(-1));
      break;
    case 'vn.dieuphoi.dispatch.withdrawn':
    case 'vn.dieuphoi.case.withdrawn':
      facts.end ??= { how: 'withdrawn', at };
      break;
    case 'vn.dieuphoi.dispatch.split':
      facts.partIds = event.data.children.map(({ id }) => id);
      break;
    case 'vn.dieuphoi.case.returned':
      end(facts, event.data.dispatchNo, {
        how: isRecall(event.data.reason) ? 'recalled' : 'returned',
        at,
        toMerge: event.data.intoReportId !== undefined,
      });
      break;
    default:
      takeCaseEvent(facts, event, at);
  }
}

function takeLikeliest(facts: ReportFacts, likeliest: Classified['data']['fields'][number] | undefined): void {
  if (!likeliest) return;
  facts.fieldCode = likeliest.code;
  facts.subfieldCode = likeliest.subfield?.code ?? null;
}

function takeDispatched(facts: ReportFacts, data: Dispatched['data']): void {
  const last = facts.dispatches.at(-1);
  if (last && data.dispatchNo <= last.dispatchNo) return;
  // The first decision tells the deadline that it was judged by; later ones have a time of their own.
  if (!last) facts.dispatchBy = new Date(data.dispatchBy);
  facts.pausedSince = null;
  facts.end = null;
  facts.fieldCode = data.fieldCode;
  facts.subfieldCode = data.subfieldCode ?? null;
  facts.placeCode = data.placeCode ?? facts.placeCode;
  facts.ruled ||= data.ruling;
  facts.dispatches.push({
    dispatchNo: data.dispatchNo,
    agencyId: data.agencyId,
    decidedAt: new Date(data.decidedAt),
    byMachine: data.by.kind === 'machine',
    fieldCode: data.fieldCode,
    urgency: data.urgency,
    handlingLimit: data.handlingLimit,
    givenBack: data.givenBack ?? false,
    ended: null,
    handlingNo: null,
    due0: null,
    dueAt: null,
    warnAt: null,
    pausedSince: null,
    answers: [],
    reopenedAt: [],
    nudgedAt: [],
  });
}

function end(facts: ReportFacts, dispatchNo: number, ended: NonNullable<DispatchFacts['ended']>): void {
  const dispatch = facts.dispatches.find((one) => one.dispatchNo === dispatchNo);
  if (dispatch) dispatch.ended ??= ended;
}

/** After a dispatch, merging changes nothing (definition of the timely-dispatch rate): one that was recalled for it is not void. */
function keepMerged(dispatch: DispatchFacts | undefined): void {
  if (dispatch?.ended?.toMerge) dispatch.ended = null;
}

function isRecall(reason: string): boolean {
  return reason === 'recalled';
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
