import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

/**
 * One database transaction in which somebody acts. Use cases take it as their first argument; everything that they
 * read or write goes through it (an injected repository would write outside it).
 */
export class Tx {
  private readonly committed: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
  ) {}

  /** Rows of any statement, also of INSERT/UPDATE/DELETE … RETURNING. */
  async query<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return (await this.result<R>(sql, parameters)).rows;
  }

  /** The number of rows that a statement wrote. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.result(sql, parameters)).affected;
  }

  /** Runs `fn` once the commit has been acknowledged; never when the transaction is rolled back. */
  afterCommit(fn: () => void): void {
    this.committed.push(fn);
  }

  /** For `Database` alone. */
  announceCommit(): void {
    for (const fn of this.committed) fn();
  }

  private async result<R>(sql: string, parameters: unknown[]): Promise<{ rows: R[]; affected: number }> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('A Tx needs the EntityManager of a running transaction; take it from Database.run.');
    const result = await runner.query(sql, parameters, true);
    return { rows: (result.records ?? []) as R[], affected: result.affected ?? 0 };
  }
}
