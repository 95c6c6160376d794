import { serviceRoles } from '#persistence';
import { defaultTopics, topicPartitions, type TopicTable } from '../envelope/topic-settings.js';

/**
 * The deploy step of the embedded bus: schema `bus` with its log, for the worker roles of these services. Repeating it
 * does no harm; new partitions are added.
 *
 * - `bus.log`: what was published; `offset` is contiguous per partition and its order is commit order.
 * - `bus.partition`: the next offset; its row lock gives offsets.
 * - `bus.member`: copies of services that consume; `bus.group_offset`: how far each group is, and who reads for it.
 */
export async function createBusTables(
  q: { query(sql: string, parameters?: unknown[]): Promise<unknown> },
  services: readonly string[],
  topics: TopicTable = defaultTopics,
): Promise<void> {
  for (const statement of statements) await q.query(statement);
  const partitions = topicPartitions(topics);
  await q.query(
    `insert into bus.partition (topic, partition) select * from unnest($1::text[], $2::int[]) on conflict do nothing`,
    [partitions.map((p) => p.topic), partitions.map((p) => p.partition)],
  );
  const workers = services.map((service) => serviceRoles(service).worker).join(', ');
  if (workers) {
    await q.query(`grant usage on schema bus to ${workers}`);
    await q.query(`grant select, insert, update, delete on all tables in schema bus to ${workers}`);
  }
}

const statements = [
  `create schema if not exists bus`,
  `create table if not exists bus.log (
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    key text not null,
    body text not null,
    primary key (topic, partition, "offset")
  )`,
  `create table if not exists bus.partition (
    topic text not null,
    partition integer not null,
    next_offset bigint not null default 0,
    primary key (topic, partition)
  ) with (fillfactor = 50)`,
  `create table if not exists bus.member (
    consumer_group text not null,
    id uuid not null,
    seen_at timestamptz not null default now(),
    primary key (consumer_group, id)
  ) with (fillfactor = 50)`,
  `create table if not exists bus.group_offset (
    consumer_group text not null,
    topic text not null,
    partition integer not null,
    "offset" bigint not null default 0,
    owner uuid,
    primary key (consumer_group, topic, partition)
  ) with (fillfactor = 50)`,
];
