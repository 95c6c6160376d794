import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case that goes on for others too is not withdrawn by one of them. */
export class CarriesOthers1764000000700 implements MigrationInterface {
  name = 'CarriesOthers1764000000700';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record add column carries_others boolean not null default false');
    // Its owner, who runs this, is under the policies as well.
    await q.query('alter table case_record no force row level security');
    await q.query('alter table measured_event no force row level security');
    await q.query(
      `update case_record set carries_others = true where id in
         (select data ->> 'intoReportId' from measured_event where type = 'vn.dieuphoi.dispatch.merged')`,
    );
    await q.query('alter table measured_event force row level security');
    await q.query('alter table case_record force row level security');
    await q.query('alter table case_record alter column carries_others drop default');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record drop column carries_others');
  }
}
