import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ServiceName } from '../../tools/services.js';
import type { Product } from '../../tools/launcher/product.js';

/** Waits until every service has said and applied all that there is; the seconds that it took. */
export async function backlogGone({ databaseUrl, services }: Product, limit = 120): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const begin = performance.now();
  try {
    for (let calm = 0; calm < 2; await sleep(100)) {
      calm = (await backlog(client, [...services.keys()])) === 0 ? calm + 1 : 0;
      if (performance.now() - begin > limit * 1_000) throw new Error(`The backlog was not gone within ${limit} s.`);
    }
    return (performance.now() - begin) / 1_000;
  } finally {
    await client.end();
  }
}

/** Events that are not published yet, and events of the report topic that a consumer of it has not applied. */
async function backlog(client: pg.Client, present: readonly ServiceName[]): Promise<number> {
  let waiting = 0;
  for (const service of present) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from (select from ${service}.ledger where published_at is null limit 1000) u`,
    );
    waiting += rows[0]!.n;
  }
  if (waiting > 0) return waiting;
  const said = present.map(
    (service) => `select '/${service}' as source, subject, last_sequence from ${service}.stream`,
  );
  for (const consumer of present.filter((service) => service !== 'gateway')) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from (
         select from (${said.join(' union all ')}) s
         left join ${consumer}.sequence_seen q using (source, subject)
         where s.subject ~ '^[0-9a-f]{8}-' and s.source <> '/gateway'
           and coalesce(q.last_sequence, 0) < s.last_sequence limit 1000) b`,
    );
    waiting += rows[0]!.n;
  }
  return waiting;
}
