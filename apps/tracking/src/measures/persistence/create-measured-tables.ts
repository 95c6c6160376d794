import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

/**
 * What figures are made of: of each report's log only what is counted, without texts, places and people, so that
 * erasing a person leaves the statistics. Workers alone read it; what an agency may see is decided by unit.
 */
export async function createMeasuredTables(q: QueryRunner, service: string): Promise<void> {
  const { schema, app, worker } = serviceRoles(service);
  await q.query(
    `create table ${schema}.measured_report (
      id text primary key,
      received_at timestamptz not null
    )`,
  );
  await q.query(`create index measured_report_received on ${schema}.measured_report (received_at)`);
  // position is the order of the log: the events of one report come through one partition, in order.
  await q.query(
    `create table ${schema}.measured_event (
      report_id text not null,
      position bigint generated always as identity,
      type text not null,
      data jsonb not null,
      primary key (report_id, position)
    )`,
  );
  for (const table of ['measured_report', 'measured_event']) {
    await q.query(`alter table ${schema}.${table} enable row level security`);
    await q.query(`alter table ${schema}.${table} force row level security`);
    await q.query(`revoke all on ${schema}.${table} from ${app}`);
    await q.query(`create policy ${table}_worker on ${schema}.${table} to ${worker} using (true) with check (true)`);
  }
}
