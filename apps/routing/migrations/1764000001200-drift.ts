import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How well the model understood a report when it was new. */
export class Drift1764000001200 implements MigrationInterface {
  name = 'Drift1764000001200';

  async up(q: QueryRunner): Promise<void> {
    // unsure: null where something else than confidence gave it to a person. pairs: of neighbouring syllables.
    await q.query(`alter table routed_report
      add column unsure boolean,
      add column pairs integer not null default 0,
      add column unknown_pairs integer not null default 0`);
    await q.query('create index routed_report_by_model on routed_report (model_version, received_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index routed_report_by_model');
    await q.query('alter table routed_report drop column unsure, drop column pairs, drop column unknown_pairs');
  }
}
