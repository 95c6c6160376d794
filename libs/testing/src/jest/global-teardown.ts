import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const memory = globalThis as { dieuphoiTestPostgres?: ChildProcess };

/**
 * Jest calls it once per project, after all tests; the first call stops PostgreSQL.
 * @throws Error when a test has left connections open
 */
export default async function globalTeardown(): Promise<void> {
  const child = memory.dieuphoiTestPostgres;
  if (!child) return;
  const left = await connectionsLeft(process.env.DIEUPHOI_TEST_POSTGRES!);
  delete memory.dieuphoiTestPostgres;
  delete process.env.DIEUPHOI_TEST_POSTGRES;
  delete process.env.DIEUPHOI_TEST_PREPARED;
  child.stdin?.end();
  if (child.exitCode === null) await once(child, 'exit');
  if (left.length > 0) throw new Error(`Tests left connections open: ${left.join(', ')}`);
}

/** Who is still connected two seconds after the last test; a process that has just ended needs a moment. */
async function connectionsLeft(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; ; tries++) {
      const { rows } = await client.query<{ who: string }>(
        `select concat_ws(' ', usename, datname, application_name, left(query, 80)) as who from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      if (rows.length === 0 || tries === 20) return rows.map(({ who }) => who);
      await sleep(100);
    }
  } finally {
    await client.end();
  }
}
