import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { maskBody } from './mask-body.js';
import type { ParkReason } from './park.js';

export interface ParkedEvent {
  messageId: string;
  subject: string;
  topic: string;
  partition: number;
  offset: number;
  source: string | null;
  type: string | null;
  sequence: number | null;
  reason: ParkReason;
  error: string | null;
  tries: number;
  parkedAt: Date;
  requeued: boolean;
}

const columns = `message_id as "messageId", subject, topic, partition, "offset"::float8 as "offset", source, type,
  sequence::float8 as sequence, reason, error, tries, parked_at as "parkedAt", requeued_at is not null as requeued`;

/** What operators do with events that could not be applied. */
export class Parking {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly service: string,
    /** Called after a change; the parking worker of another process finds it within its poll. */
    private readonly wake: () => void = () => undefined,
  ) {}

  /** Oldest first. */
  list({ subject, reason, limit = 100 }: { subject?: string; reason?: ParkReason; limit?: number } = {}): Promise<
    ParkedEvent[]
  > {
    return this.run((tx) =>
      tx.query<ParkedEvent>(
        `select ${columns} from parked
         where ($1::text is null or subject = $1) and ($2::text is null or reason = $2) order by position limit $3`,
        [subject, reason, limit],
      ),
    );
  }

  /** One parked event with its text, in which what may be personal is masked. */
  show(messageId: string): Promise<(ParkedEvent & { body: string }) | undefined> {
    return this.run(async (tx) => {
      const [row] = await tx.query<ParkedEvent & { bytes: Buffer }>(
        `select ${columns}, body as bytes from parked where message_id = $1`,
        [messageId],
      );
      if (!row) return undefined;
      const { bytes, ...event } = row;
      return { ...event, body: maskBody(bytes) };
    });
  }

  /** Has the subject's parked events applied again, in order; how many wait. A new arrival goes behind them. */
  requeue(subject: string): Promise<number> {
    return this.run(async (tx) => {
      await lockSubject(tx, subject);
      const count = await tx.execute('update parked set requeued_at = now(), tries = 0 where subject = $1', [subject]);
      await this.makeDue(tx, subject);
      return count;
    });
  }

  /** Gives one event up for this service, noted with the reason; later events of its subject go on. */
  discard(messageId: string, reason: string, by: string): Promise<boolean> {
    return this.run(async (tx) => {
      const [found] = await tx.query<{ subject: string }>('select subject from parked where message_id = $1', [
        messageId,
      ]);
      if (!found) return false;
      await lockSubject(tx, found.subject);
      const [gone] = await tx.query<{ source: string | null; subject: string; sequence: string | null }>(
        'delete from parked where message_id = $1 returning source, subject, sequence, type, body',
        [messageId],
      );
      if (!gone) return false;
      await this.noteDiscarded(tx, messageId, gone, reason, by);
      await this.makeDue(tx, found.subject);
      return true;
    });
  }

  /**
   * A discarded event counts as seen, or its successors would wait for it for ever. So do lost predecessors; should one
   * come after all, it is parked as a conflict.
   */
  private async noteDiscarded(
    tx: Tx,
    messageId: string,
    gone: { source: string | null; subject: string; sequence: string | null; type?: string; body?: Buffer },
    reason: string,
    by: string,
  ): Promise<void> {
    await tx.execute(
      `insert into parked_discarded (message_id, subject, type, reason, body, discarded_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (message_id) do nothing`,
      [messageId, gone.subject, gone.type, reason, gone.body, by],
    );
    if (gone.source === null || gone.sequence === null) return;
    await tx.execute(
      `insert into inbox (source, subject, last_sequence, event_ids) values ($1, $2, $3, array[$4::uuid])
       on conflict (source, subject) do update set
         last_sequence = greatest(inbox.last_sequence, excluded.last_sequence),
         event_ids = inbox.event_ids || excluded.event_ids`,
      [gone.source, gone.subject, gone.sequence, messageId],
    );
  }

  private async makeDue(tx: Tx, subject: string): Promise<void> {
    await tx.execute('update parking set due_at = now() where subject = $1', [subject]);
    tx.afterCommit(this.wake);
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.run(workerActor(this.service), work);
  }
}

async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await tx.query('select from parking where subject = $1 for update', [subject]);
}
