import { type Tx, workerActor } from '#persistence';
import { type ApplySettings, byKey, runHandler } from '../consume/apply-parts.js';
import type { ChunkHandler } from '../consume/chunk.js';
import { isRefusal, problemOf } from '../consume/consumer-pipeline.js';
import { decodeMessage } from '../consume/decode-message.js';
import { isApplied, noteApplied, readSeen } from '../consume/inbox.js';
import { nextParked, type ParkedRow } from './next-parked.js';

export type Drained = 'applied' | 'blocked' | 'nothing-due';

/** A parked event failed again; its transaction is rolled back. */
export class ParkedEventError extends Error {
  constructor(
    readonly subject: string,
    readonly row: ParkedRow & { version: string },
    override readonly cause: unknown,
  ) {
    super('A parked event failed');
  }
}

/** `version` changes with every update of the row. */
type Row = ParkedRow & { body: Buffer; partition: number; offset: string; version: string };

/**
 * Applies one parked event of one subject that is due. The subject's parking row is locked from the look to the commit:
 * a chunk with a new event of the subject waits, and parks it when others are still before it.
 */
export async function applyParked(
  settings: ApplySettings,
  handlerOf: (topic: string) => ChunkHandler | undefined,
): Promise<Drained> {
  const apply = async (tx: Tx): Promise<Drained> => {
    const [due] = await tx.query<{ subject: string }>(
      'select subject from parking where due_at <= now() order by due_at limit 1 for update skip locked',
    );
    if (!due) return 'nothing-due';
    const rows = await parkedOf(tx, due.subject);
    if (rows.length === 0) {
      await tx.execute('delete from parking where subject = $1', [due.subject]);
      return 'applied';
    }
    const seen = await sequencesSeen(tx, due.subject);
    const next = nextParked(rows, (row) =>
      settings.contiguous(row.topic) && settings.protections.sequence ? (seen.get(row.source ?? '') ?? 0) : undefined,
    );
    if ('blockedBy' in next) {
      await tx.execute('update parking set due_at = null where subject = $1', [due.subject]);
      if (next.gap) await tx.execute(`update parked set reason = 'gap' where position = $1`, [next.blockedBy.position]);
      return 'blocked';
    }
    await applyRow(settings, tx, due.subject, next.apply, handlerOf);
    await tx.execute('delete from parked where position = $1', [next.apply.position]);
    await tx.execute(
      'delete from parking p where subject = $1 and not exists (select from parked k where k.subject = p.subject)',
      [due.subject],
    );
    return 'applied';
  };
  return settings.database.run(workerActor(settings.service), apply, byKey);
}

/** Records why a parked event failed; it blocks its subject until a person acts, or is tried again a little later. */
export async function noteFailure(
  settings: ApplySettings,
  { subject, row, cause }: ParkedEventError,
  maxTries: number,
): Promise<void> {
  const refused = isRefusal(cause);
  const tries = row.tries + 1;
  const again = !refused && tries < maxTries;
  await settings.database.run(workerActor(settings.service), async (tx) => {
    await tx.query('select from parking where subject = $1 for update', [subject]);
    // Since the failed transaction let go of the lock, an operator may have requeued or discarded: then that holds.
    const noted = await tx.execute(
      `update parked set tries = $2, error = $3, requeued_at = case when $4 then requeued_at end,
         reason = case when $4 then reason else $5 end where position = $1 and xmin::text = $6`,
      [row.position, tries, problemOf(cause), again, refused ? 'refused' : 'failed', row.version],
    );
    if (noted === 0) return;
    const wait = again ? 0.2 * 2 ** tries : null;
    await tx.execute('update parking set due_at = now() + make_interval(secs => $2) where subject = $1', [
      subject,
      wait,
    ]);
  });
}

async function applyRow(
  settings: ApplySettings,
  tx: Tx,
  subject: string,
  row: Row,
  handlerOf: (topic: string) => ChunkHandler | undefined,
): Promise<void> {
  const handler = handlerOf(row.topic);
  try {
    const decoded = decodeMessage({ offset: Number(row.offset), key: subject, body: row.body }, row);
    const event = decoded?.event;
    if (!event || !handler)
      throw new UndecodableError(decoded && !decoded.event ? decoded.problem : `nobody listens to ${row.topic}`);
    if (settings.protections.inbox) {
      if (await isApplied(tx, event)) return;
      await noteApplied(tx, [event], await readSeen(tx, [event]));
    }
    await runHandler(() => handler({ tx, events: [event] }));
  } catch (error) {
    throw new ParkedEventError(subject, row, error);
  }
}

class UndecodableError extends Error {
  override name = 'Undecodable';
}

async function parkedOf(tx: Tx, subject: string): Promise<Row[]> {
  return tx.query<Row>(
    `select position, message_id, topic, partition, "offset", source, sequence, reason, requeued_at, tries, body, xmin::text as version
     from parked where subject = $1 order by position limit 500`,
    [subject],
  );
}

async function sequencesSeen(tx: Tx, subject: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ source: string; last_sequence: string }>(
    'select source, last_sequence from inbox where subject = $1',
    [subject],
  );
  return new Map(rows.map((row) => [row.source, Number(row.last_sequence)]));
}
