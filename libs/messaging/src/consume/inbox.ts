import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import type { Decoded } from './decode-message.js';

/** How far this service has applied what a source says of a subject, by `streamKey`. */
export type Seen = Map<string, number>;

export function streamKey({ source, subject }: { source: string; subject: string }): string {
  return `${source} ${subject}`;
}

export async function readSeen(tx: Tx, events: readonly AnyEvent[]): Promise<Seen> {
  const streams = [...new Map(events.map((event) => [streamKey(event), event])).values()];
  const rows = await tx.query<{ source: string; subject: string; last_sequence: string }>(
    `select source, subject, last_sequence from inbox
     join unnest($1::text[], $2::text[]) as w(source, subject) using (source, subject)`,
    [streams.map((e) => e.source), streams.map((e) => e.subject)],
  );
  return new Map(rows.map((row) => [streamKey(row), Number(row.last_sequence)]));
}

/**
 * Which messages were applied or discarded before; asked only when there may be some, so that a good chunk pays nothing
 * for it.
 */
export async function findApplied(tx: Tx, decoded: readonly Decoded[], seen: Seen): Promise<Set<string>> {
  const suspects = decoded.filter(({ event }) => !event || event.sequence <= (seen.get(streamKey(event)) ?? 0));
  if (suspects.length === 0) return new Set();
  const rows = await tx.query<{ message_id: string }>(
    `select s.message_id
     from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::bigint[])
       as s(message_id, event_id, source, subject, sequence)
     where exists (select from inbox i where i.source = s.source and i.subject = s.subject
         and (s.sequence <= i.forgotten or s.event_id = any(i.event_ids)))
       or exists (select from parked_discarded d where d.message_id = s.message_id)`,
    [
      suspects.map(({ messageId }) => messageId),
      suspects.map(({ messageId }) => (messageId.startsWith('sha256:') ? null : messageId)),
      suspects.map(({ event, envelope }) => (event ?? envelope).source ?? null),
      suspects.map(({ subject }) => subject),
      suspects.map(({ event, envelope }) => (event ?? envelope).sequence ?? null),
    ],
  );
  return new Set(rows.map((row) => row.message_id));
}

/** A report that hundreds are merged into has a long stream: its row keeps 200 to 400 ids. */
const keptIds = 200;
// Where numbers were skipped (an event that did not come was given up) the ids do not tell up to where to forget.
const isLong = `cardinality(event_ids) >= ${2 * keptIds} and forgotten + cardinality(event_ids) = last_sequence`;

const note = `
  with heard as (
    select source, subject, seen, reached, ids::uuid[]
    from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[])
      as h(source, subject, seen, reached, ids)
  ), begun as (
    insert into inbox (source, subject, last_sequence, event_ids)
    select source, subject, reached, ids from heard where seen = 0 order by source, subject
    on conflict do nothing returning 1
  ), continued as (
    update inbox i set
      last_sequence = reached,
      event_ids = case when ${isLong} then event_ids[cardinality(event_ids) - ${keptIds - 1}:] else event_ids end || ids,
      forgotten = case when ${isLong} then last_sequence - ${keptIds} else forgotten end
    from heard h
    where h.seen > 0 and i.source = h.source and i.subject = h.subject and i.last_sequence = h.seen
    returning 1
  )
  select (select count(*) from begun) + (select count(*) from continued) as noted`;

/** Whether an event was applied or discarded, by its id alone: one that was parked was not, whatever its number is. */
export async function isApplied(tx: Tx, { id, source, subject }: AnyEvent): Promise<boolean> {
  const rows = await tx.query(
    `select from inbox where source = $1 and subject = $2 and $3::uuid = any(event_ids)
     union all select from parked_discarded where message_id = $3::text`,
    [source, subject, id],
  );
  return rows.length > 0;
}

/**
 * Notes events as applied, in the transaction of their effect.
 *
 * @param seen as it was read in this transaction
 * @throws StreamMovedError when another copy of the service has applied events of one of these streams meanwhile
 */
export async function noteApplied(tx: Tx, events: readonly AnyEvent[], seen: Seen): Promise<void> {
  if (events.length === 0) return;
  const streams = new Map<string, { first: AnyEvent; seen: number; reached: number; ids: string[] }>();
  for (const event of events) {
    const key = streamKey(event);
    const before = seen.get(key) ?? 0;
    const stream = streams.get(key) ?? { first: event, seen: before, reached: before, ids: [] };
    streams.set(key, stream);
    stream.reached = Math.max(stream.reached, event.sequence);
    stream.ids.push(event.id);
  }
  const heard = [...streams.values()];
  const [row] = await tx.query<{ noted: string }>(note, [
    heard.map(({ first }) => first.source),
    heard.map(({ first }) => first.subject),
    heard.map((stream) => stream.seen),
    heard.map(({ reached }) => reached),
    heard.map(({ ids }) => `{${ids.join()}}`),
  ]);
  if (Number(row?.noted) !== heard.length) throw new StreamMovedError();
}

/** The transaction runs again, and finds what the other copy has applied. */
class StreamMovedError extends Error {
  override name = 'StreamMovedError';
  /** As PostgreSQL calls it: a serialization failure. */
  readonly code = '40001';
  constructor() {
    super('Another copy of the service has applied events of the same report');
  }
}
