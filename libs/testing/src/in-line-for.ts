import pg from 'pg';
import { waitFor } from './wait-for.js';

/** Sessions that wait for what `$1` holds, also those that wait for one that waits for it. */
const sessionsBehind = `
  with recursive behind as (
    select $1::int as pid
    union
    select a.pid from pg_stat_activity a join behind b on b.pid = any(pg_blocking_pids(a.pid))
  ) select count(*)::int - 1 as n from behind`;

export interface RowToWaitFor {
  /** Of the test's database, for a role that may read and lock the row. */
  url: string;
  /** `select … for update` of the row that `params` name. */
  lock: string;
  params: unknown[];
  /** Done in the transaction that holds the row, before it lets go. */
  meanwhile?: (holder: pg.Client) => Promise<unknown>;
}

/**
 * Holds a row, begins the steps one after the other, each as soon as the one before stands in line for that row, then
 * lets go of it and gives their answers in the order of the steps.
 */
export async function inLineFor<Answer>(
  { url, lock, params, meanwhile }: RowToWaitFor,
  steps: readonly (() => Promise<Answer>)[],
): Promise<Answer[]> {
  const holder = new pg.Client({ connectionString: url });
  const watch = new pg.Client({ connectionString: url });
  await Promise.all([holder.connect(), watch.connect()]);
  const line: Promise<Answer>[] = [];
  try {
    await holder.query('begin');
    const held = await holder.query<{ pid: number }>(`select pg_backend_pid() as pid from (${lock}) held`, params);
    const { pid } = held.rows[0]!;
    for (const step of steps) {
      line.push(step());
      const ahead = line.length;
      const inLine = async () => (await watch.query<{ n: number }>(sessionsBehind, [pid])).rows[0]!.n >= ahead;
      await waitFor(inLine, { what: `step ${ahead} to wait for the row` });
    }
    await meanwhile?.(holder);
    await holder.query('commit');
  } finally {
    await Promise.all([holder.end(), watch.end()]);
    await Promise.allSettled(line);
  }
  return Promise.all(line);
}
