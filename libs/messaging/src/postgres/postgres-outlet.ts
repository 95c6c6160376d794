import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { Outlet } from '../relay/outlet.js';
import type { FailPoints } from '../util/fail-points.js';

/** The channel on which consumers of the embedded bus hear which partitions grew. */
export const busChannel = 'dieuphoi_bus';

const perPartition = 500;
const perTransaction = 2_000;

/**
 * Rows lock in order of (topic, partition), so that relays of several services never deadlock. The lock is a statement
 * of its own: the next one's snapshot then holds everything that the last holder did.
 */
const lockPartitions = `
  select p.topic, p.partition from bus.partition p
  join unnest($1::text[], $2::int[]) as w(topic, partition) using (topic, partition)
  where exists (
    select from unpublished u where u.topic = w.topic and u.partition = w.partition)
  order by p.topic, p.partition
  for update of p`;

const publishLocked = `
  with waiting as (
    select l.* from unnest($1::text[], $2::int[]) as w(topic, partition)
    cross join lateral (
      select topic, partition, position, created_at from unpublished u
      where u.topic = w.topic and u.partition = w.partition
      order by position limit $3
    ) l
  ), batch as (
    select *, row_number() over (partition by topic, partition order by position) as n from waiting
    order by position limit $4
  ), advanced as (
    update bus.partition p set next_offset = p.next_offset + c.count
    from (select topic, partition, count(*) from batch group by topic, partition) c
    where p.topic = c.topic and p.partition = c.partition
    returning p.topic, p.partition, p.next_offset - c.count as first
  ), logged as (
    insert into bus.log (topic, partition, "offset", key, body)
    select b.topic, b.partition, a.first + b.n - 1, l.partition_key, l.body
    from batch b join advanced a using (topic, partition) join ledger l using (position, created_at)
  ), marked as (
    delete from unpublished u using batch b
    where u.topic = b.topic and u.partition = b.partition and u.position = b.position
  )
  select topic, partition, count(*)::int as count from batch group by topic, partition`;

/**
 * Log, offsets and marks in one transaction, which waits for the disk whatever its role does: consumers hold in memory
 * what they have read, and a crash must not give its offset to another event.
 */
export class PostgresOutlet implements Outlet {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly service: string,
    private readonly failPoints: FailPoints,
  ) {}

  async publish(owned: readonly TopicPartition[]): Promise<{ published: number; more: boolean }> {
    await this.failPoints('relay:before-send');
    return this.database.run(workerActor(this.service), async (tx) => {
      const locked = await tx.query<TopicPartition>(lockPartitions, columns(owned));
      if (locked.length === 0) return { published: 0, more: false };
      const counts = await tx.query<TopicPartition & { count: number }>(publishLocked, [
        ...columns(locked),
        perPartition,
        perTransaction,
      ]);
      await this.announce(tx, counts);
      await this.failPoints('relay:before-mark');
      const published = counts.reduce((sum, { count }) => sum + count, 0);
      return { published, more: published >= perTransaction || counts.some(({ count }) => count >= perPartition) };
    });
  }

  async close(): Promise<void> {}

  private async announce(tx: Tx, grown: readonly TopicPartition[]): Promise<void> {
    await tx.query(`select pg_notify($1, $2), set_config('synchronous_commit', 'on', true)`, [
      busChannel,
      grown.map(partitionName).join(' ').slice(0, 7_900),
    ]);
  }
}

function columns(partitions: readonly TopicPartition[]): [string[], number[]] {
  return [partitions.map((p) => p.topic), partitions.map((p) => p.partition)];
}
