import type { PoolClient } from 'pg';
import type { Actor } from './actor.js';

/**
 * One database transaction in which somebody acts. Use cases take it as their first argument; everything that they
 * read or write goes through it (an injected repository would write outside it).
 */
export class Tx {
  private readonly committed: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly client: PoolClient,
    readonly actor: Actor,
    /** Nothing is believed before the transaction has begun. */
    private readonly begun: Promise<unknown>,
  ) {}

  /** Rows of any statement, also of INSERT/UPDATE/DELETE … RETURNING. */
  async query<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return (await this.result(sql, parameters)).rows as R[];
  }

  /** The number of rows that a statement wrote. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.result(sql, parameters)).rowCount ?? 0;
  }

  /** Runs `fn` once the commit has been acknowledged; never when the transaction is rolled back. */
  afterCommit(fn: () => void): void {
    this.committed.push(fn);
  }

  /** For `Database` alone. */
  announceCommit(): void {
    for (const fn of this.committed) fn();
  }

  /** For `Database` alone: the commit was sent, so what came now would stand outside of the transaction. */
  close(): void {
    this.closed = true;
  }

  private async result(text: string, values: unknown[]) {
    if (this.closed) throw new Error('The transaction takes no more statements: its commit was sent');
    try {
      const answer = await this.client.query({ name: preparedName(text), text, values });
      await this.begun;
      return answer;
    } catch (error) {
      throw new StatementError(error);
    }
  }
}

/** A statement of a transaction failed, or never reached the server. */
class StatementError extends Error {
  override name = 'StatementError';

  constructor(readonly driverError: unknown) {
    super(driverError instanceof Error ? driverError.message : String(driverError), { cause: driverError });
  }
}

const names = new Map<string, string>();

/**
 * Each statement is parsed once per connection and, after some runs, planned once: half of what the server does for a
 * small one. Nearly all statements are constants of the program; of those put together from filters, what comes after the
 * first 500 stays unprepared.
 */
function preparedName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= 500) return known;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
