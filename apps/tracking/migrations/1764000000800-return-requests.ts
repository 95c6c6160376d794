import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A return after the window waits for the supervisor's consent. */
export class ReturnRequests1764000000800 implements MigrationInterface {
  name = 'ReturnRequests1764000000800';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record add column return_request jsonb');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record drop column return_request');
  }
}
