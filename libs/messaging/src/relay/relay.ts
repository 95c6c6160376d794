import { isDatabaseAway, restAfter, type WorkerDatabase } from '#persistence';
import { topicPartitions, type TopicTable } from '../envelope/topic-settings.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause, within } from '../util/pause.js';
import { PgSession } from '../util/pg-session.js';
import type { Outlet } from './outlet.js';
import { RelayLocks } from './relay-locks.js';

export interface RelaySettings {
  schema: string;
  topics: TopicTable;
  /** Milliseconds between two looks at the ledger when nobody wakes the relay. */
  poll: number;
  /** Milliseconds that a running send is waited for when stopping. */
  stopTimeout: number;
  log: MessagingLog;
}

/** Milliseconds from the beginning of a round, in which events gather, so that a busy service publishes many in one. */
const rest = 10;

/**
 * Brings the ledger's events to the bus, for ever and in the background. It is woken by the ledger of its own process,
 * by NOTIFY from another copy of the service, and by a slow poll.
 */
export class Relay {
  private readonly stopping = new AbortController();
  private readonly session: PgSession;
  private readonly locks: RelayLocks;
  private running?: Promise<void>;
  private lastHint = 0;
  private failures = 0;
  /** Since the start. */
  published = 0;
  /** Why the last round failed; undefined when it did not. */
  problem?: string;

  constructor(
    database: WorkerDatabase,
    private readonly outlet: Outlet,
    private readonly settings: RelaySettings,
  ) {
    this.session = new PgSession(database, [this.channel]);
    this.locks = new RelayLocks(this.session, settings.schema, topicPartitions(settings.topics));
  }

  /** Whether this process relays every partition of its service. */
  get leading(): boolean {
    return this.session.connected && this.locks.complete;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** There is something new in the ledger. */
  wake(): void {
    this.session.notified.notify();
    if (!this.locks.complete) this.tellOtherCopies();
  }

  /** What is sent meanwhile and not marked is sent again by the next start, under its old id. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await within(this.settings.stopTimeout, this.running);
    await this.session.close();
    await this.outlet.close();
  }

  private get channel(): string {
    return `dieuphoi_relay_${this.settings.schema}`;
  }

  private async run(): Promise<void> {
    const abort = this.stopping.signal;
    while (!abort.aborted) {
      try {
        const opened = await this.session.open();
        const owned = await this.locks.take(opened === 'fresh');
        const started = performance.now();
        const { published, more } = owned.length > 0 ? await this.outlet.publish(owned) : { published: 0, more: false };
        this.published += published;
        this.failures = 0;
        this.problem = undefined;
        if (more) continue;
        const took = performance.now() - started;
        if (published > 0) await pause(Math.max(0, restAfter(took, rest) - took), abort);
        await this.session.notified.wait(this.settings.poll, abort);
      } catch (error) {
        this.problem = errorLine(error);
        if (this.failures++ % 20 === 0 && !isDatabaseAway(error)) {
          this.settings.log.warn({ problem: this.problem }, 'The relay could not publish; it tries again');
        }
        await pause(backOff(this.failures, 50, 2_000), abort);
      }
    }
  }

  /**
   * Another copy of this service holds some locks. Outside the transaction of the change, because NOTIFY inside would
   * make all commits of the database wait for each other; at most every 20 ms, because one is as good as many.
   */
  private tellOtherCopies(): void {
    const now = performance.now();
    if (now - this.lastHint < 20 || !this.session.connected) return;
    this.lastHint = now;
    setTimeout(
      () => void this.session.query('select pg_notify($1, $2)', [this.channel, '']).catch(() => undefined),
      20,
    );
  }
}
