import { Injectable } from '@nestjs/common';
import type { AnyEvent } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import { type Tx, workerActor } from '#persistence';
import { forgetAnswers } from '#service-kit';
import { WorkingTime } from '../../handling-clock/application/working-time.js';
import type { CaseState } from '../domain/case-state.js';
import type { HistoryEntry } from '../domain/history-entry.js';
import { entryOf } from '../domain/history-entry.js';
import { takeEvent, type Taken, takeSubmitted } from '../domain/take-event.js';
import { lockCases, readClock, saveCases, saveWords } from '../persistence/case-store.js';
import { eraseWords, writeHistory } from '../persistence/history-store.js';

const actor = workerActor('tracking');

/** What the log of reports makes of cases: any number of events in a handful of statements. */
@Injectable()
export class TakeReportEvents {
  constructor(
    private readonly ledger: Ledger,
    private readonly time: WorkingTime,
  ) {}

  async run(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const heard = events.filter(concernsCases);
    if (heard.length === 0) return;
    const before = await lockCases(tx, [...new Set(heard.map(({ subject }) => subject))]);
    const now = await readClock(tx);
    const after = new Map<string, CaseState>();
    const history: (HistoryEntry & { caseId: string })[] = [];
    const said: EventDraft[] = [];
    for (const event of heard) {
      const known = after.get(event.subject) ?? before.get(event.subject);
      const taken = this.take(known, event, now);
      if (!taken) continue;
      // Per event, so that a version does not depend on how the log was cut into chunks.
      const version = taken.state.version + (nothingToActOn.has(event.type) ? 0 : 1);
      after.set(event.subject, { ...taken.state, version });
      if (taken.entry) history.push({ caseId: event.subject, ...taken.entry });
      for (const own of taken.events) {
        history.push({ caseId: event.subject, ...entryOf(own, now) });
        said.push({ ...own, subject: event.subject, cause: event });
      }
    }
    await saveCases(tx, [...after.values()]);
    await saveWords(
      tx,
      [...after.values()].filter(({ id, text }) => before.get(id)?.text !== text),
    );
    await writeHistory(tx, history);
    await forgetTexts(tx, heard);
    await this.ledger.append(tx, said);
  }

  private take(state: CaseState | undefined, event: AnyEvent, now: Date): Taken | null {
    if (event.type === 'vn.dieuphoi.report.submitted') return state ? null : takeSubmitted(event);
    // Whoever speaks about a report has read its beginning, so it will come; until then the event is tried again.
    if (!state) throw new Error(`Report ${event.subject} is not known yet.`);
    const calendarId =
      event.type === 'vn.dieuphoi.dispatch.dispatched' ? event.data.calendarId : state.clock?.calendarId;
    return takeEvent(state, event, { actor, now, timing: this.time.of(calendarId) });
  }
}

/** Texts that were taken back are in no copy of ours any more. */
async function forgetTexts(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
  const of = (type: AnyEvent['type']) => events.filter((event) => event.type === type).map(({ subject }) => subject);
  const erased = of('vn.dieuphoi.report.erased');
  const changed = [...erased, ...of('vn.dieuphoi.report.redacted')];
  if (changed.length > 0) await forgetAnswers(tx, changed);
  if (erased.length > 0) await eraseWords(tx, erased);
}

/** Our own events are known already, but where a return stands in the log decides who answers a citizen. */
function concernsCases({ source, type }: AnyEvent): boolean {
  return source === '/intake' || source === '/routing' || type === 'vn.dieuphoi.case.returned';
}

/**
 * More people wait for the same answer, in a storm every minute some, or read of it, or the desk is asked about it: whoever
 * writes it must not begin again.
 */
const nothingToActOn = new Set<AnyEvent['type']>([
  'vn.dieuphoi.dispatch.absorbed',
  'vn.dieuphoi.dispatch.review-overdue',
  'vn.dieuphoi.report.dispatch-review-requested',
  'vn.dieuphoi.report.supported',
  'vn.dieuphoi.report.published',
]);
