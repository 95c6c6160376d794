import type { Tx } from '#persistence';
import type { Decoded } from '../consume/decode-message.js';

export type ParkReason =
  /** A predecessor is missing; applied by itself when it comes. */
  | 'gap'
  /** An earlier event of the same report is parked; applied by itself after it. */
  | 'held'
  /** The bytes are no event that this version understands. */
  | 'undecodable'
  /** The handler said that trying again is pointless. */
  | 'refused'
  /** The handler failed too many times. */
  | 'failed'
  /** Another event with this sequence was applied before. */
  | 'sequence-conflict';

export interface ToPark {
  decoded: Decoded;
  reason: ParkReason;
  error?: string;
  tries?: number;
}

/** Those of `subjects` that are held. Their rows stay locked, so that a requeue and a chunk take turns. */
export async function lockHeldSubjects(tx: Tx, subjects: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ subject: string }>(
    'select subject from parking where subject = any($1) order by subject for update',
    [subjects],
  );
  return new Set(rows.map(({ subject }) => subject));
}

/** Parks messages and holds their subjects. An event that is parked already stays where it is. */
export async function park(tx: Tx, items: readonly ToPark[]): Promise<void> {
  if (items.length === 0) return;
  await tx.query(
    `insert into parking (subject, due_at) select subject, now() from unnest($1::text[]) as s(subject)
     group by subject order by subject
     on conflict (subject) do update set due_at = now()`,
    [items.map(({ decoded }) => decoded.subject)],
  );
  const envelopes = items.map(({ decoded }) => decoded.event ?? decoded.envelope);
  await tx.query(
    `insert into parked (message_id, subject, topic, partition, "offset", source, type, sequence, body, reason, error, tries)
     select message_id, subject, topic, partition, "offset", source, type, sequence, body, reason, error, tries
     from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::bigint[],
       $9::bytea[], $10::text[], $11::text[], $12::int[])
       with ordinality as p(topic, partition, message_id, subject, "offset", source, type, sequence, body, reason, error, tries, n)
     order by n
     on conflict (message_id) do nothing`,
    [
      items.map(({ decoded }) => decoded.at.topic),
      items.map(({ decoded }) => decoded.at.partition),
      items.map(({ decoded }) => decoded.messageId),
      items.map(({ decoded }) => decoded.subject),
      items.map(({ decoded }) => decoded.message.offset),
      envelopes.map((e) => e.source ?? null),
      envelopes.map((e) => e.type ?? null),
      envelopes.map((e) => e.sequence ?? null),
      items.map(({ decoded }) => Buffer.from(decoded.message.body ?? '')),
      items.map(({ reason }) => reason),
      items.map(({ error, decoded }) => error ?? (decoded.event ? null : decoded.problem)),
      items.map(({ tries }) => tries ?? 0),
    ],
  );
}
