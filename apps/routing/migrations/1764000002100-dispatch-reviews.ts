import type { MigrationInterface, QueryRunner } from 'typeorm';

const waiting = `state in ('waiting', 'awaiting-citizen', 'ruling', 'undo')`;

/** Reporters may ask that a person look at a dispatch of the machine; what that person said stays with the dispatch. */
export class DispatchReviews1764000002100 implements MigrationInterface {
  name = 'DispatchReviews1764000002100';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report add column review jsonb');
    await q.query('alter table dispatch add column reviewed jsonb');
    await q.query('drop index routed_report_desk');
    await q.query(
      `create index routed_report_desk on routed_report (due_at, id) where (${waiting} or review is not null)`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index routed_report_desk');
    await q.query(`create index routed_report_desk on routed_report (due_at, id) where ${waiting}`);
    await q.query('alter table dispatch drop column reviewed');
    await q.query('alter table routed_report drop column review');
  }
}
