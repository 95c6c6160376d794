import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { lockHeldSubjects, type ToPark } from '../parking/park.js';
import type { Decoded } from './decode-message.js';

/** Protections that a test may switch off to see the damage that they prevent. */
export interface Protections {
  inbox: boolean;
  sequence: boolean;
  parking: boolean;
}

export const allProtections: Protections = { inbox: true, sequence: true, parking: true };

export interface AdmissionSettings {
  consumer: string;
  /** False for a compacted topic: its log keeps only the last state of each key. */
  contiguous: boolean;
  protections: Protections;
}

export interface Admission {
  /** For the handler, in order. */
  events: AnyEvent[];
  toPark: ToPark[];
  /** Applied or discarded before. */
  duplicates: Decoded[];
}

/** Decides what of a chunk the handler gets, and notes it as applied. Handler and notes commit together. */
export async function admit(tx: Tx, decoded: readonly Decoded[], settings: AdmissionSettings): Promise<Admission> {
  const { protections } = settings;
  const subjects = [...new Set(decoded.map(({ subject }) => subject))];
  const held = protections.parking ? await lockHeldSubjects(tx, subjects) : new Set<string>();
  const contiguous = settings.contiguous && protections.sequence;
  const last = contiguous ? await lastSequences(tx, decoded) : new Map<string, number>();
  const applied = await alreadyApplied(tx, decoded, last, settings);

  const candidates = new Map<string, AnyEvent>();
  const toPark: ToPark[] = [];
  const hold = (item: ToPark) => {
    toPark.push(item);
    if (protections.parking) held.add(item.decoded.subject);
  };
  for (const item of decoded) {
    const { event } = item;
    if (applied.has(item.messageId)) continue;
    if (held.has(item.subject)) hold({ decoded: item, reason: 'held' });
    else if (!event) hold({ decoded: item, reason: 'undecodable' });
    else if (!contiguous) candidates.set(event.id, event);
    else {
      const stream = streamKey(event);
      const seen = last.get(stream) ?? 0;
      if (event.sequence === seen + 1) {
        candidates.set(event.id, event);
        last.set(stream, event.sequence);
      } else if (event.sequence > seen) hold({ decoded: item, reason: 'gap' });
      else if (!candidates.has(event.id)) hold({ decoded: item, reason: 'sequence-conflict' });
    }
  }
  const events = await noteApplied(tx, [...candidates.values()], settings, contiguous);
  return { events, toPark, duplicates: theOthers(decoded, events, toPark) };
}

function theOthers(decoded: readonly Decoded[], events: readonly AnyEvent[], toPark: readonly ToPark[]): Decoded[] {
  if (decoded.length === events.length + toPark.length) return [];
  const fresh = new Set([...events.map(({ id }) => id), ...toPark.map((item) => item.decoded.messageId)]);
  // The first of an id that came twice in one chunk is not a duplicate.
  return decoded.filter(({ messageId }) => !fresh.delete(messageId));
}

/** Records events in the inbox and in `sequence_seen`; gives back those that were not there. */
export async function noteApplied(
  tx: Tx,
  events: readonly AnyEvent[],
  { consumer, protections }: AdmissionSettings,
  contiguous: boolean,
): Promise<AnyEvent[]> {
  if (events.length === 0 || !protections.inbox) return [...events];
  const reached = new Map<string, AnyEvent>();
  if (contiguous) for (const event of events) reached.set(streamKey(event), event);
  const ends = [...reached.values()];
  const rows = await tx.query<{ event_id: string }>(
    `with seen as (
       insert into sequence_seen (source, subject, last_sequence)
       select * from unnest($3::text[], $4::text[], $5::bigint[]) as e(source, subject, last_sequence) order by 1, 2
       on conflict (source, subject) do update set last_sequence = excluded.last_sequence
       where sequence_seen.last_sequence < excluded.last_sequence
     )
     insert into inbox (consumer, event_id) select $1, id from unnest($2::uuid[]) as e(id) order by id
     on conflict do nothing returning event_id`,
    [
      consumer,
      events.map((e) => e.id),
      ends.map((e) => e.source),
      ends.map((e) => e.subject),
      ends.map((e) => e.sequence),
    ],
  );
  const fresh = new Set(rows.map((row) => row.event_id));
  return events.filter((event) => fresh.has(event.id.toLowerCase()));
}

function streamKey({ source, subject }: { source: string; subject: string }): string {
  return `${source} ${subject}`;
}

async function lastSequences(tx: Tx, decoded: readonly Decoded[]): Promise<Map<string, number>> {
  const streams = new Map<string, AnyEvent>();
  for (const { event } of decoded) if (event) streams.set(streamKey(event), event);
  const events = [...streams.values()];
  const rows = await tx.query<{ source: string; subject: string; last_sequence: string }>(
    `select source, subject, last_sequence from sequence_seen
     join unnest($1::text[], $2::text[]) as w(source, subject) using (source, subject)`,
    [events.map((e) => e.source), events.map((e) => e.subject)],
  );
  return new Map(rows.map((row) => [streamKey(row), Number(row.last_sequence)]));
}

/**
 * Which messages were applied or discarded before; asked only when there may be some, so that a good chunk pays nothing
 * for it.
 */
async function alreadyApplied(
  tx: Tx,
  decoded: readonly Decoded[],
  last: ReadonlyMap<string, number>,
  { consumer, protections }: AdmissionSettings,
): Promise<Set<string>> {
  const suspects = decoded.filter(({ event }) => !event || event.sequence <= (last.get(streamKey(event)) ?? 0));
  if (suspects.length === 0 || !protections.inbox) return new Set();
  const rows = await tx.query<{ message_id: string }>(
    `select s.message_id from unnest($2::text[]) as s(message_id)
     where exists (select from inbox i where i.consumer = $1
       and i.event_id = case when s.message_id not like 'sha256:%' then s.message_id::uuid end)
       or exists (select from parked_discarded d where d.message_id = s.message_id)`,
    [consumer, suspects.map(({ messageId }) => messageId)],
  );
  return new Set(rows.map((row) => row.message_id));
}
