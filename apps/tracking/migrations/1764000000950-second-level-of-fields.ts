import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that were dispatched before have none. */
export class SecondLevelOfFields1764000000950 implements MigrationInterface {
  name = 'SecondLevelOfFields1764000000950';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record add column subfield_code text');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record drop column subfield_code');
  }
}
