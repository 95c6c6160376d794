import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when somebody is to decide now, and whether that clock stands still: after a return it is not the dispatch deadline. */
export class DecideBy1764000000600 implements MigrationInterface {
  name = 'DecideBy1764000000600';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record add column decide_by timestamptz');
    await q.query('alter table case_record add column dispatch_paused boolean not null default false');
    // Its owner, who runs this, is under the policies as well.
    await q.query('alter table case_record no force row level security');
    await q.query('update case_record set decide_by = dispatch_by, dispatch_paused = (paused and not standing)');
    await q.query('alter table case_record force row level security');
    await q.query('alter table case_record alter column decide_by set not null');
    await q.query('alter table case_record alter column dispatch_paused drop default');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record drop column decide_by, drop column dispatch_paused');
  }
}
