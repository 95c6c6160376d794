import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies that a report is about may not support it. Cases that were dispatched before do not know them. */
export class AboutAgencies1764000002300 implements MigrationInterface {
  name = 'AboutAgencies1764000002300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table case_record add column about_ids text[] not null default '{}'`);
    await q.query('alter table case_record alter column about_ids drop default');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record drop column about_ids');
  }
}
