import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a report is about, whether its case is closed; what a decision was before it is known from the open question. */
export class DeskFacts1764000000100 implements MigrationInterface {
  name = 'DeskFacts1764000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table routed_report
      add column about_ids text[] not null default '{}',
      add column closed boolean not null default false`);
    await q.query('alter table pending_decision drop column state_before');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report drop column about_ids, drop column closed');
    await q.query(`alter table pending_decision add column state_before text not null default 'waiting'`);
  }
}
