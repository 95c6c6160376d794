import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable, serviceRoles } from '#persistence';

const service = 'routing';

/** What the machine said of a report before the citizen added to it, and the field that the citizen named. */
export class Predictions1764000001410 implements MigrationInterface {
  name = 'Predictions1764000001410';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report add column named_field text');
    await q.query(`create table replaced_prediction (
      report_id text not null references routed_report,
      no bigint generated always as identity,
      replaced_at timestamptz not null default now(),
      model_version text not null,
      fields jsonb not null,
      candidates jsonb not null,
      flags text[] not null,
      reasons text[] not null,
      place_code text,
      place_doubt real not null,
      why text[] not null,
      primary key (report_id, no)
    )`);
    // The policy of routed_report applies inside the subquery, too.
    const using = 'exists (select from routed_report r where r.id = report_id)';
    await protectTable(q, service, 'replaced_prediction', using);
    await q.query(`revoke insert, update, delete on replaced_prediction from ${serviceRoles(service).app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table replaced_prediction');
    await q.query('alter table routed_report drop column named_field');
  }
}
