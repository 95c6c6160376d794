import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral, type Pool, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Actor } from './actor.js';
import { cutOff } from './cut-off.js';
import { isConflict, isStalePlan } from './database-errors.js';
import { afterOwnTime } from './own-time.js';
import { ServerPulse } from './server-pulse.js';
import { Tx } from './tx.js';

const attempts = 5;

/** Milliseconds in which a transaction must have begun. A server that takes longer is frozen, or too busy to be of use. */
const patience = 2_000;
/** Milliseconds left for it when a connection came late. */
const leastPatience = 500;

type Settings = Readonly<Record<string, string>>;

interface Manner {
  begin: string;
  settings: Settings;
  /** The commit does not wait for the statements. */
  atOnce: boolean;
}

const usual: Manner = { begin: 'begin', settings: {}, atOnce: false };

/** The door to PostgreSQL: every use case runs in one transaction, in which the database knows who acts. */
export class Database {
  private opening: Promise<unknown> | undefined;
  private readonly inUse = new Set<PoolClient>();

  constructor(
    readonly dataSource: DataSource,
    /** Where somebody waits for the answer; others may wait until a statement times out. */
    private readonly pulse?: ServerPulse,
  ) {}

  /** Connects unless it has; a database that is away at start is tried again by the next call. */
  async open(): Promise<void> {
    if (this.dataSource.isInitialized) return;
    this.opening ??= this.dataSource.initialize().finally(() => (this.opening = undefined));
    await this.opening;
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED) and commits. Serialization failures, deadlocks and plans of a table
   * that has changed run again, so `work` must have no effect outside `tx`.
   *
   * A server that is frozen, not dead, counts as away (isDatabaseAway): before the transaction begins for everybody, in its
   * midst where there is a pulse.
   *
   * @param settings of PostgreSQL, for this transaction alone
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, settings: Settings = {}): Promise<T> {
    return this.runUntilDone(actor, work, { ...usual, settings });
  }

  /**
   * Like `run`, for work that only reads: all its statements see the same moment (REPEATABLE READ), so that what they find
   * belongs together.
   */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runUntilDone(actor, work, { ...usual, begin: 'begin isolation level repeatable read read only' });
  }

  /**
   * Like `run`, for work that sends all its statements before it waits for an answer: the commit follows them at once, so
   * that the transaction takes one round trip. When one of them fails, nothing is committed.
   */
  runAtOnce<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runUntilDone(actor, work, { ...usual, atOnce: true });
  }

  private async runUntilDone<T>(actor: Actor, work: (tx: Tx) => Promise<T>, manner: Manner): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(actor, work, manner);
      } catch (error) {
        if (attempt === attempts || !(isConflict(error) || isStalePlan(error))) throw error;
        await sleep(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  /** What still runs is cut off: the pool would wait for it, for ever when a handler waits for something else. */
  async close(): Promise<void> {
    for (const client of this.inUse) {
      cutOff(client);
      this.giveBack(client, true);
    }
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async runOnce<T>(
    actor: Actor,
    work: (tx: Tx) => Promise<T>,
    { begin, settings, atOnce }: Manner,
  ): Promise<T> {
    const asked = performance.now();
    await this.open();
    const client = await this.checkOut();
    this.inUse.add(client);
    // Without a listener a server that dies while the client is checked out ends the process.
    client.on('error', ignore);
    const stopWatching = this.pulse?.watch(() => cutOff(client));
    let broken = false;
    try {
      const set = Object.entries({ 'dieuphoi.actor': JSON.stringify(actor), ...settings }).map(
        ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
      );
      // Not waited for: the first statement follows at once, and its answer counts when this one has come.
      const begun = client.query(`${begin}; select ${set.join(', ')}`);
      const late = afterOwnTime(Math.max(leastPatience, patience - (performance.now() - asked)), () => cutOff(client));
      begun.then(late, late);
      const tx = new Tx(client, actor, begun);
      const working = work(tx);
      await (atOnce ? sentOrFailed(working) : working);
      tx.close();
      const committing = client.query('commit');
      committing.catch(ignore);
      const result = await working;
      await begun;
      const { command } = await committing;
      // What the server says when a statement had failed and the failure was passed over.
      if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed, so nothing was committed');
      tx.announceCommit();
      return result;
    } catch (error) {
      broken =
        isStalePlan(error) ||
        !(await client.query('rollback').then(
          () => true,
          () => false,
        ));
      throw error;
    } finally {
      stopWatching?.();
      client.off('error', ignore);
      this.giveBack(client, broken);
    }
  }

  /** A client of the pool; one that comes too late goes back. */
  private async checkOut(): Promise<PoolClient> {
    const connecting = this.pool.connect();
    let stop: () => void = ignore;
    const tooLate = new Promise<never>((_, reject) => {
      stop = afterOwnTime(patience, () => {
        connecting.then((client) => client.release(), ignore);
        reject(new Error('timeout exceeded when trying to connect'));
      });
    });
    return Promise.race([connecting, tooLate]).finally(stop);
  }

  private giveBack(client: PoolClient, broken: boolean): void {
    if (this.inUse.delete(client)) client.release(broken);
  }

  /** TypeORM's, of which it is the owner; its query runners cost two more round trips and prepare nothing. */
  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

const ignore = () => undefined;

/** Waits until `working` waits for the server. A failure before that must be known before the commit is sent. */
async function sentOrFailed(working: Promise<unknown>): Promise<void> {
  // A tick comes when nothing is left to do without the server.
  const tick = new Promise<void>((resolve) => process.nextTick(resolve));
  await Promise.race([working, tick]);
}

/** The login role of the HTTP side: row-level security shows what the actor may see. */
export class AppDatabase extends Database {
  constructor(dataSource: DataSource) {
    super(dataSource, new ServerPulse(dataSource));
  }
}

/** The login role of consumers, relay, sweepers and clocks, with a policy of its own. */
export class WorkerDatabase extends Database {}
