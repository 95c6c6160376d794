import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { ServiceLogger } from '#service-kit';
import { entryOf } from '../../cases/domain/history-entry.js';
import { saveCases } from '../../cases/persistence/case-store.js';
import { writeHistory } from '../../cases/persistence/history-store.js';
import { fireAlarms } from '../domain/fire-alarm.js';
import { type DueCase, dueCases, lockDueCases, recordFirings } from '../persistence/alarm-store.js';
import { WorkingTime } from './working-time.js';

const actor = workerActor('tracking');
/** Cases of one transaction. */
const batch = 100;

/** Lets happen what the clocks of cases have come to, each step once and never before its instant. */
@Injectable()
export class FireAlarms {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly time: WorkingTime,
    @Inject(ServiceLogger) private readonly logger: { error(fields: object, message: string): void },
  ) {}

  /** How many cases it moved. One case that cannot be judged does not hold the others. */
  async run(): Promise<number> {
    try {
      return await this.database.run(actor, async (tx) => this.fire(tx, await lockDueCases(tx, batch)));
    } catch (error) {
      this.logger.error({ problem: String(error) }, 'a batch of alarms failed; all are tried one by one');
      return this.oneByOne();
    }
  }

  private async oneByOne(): Promise<number> {
    let moved = 0;
    for (const id of await this.database.run(actor, dueCases)) {
      try {
        moved += await this.database.run(actor, async (tx) => this.fire(tx, await lockDueCases(tx, 1, id)));
      } catch (error) {
        this.logger.error({ case: id, problem: String(error) }, 'the clock of a case cannot be read');
      }
    }
    return moved;
  }

  private async fire(tx: Tx, due: readonly DueCase[]): Promise<number> {
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
    return fired.length;
  }
}
