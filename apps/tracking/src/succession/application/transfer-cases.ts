import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import { Ledger } from '#messaging';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { DueMover, ServiceLogger } from '#service-kit';
import type { CaseState } from '../../cases/domain/case-state.js';
import { entryOf } from '../../cases/domain/history-entry.js';
import { readClock, saveCases } from '../../cases/persistence/case-store.js';
import { writeHistory } from '../../cases/persistence/history-store.js';
import { endedWithHeir, transferCase } from '../domain/transfer-case.js';
import { leftCases, lockLeftCases } from '../persistence/left-cases.js';

/** Gives the open cases of an agency that has ended to its successor: each once, with its clock as it runs. */
@Injectable()
export class TransferCases {
  /** Hundreds of agencies have ended, and a case comes to one of them only by chance; nobody waits for its move. */
  readonly every = 5_000;
  private readonly left: DueMover<CaseState>;

  constructor(
    database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    @Inject(ServiceLogger) logger: { error(fields: object, message: string): void },
  ) {
    this.left = new DueMover({
      ...{ database, logger, actor: workerActor('tracking') },
      lock: async (tx, limit, except, id) => lockLeftCases(tx, await this.ended(tx), limit, except, id),
      ids: async (tx, except) => leftCases(tx, await this.ended(tx), except),
      move: (tx, cases) => this.transfer(tx, cases),
    });
  }

  async run(): Promise<number> {
    const someEnd = [...this.registry.agencies.values()].some(({ validTo }) => validTo !== undefined);
    return someEnd ? this.left.run() : 0;
  }

  private async ended(tx: Tx): Promise<string[]> {
    return endedWithHeir(this.registry.agencies, dayOf(await readClock(tx)));
  }

  private async transfer(tx: Tx, cases: readonly CaseState[]): Promise<void> {
    const now = await readClock(tx);
    const moved = cases.flatMap((state) => transferCase(state, this.registry.agencies, { day: dayOf(now), now }) ?? []);
    await saveCases(
      tx,
      moved.map(({ state }) => ({ ...state, version: state.version + 1 })),
    );
    const said = moved.flatMap(({ state, events }) => events.map((event) => ({ ...event, subject: state.id })));
    await writeHistory(
      tx,
      said.map(({ subject, ...event }) => ({ caseId: subject, ...entryOf(event, now) })),
    );
    await this.ledger.append(tx, said);
  }
}
