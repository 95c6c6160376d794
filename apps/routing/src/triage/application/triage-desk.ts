import { Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import { handlesDenunciations, isInOffice, standsFor } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import { type Actor, AppDatabase, newId, type Tx } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound, onceByKey, SharedRuns } from '#service-kit';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import { draftsOf, writeChange } from '../../reports/application/apply-change.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';
import { lockReports, saveReports } from '../../reports/persistence/report-store.js';
import { askCitizen } from '../domain/ask-citizen.js';
import { type DispatchChoice, dispatchReport } from '../domain/dispatch-report.js';
import { type Part, refuse, type Refusal, split } from '../domain/end-report.js';
import { goOnIn, mayRecall } from '../domain/recall-to-merge.js';
import { triageItem } from '../domain/triage-item.js';
import { deleteClaims } from '../persistence/claim-store.js';
import { deletePending, insertPending } from '../persistence/pending-store.js';
import { answerOf, type Dispatched } from './dispatched.js';
import { lockForMerge, refuseEnded } from './lock-for-merge.js';
import { refuseUnlessFree } from './refuse-unless-free.js';
import {
  aboutAgency,
  alreadyAccepted,
  alreadyAsked,
  cannotMerge,
  denunciationNotMerged,
  mergeUnderWay,
  notForDenunciations,
  nothingToUndo,
  rulingNeeded,
  unknownAgency,
  unknownField,
} from './triage-problems.js';

/** What is asked of the desk: by whom, about which report, and under which Idempotency-Key. */
export interface DeskRequest {
  actor: Actor;
  id: string;
  key?: string;
}

export interface Merged {
  reportId: string;
  intoReportId: string;
  /** `recalling`: it follows when its dispatch is taken back, and stays with an agency that accepts before. */
  state: 'merged' | 'recalling';
}

/** What dispatchers and supervisors decide; each step is one transaction in which nothing but its key is locked before the report's
 * row. A step that is sent again under its key gets the first answer. */
