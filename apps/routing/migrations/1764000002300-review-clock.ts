import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for a review that wait already come to the end of their time, too. */
export class ReviewClock1764000002300 implements MigrationInterface {
  name = 'ReviewClock1764000002300';

  async up(q: QueryRunner): Promise<void> {
    await this.setAlarms(q, `alarm_at = due_at, alarm_step = 'review-overdue'`, 'alarm_at is null');
  }

  async down(q: QueryRunner): Promise<void> {
    await this.setAlarms(q, 'alarm_at = null, alarm_step = null', `alarm_step like 'review-%'`);
  }

  /** Its owner, who runs this, is under the policies as well. */
  private async setAlarms(q: QueryRunner, alarms: string, those: string): Promise<void> {
    await q.query('alter table routed_report no force row level security');
    await q.query(`update routed_report set ${alarms} where review is not null and ${those}`);
    await q.query('alter table routed_report force row level security');
  }
}
