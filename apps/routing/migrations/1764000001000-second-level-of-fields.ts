import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dispatch keeps the second level of its field, where it is known. */
export class SecondLevelOfFields1764000001000 implements MigrationInterface {
  name = 'SecondLevelOfFields1764000001000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table dispatch add column subfield_code text');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table dispatch drop column subfield_code');
  }
}
