import pg from 'pg';
import { waitFor } from '#testing';

/** A row that routing writes, as the place of a gate: `new` and `old` in `when` are the row. */
export interface GatedWrite {
  table: string;
  on: 'insert' | 'update' | 'delete';
  when?: string;
}

/** What routing says with a decision, such as `merged`. */
export function said(type: string): GatedWrite {
  return { table: 'routing.ledger', on: 'insert', when: `new.type = 'vn.dieuphoi.dispatch.${type}'` };
}

/** Any number that nothing else locks. */
const key = 771_204;

/** Stops whoever writes such a row in the middle of their transaction, until it is opened. */
export class Gate {
  private constructor(private readonly client: pg.Client) {}

  static async close(databaseUrl: string, { table, on, when = 'true' }: GatedWrite): Promise<Gate> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const gate = new Gate(client);
    await client.query(`select pg_advisory_lock(${key})`);
    await client.query(
      `create or replace function public.gate() returns trigger language plpgsql as
       'begin perform pg_advisory_xact_lock_shared(${key}); return coalesce(new, old); end'`,
    );
    // Taking the lock on a busy table may meet its writers in a deadlock.
    await waitFor(
      () =>
        client.query(`create trigger gate before ${on} on ${table} for each row when (${when})
        execute function public.gate()`),
      { what: `a gate at ${table}` },
    );
    return gate;
  }

  /** Resolves when somebody stands before it. */
  async reached(): Promise<void> {
    const waiting = `select from pg_locks where locktype = 'advisory' and objid = ${key} and not granted`;
    await waitFor(async () => (await this.client.query(waiting)).rowCount! > 0, {
      what: 'the gate to be reached',
      timeout: 60_000,
    });
  }

  /** Lets everybody through, and is gone. */
  async open(): Promise<void> {
    await this.client.query(`select pg_advisory_unlock(${key})`);
    await waitFor(() => this.client.query('drop function public.gate cascade'), { what: 'the gate to be taken away' });
    await this.client.end();
  }
}