@Injectable()
export class TriageDesk {
  private readonly runs = new SharedRuns();

  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
  ) {}

  /** `undoSeconds` > 0: it takes effect then, unless it is undone. */
  dispatch(asked: DeskRequest, choice: DispatchChoice, undoSeconds: number): Promise<Dispatched> {
    const { actor, id } = asked;
    return this.decide(asked, { step: 'dispatch', choice, undoSeconds }, async (tx, report, now) => {
      // A supervisor rules, so that it is final.
      if (report.state === 'ruling') throw rulingNeeded();
      this.checkChoice(report, choice, now);
      const { agencyId, supportIds = [] } = choice;
      if ([agencyId, ...supportIds].some((one) => this.isAbout(report, one, now))) throw aboutAgency();
      if (undoSeconds === 0) {
        const change = dispatchReport(report, choice, { registry: this.registry, by: actor.id, decidedAt: now });
        return { changes: [change], answer: answerOf(change.report, now, now) };
      }
      const effectiveAt = new Date(now.getTime() + undoSeconds * 1000);
      await insertPending(tx, {
        reportId: id,
        choice,
        decidedBy: actor.id,
        decidedAt: now,
        effectiveAt,
      });
      await saveReports(tx, [{ ...report, state: 'undo' }]);
      const decided = { ...report, dispatchNo: report.dispatchNo + 1, agencyId: choice.agencyId };
      return { changes: [], answer: answerOf(decided, now, effectiveAt) };
    });
  }

  undo(asked: DeskRequest): Promise<{ reportId: string }> {
    const { id } = asked;
    return this.run(asked, { step: 'undo' }, async (tx, report) => {
      const pending = report.state === 'undo' ? await deletePending(tx, id) : undefined;
      if (!pending) throw nothingToUndo();
      await saveReports(tx, [{ ...report, state: report.question ? 'awaiting-citizen' : 'waiting' }]);
      return { changes: [], answer: { reportId: id } };
    });
  }

  /** The supervisor's final word, also without a quarrel before it, and over what the machine takes a report to be about. */
  rule(asked: DeskRequest, choice: DispatchChoice): Promise<Dispatched> {
    return this.decide(asked, { step: 'rule', choice }, async (_tx, report, now) => {
      this.checkChoice(report, choice, now);
      const facts = { registry: this.registry, by: asked.actor.id, decidedAt: now, ruling: true };
      const change = dispatchReport(report, choice, facts);
      return { changes: [change], answer: answerOf(change.report, now, now) };
    });
  }

  ask(asked: DeskRequest, question: string): Promise<{ reportId: string; requestId: string; replyBy: string }> {
    return this.decide(asked, { step: 'ask', question }, async (_tx, report, now) => {
      if (report.question) throw alreadyAsked(report.question.replyBy);
      const requestId = newId();
      const change = askCitizen(report, question, { registry: this.registry, now, requestId });
      const { replyBy } = change.report.question!;
      return { changes: [change], answer: { reportId: report.id, requestId, replyBy } };
    });
  }

  refuse(asked: DeskRequest, refusal: Refusal): Promise<{ reportId: string }> {
    return this.decide(asked, { step: 'refuse', refusal }, async (_tx, report, now) => ({
      changes: [refuse(report, refusal, { registry: this.registry, now, by: asked.actor.id })],
      answer: { reportId: report.id },
    }));
  }

  split(asked: DeskRequest, parts: [Omit<Part, 'id'>, Omit<Part, 'id'>, ...Omit<Part, 'id'>[]]) {
    return this.decide(asked, { step: 'split', parts }, async (_tx, report, now) => {
      for (const { fieldCode } of parts) if (fieldCode !== undefined) this.checkField(fieldCode);
      const children = parts.map((part) => ({ ...part, id: newId() })) as [Part, Part, ...Part[]];
      const change = split(report, children, { registry: this.registry, now, by: asked.actor.id });
      return { changes: [change], answer: { reportId: report.id, children: children.map((child) => child.id) } };
    });
  }

  /**
   * Both rows are locked in order of id; the target is the root of what it was merged into itself. Of a dispatched report the
   * dispatch is taken back first, which tracking decides.
   */
  merge(asked: DeskRequest, intoReportId: string): Promise<Merged> {
    const { actor, id } = asked;
    return this.once(asked, { step: 'merge', intoReportId }, async (tx) => {
      const now = await databaseTime(tx);
      const { reports, root: into } = await lockForMerge(tx, [id], intoReportId);
      const report = reports.get(id);
      if (!report) throw notFound();
      const dispatched = report.state === 'dispatched';
      if (dispatched) this.refuseUnlessRecallable(report, now);
      else await refuseUnlessFree(tx, report, this.registry, now);
      refuseEnded(into);
      if (into.id === id) throw cannotMerge();
      if (isDenunciation(report) || isDenunciation(into)) throw denunciationNotMerged();
      if (report.mergeAsked && report.mergeAsked.intoReportId !== into.id) throw mergeUnderWay();
      await this.write(tx, goOnIn(report, into, { registry: this.registry, now, by: actor.id }));
      await deleteClaims(tx, [id], actor.id);
      return { reportId: id, intoReportId: into.id, state: dispatched ? 'recalling' : 'merged' };
    });
  }

  /** A step that decides, with which the claim of whoever decides is over. */
  private decide<T extends object>(asked: DeskRequest, body: object, step: Step<T>): Promise<T> {
    return this.run(asked, body, async (tx, report, now) => {
      await refuseUnlessFree(tx, report, this.registry, now);
      await deleteClaims(tx, [report.id], asked.actor.id);
      return step(tx, report, now);
    });
  }

  private refuseUnlessRecallable(report: RoutedReport, now: Date): void {
    if (!mayRecall(report)) throw alreadyAccepted(triageItem(report, this.registry, null, now));
  }

  private run<T extends object>(asked: DeskRequest, body: object, step: Step<T>): Promise<T> {
    return this.once(asked, body, async (tx) => {
      const report = (await lockReports(tx, [asked.id])).get(asked.id);
      if (!report) throw notFound();
      const { changes, answer } = await step(tx, report, await databaseTime(tx));
      await this.write(tx, changes);
      return answer;
    });
  }

  private once<T extends object>(
    { actor, id, key }: DeskRequest,
    body: object,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const request = key === undefined ? undefined : { key, reportId: id, body };
    return this.runs.run(actor, { id, key, body }, () =>
      this.database.run(actor, (tx) => onceByKey(tx, request, () => work(tx))),
    );
  }

  private async write(tx: Tx, changes: readonly Change[]): Promise<void> {
    const drafts: EventDraft[] = [];
    for (const change of changes) {
      await writeChange(tx, change);
      drafts.push(...draftsOf(change));
    }
    await this.ledger.append(tx, drafts);
  }

  private checkChoice(report: RoutedReport, { agencyId, supportIds = [], fieldCode }: DispatchChoice, now: Date): void {
    const day = dayOf(now);
    for (const id of [agencyId, ...supportIds]) {
      const agency = this.registry.agencies.get(id);
      if (!agency || !isInOffice(agency, day)) throw unknownAgency(id);
      if (isDenunciation(report) && !handlesDenunciations(agency, this.registry.agencies, day))
        throw notForDenunciations();
    }
    this.checkField(fieldCode);
  }

  /** Also when an agency has taken over since from one that the report is about. */
  private isAbout({ aboutIds }: RoutedReport, agencyId: string, now: Date): boolean {
    return aboutIds.some((about) => standsFor(this.registry.agencies, agencyId, about, dayOf(now)));
  }

  private checkField(code: string): void {
    if (!this.registry.fields.has(code)) throw unknownField(code);
  }
}

type Step<T> = (tx: Tx, report: RoutedReport, now: Date) => Promise<{ changes: Change[]; answer: T }>;
