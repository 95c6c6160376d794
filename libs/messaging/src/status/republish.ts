import type { Tx } from '#persistence';
import { compactedTopics, defaultTopics, type TopicTable } from '../envelope/topic-settings.js';

/**
 * Has the relay of the service (whose schema `tx` is in) publish these events of its ledger once more, under their old
 * ids; consumers that applied them pass over them. Of a compacted topic only a thing's last state is published again,
 * because an older one behind it would replace it.
 *
 * @returns how many will be published again; events that were never published are not among them
 */
export async function republish(tx: Tx, ids: readonly string[], topics: TopicTable = defaultTopics): Promise<number> {
  if (ids.length === 0) return 0;
  // Else a place could come into being while the event is dropped from the ledger for its age.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '.maintain_ledger', 0))`);
  // The stream's lock keeps a newer state from being appended, and published, between the look and the update.
  return tx.execute(
    `with last as (
       select s.subject, s.last_sequence from stream s
       where s.subject in (select subject from ledger where id = any($1::uuid[]) and topic = any($2))
       order by s.subject for update
     )
     insert into unpublished (topic, partition, position, created_at)
     select l.topic, l.partition, l.position, l.created_at from ledger l
     where l.id = any($1::uuid[])
       and (l.topic <> all($2)
         or exists (select from last where last.subject = l.subject and last.last_sequence = l.sequence))
     on conflict do nothing`,
    [ids, compactedTopics(topics)],
  );
}
