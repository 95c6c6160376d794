import type { DispatchClassified, EventOf, TriageReason } from '#contracts';
import type { Classification } from '#classifier';
import type { EventDraft } from '#messaging';
import type { Tx } from '#persistence';
import { armed } from '../../dispatch-clock/domain/next-alarm.js';
import { draftsOf } from '../../reports/application/apply-change.js';
import type { Change, RoutedReport, RoutingEvent } from '../../reports/domain/routed-report.js';
import { findDenunciations, insertDispatches, insertReports } from '../../reports/persistence/report-store.js';
import { choiceOf, dispatchReport } from '../../triage/domain/dispatch-report.js';
import { classifyReport } from '../domain/classify-report.js';
import { understood } from '../domain/understood.js';
import type { RegistryView } from '../domain/registry-view.js';
import { reasonsToHoldBack } from './reasons-to-hold-back.js';

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
  const denunciations = await findDenunciations(
    tx,
    submitted.flatMap(({ data }) => data.parentId ?? []),
  );
  const classified = submitted.map((event) => {
    const ofDenunciation = event.data.parentId !== undefined && denunciations.has(event.data.parentId);
    return { event, ...classify(event, ofDenunciation ? asDenunciation(help) : help) };
  });
  const automatic = classified.filter(({ said }) => said.decision === 'dispatch').map(({ report }) => report);
  const heldBack = await reasonsToHoldBack(tx, automatic);
  const changes = classified.map(({ event, ...one }) => ({
    event,
    change: decide(leftToPerson(one, heldBack.get(event.subject)), help),
  }));
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

/** The parts of a denunciation are some until a person says otherwise. */
function asDenunciation(help: RoutingHelp): RoutingHelp {
  return {
    ...help,
    classify: (text) => {
      const said = help.classify(text);
      return { ...said, flags: [...new Set([...said.flags, 'to-cao' as const])] };
    },
  };
}

interface NewReport {
  report: RoutedReport;
  /** What is said about it on the topic. */
  said: DispatchClassified;
}

function classify({ subject, data }: Submitted, help: RoutingHelp): NewReport {
  const classified = classifyReport(data, help);
  const { event, reasons } = classified;
  const dispatchBy = new Date(event.dispatchBy);
  const report: RoutedReport = {
    id: subject,
    code: data.code,
    kind: data.kind,
    channel: data.channel,
    text: data.text,
    location: data.location ?? null,
    namedField: data.fieldCode ?? null,
    receivedAt: new Date(data.receivedAt),
    dispatchBy,
    urgency: event.urgency,
    // Questions go out by letter.
    contactable: data.contactChannels.includes('email'),
    test: data.test ?? false,
    state: 'waiting',
    reasons,
    ...understood(classified),
    restricted: reasons.includes('denunciation') || reasons.includes('state-secret'),
    denunciationSaid: null,
    dispatchNo: 0,
    agencyId: null,
    handedOver: false,
    returns: [],
    question: null,
    pauseUsed: false,
    mergedInto: null,
    mergeAsked: null,
    review: null,
    accepted: false,
    closed: false,
    dueAt: dispatchBy,
    alarmAt: null,
    alarmStep: null,
    version: 1,
  };
  return { report, said: event };
}

function leftToPerson(one: NewReport, reason: TriageReason | undefined): NewReport {
  if (reason === undefined) return one;
  return { report: { ...one.report, reasons: [reason] }, said: { ...one.said, decision: 'suggest' } };
}

function decide({ report, said }: NewReport, { registry, now }: RoutingHelp): Change {
  const classified: RoutingEvent = { type: 'vn.dieuphoi.dispatch.classified', data: said };
  const best = said.candidates[0];
  if (said.decision === 'dispatch' && best) {
    const change = dispatchReport(report, choiceOf(best), { registry, by: 'machine', decidedAt: now });
    return { ...change, events: [classified, ...change.events] };
  }
  const requested: RoutingEvent = {
    type: 'vn.dieuphoi.dispatch.triage-requested',
    data: { reasons: report.reasons, requestedAt: now.toISOString(), dispatchNo: 0 },
  };
  return { report: armed(report, registry), events: [classified, requested] };
}
