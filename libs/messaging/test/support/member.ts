import type { CustomTransportStrategy, MessageHandler } from '@nestjs/microservices';
import { type AnyEvent, Topics } from '#contracts';
import type { WorkerDatabase } from '#persistence';
import { newId, workerActor } from '#persistence';
import {
  type Chunk,
  type ChunkHandler,
  createBusStrategy,
  type EventDraft,
  type MessagingOptions,
  MessagingRuntime,
} from '../../src/index.js';

/** A copy of a service: its ledger, relay and consumers in this process. */
export interface Member {
  runtime: MessagingRuntime;
  database: WorkerDatabase;
  /** Appends one "supported" per subject and round, each round in one transaction. */
  say(subjects: readonly string[], rounds?: number): Promise<AnyEvent[]>;
  stop(): Promise<void>;
}

export interface MemberOptions extends Omit<MessagingOptions, 'service'> {
  /** Undefined: it does not listen. */
  handler?: ChunkHandler;
  listensTo?: string[];
  /** False: its ledger only grows. */
  relays?: boolean;
}

export function startMember(database: WorkerDatabase, service: string, options: MemberOptions): Member {
  const { handler, listensTo = [Topics.report], relays = true, ...rest } = options;
  const runtime = new MessagingRuntime(database, { poll: 200, ...rest, service });
  const strategy: CustomTransportStrategy = createBusStrategy(runtime);
  if (handler) {
    const add = strategy as unknown as {
      addHandler(pattern: string, callback: MessageHandler, isEvent: boolean): void;
    };
    for (const topic of listensTo) add.addHandler(topic, (chunk: Chunk) => handler(chunk) as never, true);
  }
  if (relays) runtime.start();
  else runtime.parkingWorker.start();
  strategy.listen(() => undefined);
  return {
    runtime,
    database,
    async say(subjects, rounds = 1) {
      const events: AnyEvent[] = [];
      for (let round = 0; round < rounds; round++) {
        events.push(
          ...(await database.run(workerActor(service), (tx) => runtime.ledger.append(tx, subjects.map(supported)))),
        );
      }
      return events;
    },
    async stop() {
      await strategy.close();
      await runtime.stop();
    },
  };
}

export function supported(subject: string): EventDraft {
  return {
    type: 'vn.dieuphoi.report.supported',
    subject,
    data: { supports: 1, supportedAt: '2026-11-25T03:00:00.000Z' },
  };
}

export function newSubjects(count: number): string[] {
  return Array.from({ length: count }, () => newId());
}

/** Writes one row of `effect` per event, in one statement. */
export const recordEffects =
  (worker = 'one'): ChunkHandler =>
  async ({ tx, events }) => {
    await tx.execute(
      `insert into effect (event_id, source, subject, sequence, worker)
       select id, source, subject, sequence, $2 from json_to_recordset($1) as e(n int, id uuid, source text, subject text, sequence bigint) order by n`,
      [
        JSON.stringify(events.map(({ id, source, subject, sequence }, n) => ({ n, id, source, subject, sequence }))),
        worker,
      ],
    );
  };
