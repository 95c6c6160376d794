import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports near another one are found by a cell of 0.002 degrees, some 200 m, or by commune. */
export class Likeness1764000000600 implements MigrationInterface {
  name = 'Likeness1764000000600';

  async up(q: QueryRunner): Promise<void> {
    // Columns, not expressions in the index: under row security only what is leakproof may come before the policy.
    await q.query(`alter table routed_report
      add column lat_cell integer generated always as (floor((location ->> 'lat')::float8 * 500)::integer) stored,
      add column lng_cell integer generated always as (floor((location ->> 'lng')::float8 * 500)::integer) stored`);
    const standing = `where state in ('waiting', 'awaiting-citizen', 'ruling', 'undo', 'dispatched')`;
    await q.query(`create index routed_report_cell on routed_report (lat_cell, lng_cell, received_at) ${standing}`);
    await q.query(`create index routed_report_place on routed_report (place_code, received_at) ${standing}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report drop column lat_cell, drop column lng_cell');
    await q.query('drop index routed_report_place');
  }
}
