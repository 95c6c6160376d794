import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports at the desk that are of one matter are listed as one row; those that were merged are found by where they went. */
export class Alike1764000001100 implements MigrationInterface {
  name = 'Alike1764000001100';

  async up(q: QueryRunner): Promise<void> {
    // matter_id: the first report of the same matter, maybe itself; null until it was compared with others.
    await q.query('alter table routed_report add column matter_id text');
    await q.query('create index routed_report_matter on routed_report (matter_id) where matter_id is not null');
    await q.query(
      `create index routed_report_uncompared on routed_report (received_at) where state = 'waiting' and matter_id is null`,
    );
    await q.query('create index routed_report_merged on routed_report (merged_into) where merged_into is not null');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index routed_report_merged');
    await q.query('alter table routed_report drop column matter_id');
  }
}
