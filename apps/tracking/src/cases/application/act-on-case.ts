import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { type Actor, AppDatabase, newId, type Tx } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound, onceByKey, SharedRuns } from '#service-kit';
import { WorkingTime } from '../../handling-clock/application/working-time.js';
import { findColleague } from '../../staff/persistence/staff-store.js';
import { act, type StaffStep } from '../domain/act.js';
import { maySee } from '../domain/case-actor.js';
import type { Effect } from '../domain/case-event.js';
import type { CaseState } from '../domain/case-state.js';
import { entryOf } from '../domain/history-entry.js';
import { lockCase, readClock, saveCases } from '../persistence/case-store.js';
import { writeHistory } from '../persistence/history-store.js';
import { invalid, refused, versionConflict } from './case-problems.js';
import type { CaseView } from './case-view.js';
import { showCase } from './show-case.js';

export interface AskedStep {
  /** Of the case as it was read. */
  version: number;
  /** The request's Idempotency-Key. */
  key?: string;
  step: StaffStep;
}

/** A step of a member of staff: the case, its history and what is said of it change together. */
@Injectable()
export class ActOnCase {
  private readonly runs = new SharedRuns();

  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly time: WorkingTime,
    private readonly registry: RegistryCopy,
  ) {}

  /**
   * @throws Problem not-found, idempotency-key-reused, version-conflict, not-allowed, wrong-state, or what does not fit
   *   the case
   */
  run(actor: Actor, id: string, asked: AskedStep): Promise<CaseView> {
    return this.runs.run(actor, { id, asked }, () => this.runAlone(actor, id, asked));
  }

  private runAlone(actor: Actor, id: string, { version, key, step }: AskedStep): Promise<CaseView> {
    return this.database.run(actor, async (tx) => {
      const state = await lockCase(tx, id);
      if (!state || !maySee(actor, state)) throw notFound();
      // A step that is sent again brings the version that its first try has left behind.
      return onceByKey(tx, key === undefined ? undefined : { key, reportId: id, body: { version, step } }, () =>
        this.take(tx, state, version, step),
      );
    });
  }

  private async take(tx: Tx, state: CaseState, version: number, step: StaffStep): Promise<CaseView> {
    const { actor } = tx;
    const now = await readClock(tx);
    const timing = this.time.of(state.clock?.calendarId);
    const view = (of: CaseState) => showCase(tx, of, { actor, now, timing });
    if (state.version !== version) throw versionConflict(await view(state));
    const { agencies } = this.registry;
    const result = act(state, await namedColleague(tx, state, step), { actor, now, timing, newId, agencies });
    if ('refused' in result) throw refused(result.refused, await view(state));
    if ('invalid' in result) throw invalid(result.invalid);
    return view(await this.keep(tx, result, now));
  }

  private async keep(tx: Tx, { state, events }: Effect, now: Date): Promise<CaseState> {
    const kept = { ...state, version: state.version + 1 };
    await saveCases(tx, [kept]);
    await writeHistory(
      tx,
      events.map((event) => ({ caseId: state.id, ...entryOf(event, now, tx.actor.id) })),
    );
    await this.ledger.append(
      tx,
      events.map((event) => ({ ...event, subject: state.id })),
    );
    return kept;
  }
}

/** An assignee may be named by user name; it must be somebody of the agency. */
async function namedColleague(tx: Tx, state: CaseState, step: StaffStep): Promise<StaffStep> {
  if (step.action !== 'assignment' || step.input.assignee === undefined) return step;
  const assignee = await findColleague(tx, step.input.assignee, state.agencyId ?? '');
  if (!assignee) throw invalid('unknown-assignee');
  return { action: 'assignment', input: { ...step.input, assignee } };
}
