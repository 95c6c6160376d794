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
 * Events of reports that are not published yet, or that a service has not applied. By sums of the sequences that were
 * said and seen, because comparing report by report takes longer than what is measured here.
 */
async function backlog(client: pg.Client, present: readonly ServiceName[]): Promise<number> {
  const sum = async (query: string) => Number((await client.query<{ n: string }>(query)).rows[0]!.n);
  const speakers = present.filter((service) => service !== 'gateway');
  // Ids of reports are UUIDs; those of what the registry names are not.
  const ofReports = `length(subject) = 36 and source <> '/gateway'`;
  let said = 0;
  let unpublished = 0;
  for (const service of speakers) {
    said += await sum(`select coalesce(sum(last_sequence), 0) as n from ${service}.stream where length(subject) = 36`);
    unpublished += await sum(`select count(*) as n from ${service}.ledger where published_at is null`);
  }
  let waiting = unpublished;
  for (const service of speakers) {
    const seen = `select coalesce(sum(last_sequence), 0) as n from ${service}.sequence_seen where ${ofReports}`;
    waiting += said - (await sum(seen));
  }
  return waiting;
}
