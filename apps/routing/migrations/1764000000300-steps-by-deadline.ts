import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step fires once per deadline: a later deadline of the same dispatch, after a review or a pause, is a new key. */
export class StepsByDeadline1764000000300 implements MigrationInterface {
  name = 'StepsByDeadline1764000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table fired_step drop constraint fired_step_pkey');
    await q.query('alter table fired_step add primary key (report_id, dispatch_no, step, due_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table fired_step drop constraint fired_step_pkey');
    await q.query('alter table fired_step add primary key (report_id, dispatch_no, step)');
  }
}
