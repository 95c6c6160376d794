import type { MigrationInterface, QueryRunner } from 'typeorm';

const types = ['supplement', 'withdrawal', 'reopening', 'rating', 'support'];

/** Whoever reads that the machine chose the agency may ask that a person look at it. */
export class DispatchReviews1764000002000 implements MigrationInterface {
  name = 'DispatchReviews1764000002000';

  async up(q: QueryRunner): Promise<void> {
    await allow(q, [...types, 'dispatch-review']);
    await q.query('alter table report_view add column by_machine boolean not null default false');
    // The machine dispatches new reports alone.
    await q.query(
      `update report_view v set by_machine = true where standing and dispatch_no = 1 and exists (
         select from timeline_entry e
         where e.report_id = v.report_id and e.type = 'dispatched' and e.data ->> 'byMachine' = 'true')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table report_view drop column by_machine');
    await q.query(`delete from citizen_request where type = 'dispatch-review'`);
    await allow(q, types);
  }
}

async function allow(q: QueryRunner, names: readonly string[]): Promise<void> {
  await q.query('alter table citizen_request drop constraint citizen_request_type_check');
  await q.query(
    `alter table citizen_request add constraint citizen_request_type_check
       check (type in (${names.map((name) => `'${name}'`).join(', ')}))`,
  );
}
