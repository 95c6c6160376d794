import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';
import { moveInbox } from './inbox-table.js';
import { maintainLedger } from './maintain-ledger.js';
import { moveUnpublished, openUnpublished } from './unpublished-table.js';

const workersOnly = ['inbox', 'parking', 'parked', 'parked_discarded'];

/**
 * What a request may do with the tables of messaging: say something, and nothing else. Its role never reads what was said,
 * nor what was heard. Call it in a migration of the service, as the owner role.
 */
export async function closeMessagingTables(q: QueryRunner, service: string): Promise<void> {
  const { schema, app } = serviceRoles(service);
  await moveUnpublished(q, service);
  await moveInbox(q, service);
  await q.query(maintainLedger(schema));
  const weeks = (await q.query(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = '${schema}.ledger'::regclass`,
  )) as { name: string }[];
  const tables = ['ledger', 'unpublished', 'stream', ...workersOnly].map((table) => `${schema}.${table}`);
  await q.query(`revoke all on ${[...tables, ...weeks.map(({ name }) => name)].join(', ')} from ${app}`);
  await q.query(`revoke all on function ${schema}.maintain_ledger(interval) from public, ${app}`);
  await q.query(`grant insert on ${schema}.ledger to ${app}`);
  await openUnpublished(q, service);
  await q.query(`grant select, insert, update on ${schema}.stream to ${app}`);
}
