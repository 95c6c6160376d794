import { Inject, Injectable } from '@nestjs/common';
import type { AnyEvent } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import type { Tx } from '#persistence';
import { RegistryCopy } from '#registry';
import { routeNewReports, type Submitted } from '../../classification/application/route-new-reports.js';
import type { ClassifyHelp } from '../../classification/domain/classify-report.js';
import { type RoutingConfig, RoutingConfigToken } from '../../config.js';
import { StandingModel } from '../../learning/application/standing-model.js';
import { lockWithRoots, rootOf } from '../../triage/application/lock-for-merge.js';
import { absorb } from '../../triage/domain/end-report.js';
import { takeEvent } from '../../triage/domain/take-event.js';
import { deletePending } from '../../triage/persistence/pending-store.js';
import {
  changeSupporters,
  findAwaitingReview,
  findRoots,
  markAccepted,
  markClosed,
  markHandedOver,
} from '../persistence/report-store.js';
import { eraseWords } from '../persistence/replaced-predictions.js';
import { draftsOf, writeChange } from './apply-change.js';

/** What routing does with the events of some reports. */
@Injectable()
export class FollowReports {
  constructor(
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    private readonly model: StandingModel,
    @Inject(RoutingConfigToken) private readonly config: RoutingConfig,
  ) {}

  async run(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const now = await databaseTime(tx);
    const submitted = events.filter((event): event is Submitted => event.type === 'vn.dieuphoi.report.submitted');
    const drafts = submitted.length === 0 ? [] : await routeNewReports(tx, submitted, await this.help(tx, now));
    drafts.push(...(await this.takeOthers(tx, events, now)));
    await eraseWords(tx, subjectsOf(events, 'vn.dieuphoi.report.erased', 'vn.dieuphoi.report.redacted'));
    await this.ledger.append(tx, drafts);
  }

  private async help(tx: Tx, now: Date): Promise<ClassifyHelp> {
    const classify = await this.model.inForce(tx);
    return { classify, registry: this.registry, automaticEverywhere: this.config.DEMO === '1', now };
  }

  /**
   * Dispatched, accepted and closed are the many: they are marked together, unless an event of the same report needs their order
   * or its reporter waits for a review, which closing ends.
   */
  private async takeOthers(tx: Tx, events: readonly AnyEvent[], now: Date): Promise<EventDraft[]> {
    const reviewed = await findAwaitingReview(tx, subjectsOf(events, 'vn.dieuphoi.case.closed'));
    const rare = events.filter(({ type, subject }) => rareTypes.has(type) || reviewed.has(subject));
    const inOrder = new Set(rare.map(({ subject }) => subject));
    const many = events.filter(({ subject }) => !inOrder.has(subject));
    const dispatched = many.filter((event) => event.type === 'vn.dieuphoi.dispatch.dispatched');
    const accepted = many.filter((event) => event.type === 'vn.dieuphoi.case.accepted');
    const closed = many.filter((event) => event.type === 'vn.dieuphoi.case.closed');
    await markHandedOver(tx, dispatched.map(dispatchOf));
    await markAccepted(tx, accepted.map(dispatchOf));
    await markClosed(tx, closed.map(dispatchOf));
    if (rare.length === 0) return [];
    const reports = await lockWithRoots(tx, [...inOrder]);
    const roots = rare.some(({ type }) => type === 'vn.dieuphoi.report.withdrawal-requested')
      ? await findRoots(tx, [...inOrder])
      : new Set<string>();
    const help = await this.help(tx, now);
    const drafts: EventDraft[] = [];
    for (const event of events) {
      const report = reports.get(event.subject);
      if (!report || !inOrder.has(report.id)) continue;
      const into = report.mergeAsked ? rootOf(reports, report.mergeAsked.intoReportId) : undefined;
      const facts = { ...help, carriesOthers: roots.has(report.id), into };
      const change = takeEvent(report, event, facts);
      if (!change) continue;
      if (report.state === 'undo' && change.report.state !== 'undo') await deletePending(tx, report.id);
      await writeChange(tx, change);
      if (event.type === 'vn.dieuphoi.case.transferred' || event.type === 'vn.dieuphoi.case.support-added')
        await changeSupporters(tx, { id: report.id, ...event.data });
      reports.set(report.id, change.report);
      drafts.push(...draftsOf(change, event));
      if (into && change.report.mergedInto === into.id) drafts.push(...draftsOf(absorb(into, report, now), event));
    }
    return drafts;
  }
}

function subjectsOf(events: readonly AnyEvent[], ...types: AnyEvent['type'][]): string[] {
  return events.filter(({ type }) => types.includes(type)).map(({ subject }) => subject);
}

function dispatchOf({ subject, data }: { subject: string; data: { dispatchNo: number } }) {
  return { id: subject, dispatchNo: data.dispatchNo };
}

/** What one event alone changes; everything else is new reports, dispatches, closed cases, or nothing to us. */
const rareTypes = new Set<string>([
  'vn.dieuphoi.report.supplemented',
  'vn.dieuphoi.report.redacted',
  'vn.dieuphoi.report.erased',
  'vn.dieuphoi.report.withdrawal-requested',
  'vn.dieuphoi.report.reopening-requested',
  'vn.dieuphoi.report.dispatch-review-requested',
  'vn.dieuphoi.case.returned',
  'vn.dieuphoi.case.recall-declined',
  'vn.dieuphoi.case.reopened',
  'vn.dieuphoi.case.withdrawn',
  'vn.dieuphoi.case.transferred',
  'vn.dieuphoi.case.support-added',
]);

export async function databaseTime(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('select now() as now');
  return row!.now;
}
