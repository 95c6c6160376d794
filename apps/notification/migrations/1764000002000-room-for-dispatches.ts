import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report is followed with its dispatch soon after it came: with room beside it, no index has to be told. */
export class RoomForDispatches1764000002000 implements MigrationInterface {
  name = 'RoomForDispatches1764000002000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table watched_report set (fillfactor = 45)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table watched_report set (fillfactor = 80)');
  }
}
