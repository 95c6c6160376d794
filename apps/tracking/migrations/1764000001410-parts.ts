import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of a split report are found by it. */
export class Parts1764000001410 implements MigrationInterface {
  name = 'Parts1764000001410';

  async up(q: QueryRunner): Promise<void> {
    await q.query('create index case_parent on case_record (parent_id) where parent_id is not null');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index case_parent');
  }
}
