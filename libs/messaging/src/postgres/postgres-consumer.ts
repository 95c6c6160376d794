import { isDatabaseAway, type Tx, type WorkerDatabase } from '#persistence';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import type { Batch, OffsetMove, Progress } from '../consume/message.js';
import { OffsetTakenError } from '../consume/turn-errors.js';
import { partitionName } from '../envelope/topic-settings.js';
import type { ConsumerStatus } from '../status/bus-status.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause, within } from '../util/pause.js';
import { PgSession } from '../util/pg-session.js';
import { Membership, memberChannel, type OwnedPartition } from './membership.js';
import { busChannel } from './postgres-outlet.js';
import { readLog } from './read-log.js';

export interface PostgresConsumerSettings {
  group: string;
  /** Most messages of a chunk. */
  chunk: number;
  /** Most partitions worked on at once. */
  concurrency: number;
  /** Milliseconds between two looks when no NOTIFY comes. */
  poll: number;
  /** Milliseconds between two reads, in which messages gather. */
  rest: number;
  /** Milliseconds that a running handler is waited for when stopping. */
  stopTimeout: number;
  log: MessagingLog;
}

interface Lease extends OwnedPartition {
  /** There may be messages at the offset. */
  grown: boolean;
  work?: Promise<void>;
  lost: AbortController;
}

/** One member of a group on the embedded bus. */
export class PostgresConsumer {
  private readonly stopping = new AbortController();
  private readonly session: PgSession;
  private readonly membership: Membership;
  private readonly leases = new Map<string, Lease>();
  private running?: Promise<void>;
  /** As `performance.now()` tells time: the clock may be set back. */
  private renewAt = 0;
  private pollAt = 0;
  private current: Pick<ConsumerStatus, 'state' | 'problem'> = { state: 'waiting' };

  constructor(
    database: WorkerDatabase,
    private readonly pipeline: ConsumerPipeline,
    private readonly handlers: HandlerTable,
    private readonly settings: PostgresConsumerSettings,
  ) {
    this.session = new PgSession(database, [busChannel, memberChannel], (channel, payload) =>
      this.hear(channel, payload),
    );
    this.membership = new Membership(this.session, settings.group, handlers.topics);
  }

  get status(): ConsumerStatus {
    return { ...this.current, partitions: [...this.leases.keys()] };
  }

  start(): void {
    this.running ??= this.run().catch((error: unknown) => this.fail(errorLine(error)));
  }

