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

/**
 * Events that are not published yet, and events of reports that a service has not applied. By sums of the sequences that
 * were said and seen, because comparing report by report takes longer than what is measured here; of one moment, because
 * sums of two moments could cancel each other.
 */
async function backlog(client: pg.Client, present: readonly ServiceName[]): Promise<number> {
  const sum = async (query: string) => Number((await client.query<{ n: string }>(query)).rows[0]!.n);
  const seenBy = present.filter((service) => service !== 'gateway');
  // Reports have UUIDs, and what the registry names does not.
  const ofReports = `subject like '________-____-____-____-____________' and source <> '/gateway'`;
  const said = seenBy.map((service) => `select '/${service}' as source, subject, last_sequence from ${service}.stream`);
  await client.query('begin isolation level repeatable read');
  try {
    let waiting = 0;
    for (const service of present) {
      waiting += await sum(`select count(*) as n from ${service}.unpublished`);
    }
    const all = await sum(
      `select coalesce(sum(last_sequence), 0) as n from (${said.join(' union all ')}) s where ${ofReports}`,
    );
    for (const service of seenBy) {
      const seen = `select coalesce(sum(last_sequence), 0) as n from ${service}.inbox where ${ofReports}`;
      waiting += all - (await sum(seen));
    }
    return waiting;
  } finally {
    await client.query('rollback');
  }
}
