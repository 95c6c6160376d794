import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { DueMover, ServiceLogger } from '#service-kit';
import { entryOf } from '../../cases/domain/history-entry.js';
import { saveCases } from '../../cases/persistence/case-store.js';
import { writeHistory } from '../../cases/persistence/history-store.js';
import { fireAlarms } from '../domain/fire-alarm.js';
import { type DueCase, dueCases, lockDueCases, recordFirings } from '../persistence/alarm-store.js';
import { WorkingTime } from './working-time.js';

const actor = workerActor('tracking');

/** Lets happen what the clocks of cases have come to, each step once and never before its instant. */
@Injectable()
export class FireAlarms {
  private readonly due: DueMover<DueCase>;

  constructor(
    database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly time: WorkingTime,
    @Inject(ServiceLogger) logger: { error(fields: object, message: string): void },
  ) {
    const move = (tx: Tx, due: readonly DueCase[]) => this.fire(tx, due);
    this.due = new DueMover({ database, logger, actor, lock: lockDueCases, ids: dueCases, move });
  }

  run(): Promise<number> {
    return this.due.run();
  }

  private async fire(tx: Tx, due: readonly DueCase[]): Promise<void> {
    const fired = due.map(({ state, now }) => ({
      ...fireAlarms(state, { actor, now, timing: this.time.of(state.clock?.calendarId) }),
      now,
    }));
    await recordFirings(
      tx,
      fired.flatMap(({ firings }) => firings),
    );
    await saveCases(
      tx,
      fired.map(({ state }) => ({ ...state, version: state.version + 1 })),
    );
    const said = fired.flatMap(({ state, events, now }) => events.map((event) => ({ event, subject: state.id, now })));
    await writeHistory(
      tx,
      said.map(({ event, subject, now }) => ({ caseId: subject, ...entryOf(event, now) })),
    );
    await this.ledger.append(
      tx,
      said.map(({ event, subject }) => ({ ...event, subject })),
    );
  }
}
