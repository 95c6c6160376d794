import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever sent a report that was merged is told of the answer to the one in which it goes on. */
export class MergedInto1764000000300 implements MigrationInterface {
  name = 'MergedInto1764000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table watched_report add column merged_into text');
    await q.query('create index watched_report_merged on watched_report (merged_into) where merged_into is not null');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table watched_report drop column merged_into');
  }
}
