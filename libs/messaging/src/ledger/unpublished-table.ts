import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';
import { maintainLedger } from './maintain-ledger.js';
import { refuseWhileRunning } from './refuse-while-running.js';

/**
 * The places in the ledger of events that the relay has still to bring to the bus. A table of its own, because a mark in
 * the ledger's row would write that row's kilobyte and its index entries a second time.
 */
export const unpublishedTable = (schema: string) =>
  `create table ${schema}.unpublished (
    topic text not null,
    partition integer not null,
    position bigint not null,
    created_at timestamptz not null,
    primary key (topic, partition, position)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000)`;

/**
 * For a service whose ledger was made when its rows still held the mark. Call it in a migration, as the owner role.
 *
 * @throws Error while the service runs: its older version would go on saying what no relay finds
 */
export async function moveUnpublished(q: QueryRunner, service: string): Promise<void> {
  const { schema, app } = serviceRoles(service);
  const [old] = (await q.query(
    `select from pg_attribute where attrelid = '${schema}.ledger'::regclass and attname = 'published_at' and not attisdropped`,
  )) as object[];
  if (!old) return;
  await refuseWhileRunning(q, service);
  await q.query(unpublishedTable(schema));
  await q.query(
    `insert into ${schema}.unpublished (topic, partition, position, created_at)
     select topic, partition, position, created_at from ${schema}.ledger where published_at is null`,
  );
  await q.query(`alter table ${schema}.ledger drop column published_at`);
  await q.query(maintainLedger(schema));
  await q.query(`revoke all on ${schema}.unpublished from ${app}`);
  await openUnpublished(q, service);
}

/** What is said is noted as unpublished by the same statement, which has to know the places of its own rows. */
export async function openUnpublished(q: QueryRunner, service: string): Promise<void> {
  const { schema, app } = serviceRoles(service);
  await q.query(`grant insert on ${schema}.unpublished to ${app}`);
  await q.query(`grant select (topic, partition, position, created_at) on ${schema}.ledger to ${app}`);
}
