import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Topics } from '#contracts';
import { consumersOf } from '../../tools/cli/reconcile/consumers.js';
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

// Reports have UUIDs, and what the registry names does not.
const isReport = `subject like '________-____-____-____-____________'`;
const ofTopic: Record<string, string> = {
  [Topics.report]: `${isReport} and source <> '/gateway'`,
  [Topics.registry]: `not ${isReport} and source <> '/gateway'`,
  [Topics.staff]: `source = '/gateway'`,
};

/**
 * Events that are not published yet, and events that a service has not applied. By sums of the sequences that were said
 * and seen, because comparing report by report takes longer than what is measured here; of one moment, because sums of
 * two moments could cancel each other.
 */
async function backlog(client: pg.Client, present: readonly ServiceName[]): Promise<number> {
  const sum = async (query: string) => Number((await client.query<{ n: string }>(query)).rows[0]!.n);
  const said = present
    .map((service) => `select '/${service}' as source, subject, last_sequence from ${service}.stream`)
    .join(' union all ');
  await client.query('begin isolation level repeatable read');
  try {
    let waiting = 0;
    for (const service of present) waiting += await sum(`select count(*) as n from ${service}.unpublished`);
    for (const [topic, those] of Object.entries(ofTopic)) {
      const all = await sum(`select coalesce(sum(last_sequence), 0) as n from (${said}) s where ${those}`);
      for (const consumer of consumersOf[topic]!.filter((service) => present.includes(service))) {
        waiting +=
          all - (await sum(`select coalesce(sum(last_sequence), 0) as n from ${consumer}.inbox where ${those}`));
      }
    }
    return waiting;
  } finally {
    await client.query('rollback');
  }
}
