import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each case enters the indexes twice within a second: those that list agencies and people keep no rows that have none. */
export class LeanIndexes1764000001700 implements MigrationInterface {
  name = 'LeanIndexes1764000001700';

  async up(q: QueryRunner): Promise<void> {
    await q.query('drop index case_queue_agency, case_agency_received, case_assignee, case_support');
    await q.query(
      'create index case_queue_agency on case_record (agency_id, deadline_at, id) where agency_id is not null',
    );
    await q.query(
      `create index case_agency_received on case_record (agency_id, received_at desc, id desc)
       where agency_id is not null`,
    );
    await q.query('create index case_assignee on case_record (assignee, deadline_at, id) where assignee is not null');
    await q.query(
      `create index case_support on case_record using gin (support_ids) where open and support_ids <> '{}'`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index case_queue_agency, case_agency_received, case_assignee, case_support');
    await q.query('create index case_queue_agency on case_record (agency_id, deadline_at, id)');
    await q.query('create index case_agency_received on case_record (agency_id, received_at desc, id desc)');
    await q.query('create index case_assignee on case_record (assignee, deadline_at, id) where open');
    await q.query('create index case_support on case_record using gin (support_ids) where open');
  }
}
