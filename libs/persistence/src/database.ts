import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { isConflict } from './database-errors.js';
import { Tx } from './tx.js';

const attempts = 5;

/** The door to PostgreSQL: every use case runs in one transaction, in which the database knows who acts. */
export class Database {
  private opening: Promise<unknown> | undefined;

  constructor(readonly dataSource: DataSource) {}

  /** Connects unless it has; a database that is away at start is tried again by the next call. */
  async open(): Promise<void> {
    if (this.dataSource.isInitialized) return;
    this.opening ??= this.dataSource.initialize().finally(() => (this.opening = undefined));
    await this.opening;
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED) and commits. Serialization failures and deadlocks run again, so
   * `work` must have no effect outside `tx`.
   */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(actor, work);
      } catch (error) {
        if (attempt === attempts || !isConflict(error)) throw error;
        await sleep(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async runOnce<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.open();
    const runner = this.dataSource.createQueryRunner();
    const client: unknown = await runner.connect();
    // Without a listener a server that dies while the client is checked out ends the process.
    const ignore = () => undefined;
    const emitter = client as { on(e: string, f: () => void): void; off(e: string, f: () => void): void };
    emitter.on('error', ignore);
    try {
      await runner.startTransaction();
      const tx = new Tx(runner.manager, actor);
      await runner.query(`select set_config('dieuphoi.actor', $1, true)`, [JSON.stringify(actor)]);
      const result = await work(tx);
      await runner.commitTransaction();
      tx.announceCommit();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(ignore);
      throw error;
    } finally {
      emitter.off('error', ignore);
      await runner.release().catch(ignore);
    }
  }
}

/** The login role of the HTTP side: row-level security shows what the actor may see. */
export class AppDatabase extends Database {}

/** The login role of consumers, relay, sweepers and clocks, with a policy of its own. */
export class WorkerDatabase extends Database {}
