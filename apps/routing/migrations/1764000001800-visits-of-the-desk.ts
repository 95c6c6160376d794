import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The visit whose claim does not count any more, because its release came first. */
export class VisitsOfTheDesk1764000001800 implements MigrationInterface {
  name = 'VisitsOfTheDesk1764000001800';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table claim add column ended_visit uuid');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table claim drop column ended_visit');
  }
}
