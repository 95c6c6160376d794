import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { PgSession } from '../util/pg-session.js';

/**
 * One relay per partition of a service's ledger: session advisory locks, which the server itself releases when the
 * process or its connection dies.
 */
export class RelayLocks {
  private held: TopicPartition[] = [];

  constructor(
    private readonly session: PgSession,
    private readonly schema: string,
    private readonly partitions: readonly TopicPartition[],
  ) {}

  get complete(): boolean {
    return this.held.length === this.partitions.length;
  }

  /** The partitions that this process relays; tries to lock those that nobody holds. */
  async take(fresh: boolean): Promise<readonly TopicPartition[]> {
    if (fresh) this.held = [];
    if (this.complete) return this.held;
    const mine = new Set(this.held.map(partitionName));
    const wanted = this.partitions.filter((p) => !mine.has(partitionName(p)));
    const rows = await this.session.query<{ n: number; locked: boolean }>(
      `select n::int - 1 as n, pg_try_advisory_lock(hashtextextended(name, 0)) as locked
       from unnest($1::text[]) with ordinality as w(name, n)`,
      [wanted.map((p) => `relay:${this.schema}:${partitionName(p)}`)],
    );
    for (const { n, locked } of rows) if (locked) this.held.push(wanted[n]!);
    return this.held;
  }
}
