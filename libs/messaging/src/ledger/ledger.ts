import type { AnyEvent, EventSource } from '#contracts';
import { topicOf } from '#contracts';
import type { Tx } from '#persistence';
import type { EventDraft } from '../envelope/event-draft.js';
import { partitionOf } from '../envelope/partition-of.js';
import { splitBody } from '../envelope/split-body.js';
import type { TopicTable } from '../envelope/topic-settings.js';

/**
 * Locks the streams in order of subject, numbers, and inserts: one statement for any number of events. Without an acting
 * person it says nothing: the transaction did not begin, and row security keeps the change itself from being stored.
 */
const appendStatement = `
  with draft as (
    select * from json_to_recordset($1) as d(
      n int, id uuid, topic text, partition int, subject text, type text, time text, head text, middle text, tail text)
    where actor() is not null
  ), locked as (
    insert into stream (subject, last_sequence)
    select subject, count(*) from draft group by subject order by subject
    on conflict (subject) do update set last_sequence = stream.last_sequence + excluded.last_sequence
    returning subject, last_sequence
  ), numbered as (
    select d.*,
      l.last_sequence - count(*) over (partition by d.subject)
        + row_number() over (partition by d.subject order by d.n) as sequence,
      coalesce(d.time, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as at
    from draft d join locked l using (subject)
    order by d.n
  ), inserted as (
    insert into ledger (id, topic, partition, partition_key, subject, source, type, sequence, body)
    select id, topic, partition, subject, subject, $2, type, sequence, head || at || middle || sequence || tail
    from numbered order by n
    returning topic, partition, position, created_at
  ), waiting as (
    insert into unpublished (topic, partition, position, created_at)
    select topic, partition, position, created_at from inserted
  )
  select n, sequence, at from numbered`;

/** What a service says, written in the transaction of the change that it tells of. */
export class Ledger {
  constructor(
    private readonly source: EventSource,
    private readonly topics: TopicTable,
    /** Called after the commit. */
    private readonly wake: () => void = () => undefined,
  ) {}

  /**
   * Appends events and gives them back as they will be read. Events of one subject get contiguous sequences in the order
   * of `drafts`; the subject's stream stays locked until the transaction ends. Use one call for all events of a
   * transaction: streams are locked in order of subject within a call, so that two callers never deadlock.
   */
  async append(tx: Tx, drafts: readonly EventDraft[]): Promise<AnyEvent[]> {
    if (drafts.length === 0) return [];
    const bodies = drafts.map((draft) => splitBody(draft, this.source, tx.actor.traceparent));
    const rows = drafts.map((draft, n) => {
      const { event, head, middle, tail } = bodies[n]!;
      const topic = topicOf(draft.type);
      const partition = partitionOf(draft.subject, this.topics[topic].partitions);
      return {
        n,
        id: event.id,
        topic,
        partition,
        subject: draft.subject,
        type: draft.type,
        time: draft.time,
        head,
        middle,
        tail,
      };
    });
    const numbered = await tx.query<{ n: number; sequence: string; at: string }>(appendStatement, [
      JSON.stringify(rows),
      this.source,
    ]);
    tx.afterCommit(this.wake);
    const events: AnyEvent[] = new Array(drafts.length);
    for (const { n, sequence, at } of numbered) {
      events[n] = { ...bodies[n]!.event, time: at, sequence: Number(sequence) };
    }
    return events;
  }
}
