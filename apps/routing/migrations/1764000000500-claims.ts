import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable, serviceRoles } from '#persistence';

const service = 'routing';
const { app } = serviceRoles(service);

/** Who has which report of the desk open, and the names of those who work there. */
export class Claims1764000000500 implements MigrationInterface {
  name = 'Claims1764000000500';

  async up(q: QueryRunner): Promise<void> {
    for (const statement of tables) await q.query(statement);
    await protectTable(q, service, 'claim', `actor() -> 'roles' ?| array['dispatcher', 'supervisor']`);
    await protectTable(q, service, 'staff_copy', `(select actor() ->> 'kind') = 'staff'`);
    await q.query(`revoke insert, update, delete on staff_copy from ${app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table claim, staff_copy');
  }
}

const tables = [
  // Counts until ends_at; one that is over stays until the next of its report takes its place.
  `create table claim (
    report_id text primary key references routed_report,
    claimed_by text not null,
    ends_at timestamptz not null
  )`,

  `create table staff_copy (
    id text primary key,
    display_name text not null,
    agency_id text,
    version integer not null
  )`,
];
