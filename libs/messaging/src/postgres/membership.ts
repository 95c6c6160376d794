import { v4 as uuid } from 'uuid';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { PgSession } from '../util/pg-session.js';

export interface OwnedPartition extends TopicPartition {
  offset: number;
  /** It is another member's share: finish what runs, start nothing. */
  leaving: boolean;
}

/** A member that is silent for so long is taken for dead even if its connection stands (a frozen process). */
const silence = '10 seconds';

const lockOf = `hashtextextended('bus-member:' || id, 0)`;

/** The server drops a dead process's connection and with it this lock, so a kill -9 is seen at once. */
const isAlive = `(seen_at > now() - interval '${silence}' and exists (
  select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = ${lockOf}))`;

/**
 * Who reads which partition for a group on the embedded bus. Every member computes the same fair shares from the list of
 * living members; a partition changes hands when its owner has let go or is dead. This is advisory: what keeps an effect
 * from happening twice is the update of the offset in the effect's transaction.
 */
export class Membership {
  readonly id = uuid();

  constructor(
    private readonly session: PgSession,
    private readonly group: string,
    private readonly topics: readonly string[],
  ) {}

  /** Shows a sign of life, lets go of what is not this member's share any more, and takes what is and is free. */
  async renew(fresh: boolean, busy: ReadonlySet<string>): Promise<OwnedPartition[]> {
    if (fresh) await this.join();
    else
      await this.session.query('update bus.member set seen_at = now() where consumer_group = $1 and id = $2', [
        this.group,
        this.id,
      ]);
    const members = await this.living();
    const all = await this.allPartitions();
    const rank = members.indexOf(this.id);
    const share = all.filter((_, n) => n % members.length === rank);
    const keep = new Set([...share.map(partitionName), ...busy]);
    await this.letGo(all.filter((p) => !keep.has(partitionName(p))));
    return this.take(share, busy, members);
  }

  /** Gives everything up, so that the others need not wait. */
  async leave(): Promise<void> {
    await this.session.query('delete from bus.member where consumer_group = $1 and id = $2', [this.group, this.id]);
    await this.session.query('update bus.group_offset set owner = null where consumer_group = $1 and owner = $2', [
      this.group,
      this.id,
    ]);
    await this.tellMembers();
  }

  private async join(): Promise<void> {
    await this.session.query(`select pg_advisory_lock(hashtextextended('bus-member:' || $1::uuid, 0))`, [this.id]);
    await this.session.query(`delete from bus.member where consumer_group = $1 and not ${isAlive}`, [this.group]);
    await this.session.query(
      `insert into bus.member (consumer_group, id) values ($1, $2) on conflict (consumer_group, id) do update set seen_at = now()`,
      [this.group, this.id],
    );
    await this.tellMembers();
  }

  /** The living members, this one among them. */
  private async living(): Promise<string[]> {
    const members = await this.findLiving();
    if (members.includes(this.id)) return members;
    // Somebody took this member for dead.
    await this.join();
    const again = await this.findLiving();
    if (!again.includes(this.id)) throw new Error('This member has joined and does not count as alive');
    return again;
  }

  private async findLiving(): Promise<string[]> {
    const rows = await this.session.query<{ id: string }>(
      `select id from bus.member where consumer_group = $1 and ${isAlive} order by id`,
      [this.group],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the group's topics, also those that a deploy has just added. */
  private async allPartitions(): Promise<TopicPartition[]> {
    const all = await this.session.query<TopicPartition>(
      'select topic, partition from bus.partition where topic = any($1) order by topic, partition',
      [this.topics],
    );
    if (all.length === 0) throw new Error(`The bus has no partition of ${this.topics.join(', ')}`);
    await this.session.query(
      `insert into bus.group_offset (consumer_group, topic, partition)
       select $1, * from unnest($2::text[], $3::int[]) on conflict do nothing`,
      [this.group, all.map((p) => p.topic), all.map((p) => p.partition)],
    );
    return all;
  }

  private async letGo(partitions: readonly TopicPartition[]): Promise<void> {
    const released = await this.session.query(
      `update bus.group_offset g set owner = null from unnest($3::text[], $4::int[]) as w(topic, partition)
       where g.consumer_group = $1 and g.owner = $2 and g.topic = w.topic and g.partition = w.partition returning 1`,
      [this.group, this.id, partitions.map((p) => p.topic), partitions.map((p) => p.partition)],
    );
    if (released.length > 0) await this.tellMembers();
  }

  private async take(
    share: readonly TopicPartition[],
    busy: ReadonlySet<string>,
    living: string[],
  ): Promise<OwnedPartition[]> {
    await this.session.query(
      `update bus.group_offset g set owner = $2 from unnest($3::text[], $4::int[]) as w(topic, partition)
       where g.consumer_group = $1 and g.topic = w.topic and g.partition = w.partition
         and (g.owner is null or not g.owner = any($5::uuid[]))`,
      [this.group, this.id, share.map((p) => p.topic), share.map((p) => p.partition), living],
    );
    const rows = await this.session.query<TopicPartition & { offset: string }>(
      'select topic, partition, "offset" from bus.group_offset where consumer_group = $1 and owner = $2',
      [this.group, this.id],
    );
    const mine = new Set(share.map(partitionName));
    return rows
      .filter((row) => mine.has(partitionName(row)) || busy.has(partitionName(row)))
      .map((row) => ({
        topic: row.topic,
        partition: row.partition,
        offset: Number(row.offset),
        leaving: !mine.has(partitionName(row)),
      }));
  }

  private async tellMembers(): Promise<void> {
    await this.session.query('select pg_notify($1, $2)', [memberChannel, this.group]);
  }
}

/** On which members of the embedded bus hear of joins, leaves and releases. */
export const memberChannel = 'dieuphoi_bus_members';
