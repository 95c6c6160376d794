import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of two kilobytes is marked soon after it came: with room beside it, no index has to be told. */
export class RoomForMarks1764000001700 implements MigrationInterface {
  name = 'RoomForMarks1764000001700';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report set (fillfactor = 50)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report set (fillfactor = 80)');
  }
}
