import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table has the same form in each service that keeps answers. */
export class AnswersByReport1764000000400 implements MigrationInterface {
  name = 'AnswersByReport1764000000400';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table idempotency rename column case_id to report_id');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table idempotency rename column report_id to case_id');
  }
}
