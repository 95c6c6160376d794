import type { EventOf } from '#contracts';
import type { Classification } from '#classifier';
import type { EventDraft } from '#messaging';
import type { Tx } from '#persistence';
import { armed } from '../../dispatch-clock/domain/next-alarm.js';
import { draftsOf } from '../../reports/application/apply-change.js';
import type { Change, RoutedReport, RoutingEvent } from '../../reports/domain/routed-report.js';
import { insertDispatches, insertReports } from '../../reports/persistence/report-store.js';
import { choiceOf, dispatchReport } from '../../triage/domain/dispatch-report.js';
import { classifyReport } from '../domain/classify-report.js';
import type { RegistryView } from '../domain/registry-view.js';

export type Submitted = EventOf<'vn.dieuphoi.report.submitted'>;

interface RoutingHelp {
  classify: (text: string) => Classification;
  registry: RegistryView;
  automaticEverywhere: boolean;
  now: Date;
}

/** Classifies new reports and dispatches them or asks for a person: one statement per table for any number. */
export async function routeNewReports(
  tx: Tx,
  submitted: readonly Submitted[],
  help: RoutingHelp,
): Promise<EventDraft[]> {
  const changes = submitted.map((event) => ({ event, change: routeReport(event, help) }));
  await insertReports(
    tx,
    changes.map(({ change }) => change.report),
  );
  await insertDispatches(
    tx,
    changes.flatMap(({ change }) => (change.dispatch ? [{ ...change.dispatch, reportId: change.report.id }] : [])),
  );
  return changes.flatMap(({ event, change }) => draftsOf(change, event));
}

function routeReport({ subject, data }: Submitted, help: RoutingHelp): Change {
  const { registry, now } = help;
  const { event, reasons, why, aboutIds } = classifyReport(data, help);
  const dispatchBy = new Date(event.dispatchBy);
  const report: RoutedReport = {
    id: subject,
    code: data.code,
    kind: data.kind,
    channel: data.channel,
    text: data.text,
    location: data.location ?? null,
    receivedAt: new Date(data.receivedAt),
    dispatchBy,
    urgency: event.urgency,
    // Questions go out by letter.
    contactable: data.contactChannels.includes('email'),
    test: data.test ?? false,
    state: 'waiting',
    reasons,
    placeCode: event.place.code ?? null,
    placeDoubt: event.place.doubt,
    fields: event.fields,
    candidates: event.candidates,
    flags: event.flags,
    restricted: reasons.includes('denunciation') || reasons.includes('state-secret'),
    aboutIds,
    why,
    modelVersion: event.modelVersion,
    dispatchNo: 0,
    agencyId: null,
    handedOver: false,
    returns: [],
    question: null,
    pauseUsed: false,
    mergedInto: null,
    mergeAsked: null,
    accepted: false,
    closed: false,
    dueAt: dispatchBy,
    alarmAt: null,
    alarmStep: null,
    version: 1,
  };
  const classified: RoutingEvent = { type: 'vn.dieuphoi.dispatch.classified', data: event };
  const best = event.candidates[0];
  if (event.decision === 'dispatch' && best) {
    const change = dispatchReport(report, choiceOf(best), { registry, by: 'machine', decidedAt: now });
    return { ...change, events: [classified, ...change.events] };
  }
  const requested: RoutingEvent = {
    type: 'vn.dieuphoi.dispatch.triage-requested',
    data: { reasons, requestedAt: now.toISOString(), dispatchNo: 0 },
  };
  return { report: armed(report, registry), events: [classified, requested] };
}