  /** Lets running handlers end, but only for `stopTimeout`; what they had not committed is delivered again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    const works = [...this.leases.values()].map(({ work }) => work);
    await within(this.settings.stopTimeout, Promise.all(works));
    if (this.session.connected) await this.membership.leave().catch(() => undefined);
    await this.session.close();
    this.current = { state: 'stopped' };
  }

  private fail(problem: string): void {
    this.current = { state: 'failed', problem };
    this.settings.log.error({ problem }, 'The consumer has ended for good');
  }

  private hear(channel: string, payload: string): void {
    if (channel === memberChannel) {
      if (payload === this.settings.group) this.renewAt = 0;
      return;
    }
    for (const name of payload.split(' ')) {
      const lease = this.leases.get(name);
      if (lease) lease.grown = true;
    }
  }

  private async run(): Promise<void> {
    const abort = this.stopping.signal;
    for (let failures = 0; !abort.aborted;) {
      try {
        const opened = await this.session.open();
        await this.renew(opened === 'fresh');
        const started = await this.startIdle();
        failures = 0;
        this.current = { state: 'running' };
        const idle = Math.min(this.renewAt, this.pollAt) - performance.now();
        if (started) await pause(this.settings.rest, abort);
        else await this.session.notified.wait(Math.max(1, idle), abort);
      } catch (error) {
        const problem = errorLine(error);
        this.current = { state: 'waiting', problem };
        if (failures % 20 === 0 && !isDatabaseAway(error)) {
          this.settings.log.warn({ problem }, 'The consumer could not read; it tries again');
        }
        // A renewal that failed would else count as done, and this member as working.
        this.renewAt = 0;
        await pause(backOff(failures++, 50, 2_000), abort);
      }
    }
  }

  private async renew(fresh: boolean): Promise<void> {
    if (!fresh && performance.now() < this.renewAt) return;
    this.renewAt = performance.now() + 1_000;
    const busy = new Set([...this.leases].filter(([, { work }]) => work).map(([name]) => name));
    const owned = new Map((await this.membership.renew(fresh, busy)).map((p) => [partitionName(p), p]));
    for (const [name, lease] of this.leases) {
      if (owned.has(name)) continue;
      lease.lost.abort();
      this.leases.delete(name);
    }
    for (const [name, p] of owned) {
      const lease = this.leases.get(name);
      if (lease) {
        lease.leaving = p.leaving;
        // A crash of the database may take back the latest commits of workers, and with them the offset.
        if (!busy.has(name) && lease.offset !== p.offset) Object.assign(lease, { offset: p.offset, grown: true });
      } else this.leases.set(name, { ...p, grown: true, lost: new AbortController() });
    }
  }

  /** Reads for partitions that have grown and nobody works on, and starts their work. */
  private async startIdle(): Promise<boolean> {
    const leases = [...this.leases.values()];
    if (performance.now() >= this.pollAt) {
      this.pollAt = performance.now() + this.settings.poll;
      for (const lease of leases) lease.grown = true;
    }
    const room = this.settings.concurrency - leases.filter(({ work }) => work).length;
    const idle = leases.filter(({ grown, work, leaving }) => grown && !work && !leaving).slice(0, Math.max(0, room));
    if (idle.length === 0) return false;
    for (const lease of idle) lease.grown = false;
    const batches = await readLog(this.session, idle, this.settings.chunk);
    for (const batch of batches) this.work(batch);
    return true;
  }

  private work(batch: Batch): void {
    const name = partitionName(batch);
    const lease = this.leases.get(name);
    const handler = this.handlers.of(batch.topic);
    if (!lease || !handler) return;
    // Fewer than were asked for: what comes after them will be announced.
    lease.grown ||= batch.messages.length >= this.settings.chunk;
    // To the end of the queue, so that busy partitions do not starve the others.
    this.leases.delete(name);
    this.leases.set(name, lease);
    const abort = AbortSignal.any([this.stopping.signal, lease.lost.signal]);
    lease.work = this.pipeline
      .process(batch, handler, this.progressOf(lease), { abort })
      .catch((error: unknown) => this.dropLease(name, lease, error))
      .finally(() => {
        lease.work = undefined;
        if (lease.leaving) this.renewAt = 0;
        this.session.notified.notify();
      });
  }

  private progressOf(lease: Lease): Progress {
    return {
      moveInTransaction: this.moveOffsets,
      afterCommit: async (next) => {
        lease.offset = next;
      },
    };
  }

  private readonly moveOffsets = async (tx: Tx, moves: readonly OffsetMove[]): Promise<void> => {
    const moved = await tx.execute(
      `update bus.group_offset g set "offset" = m.next
       from unnest($3::text[], $4::int[], $5::bigint[], $6::bigint[]) as m(topic, partition, "from", next)
       where g.consumer_group = $1 and g.owner = $2 and g.topic = m.topic and g.partition = m.partition
         and g."offset" = m."from"`,
      [
        this.settings.group,
        this.membership.id,
        moves.map((m) => m.topic),
        moves.map((m) => m.partition),
        moves.map((m) => m.from),
        moves.map((m) => m.next),
      ],
    );
    if (moved !== moves.length)
      throw new OffsetTakenError(`${moves.map(partitionName).join(' ')}: read by another member`);
  };

  private dropLease(name: string, lease: Lease, error: unknown): void {
    if (this.leases.get(name) === lease) this.leases.delete(name);
    this.renewAt = 0;
    if (this.stopping.signal.aborted) return;
    this.settings.log.info({ partition: name, problem: errorLine(error) }, 'This copy no longer reads a partition');
  }
}
