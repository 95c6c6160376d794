import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '#persistence';

/** What an agency took over from one that has ended, until its people are told; where staff get letters. */
export class TakenOverCases1764000000200 implements MigrationInterface {
  name = 'TakenOverCases1764000000200';

  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
    await protectTable(q, 'notification', 'taken_over_case', 'false');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table taken_over_case');
    await q.query('alter table staff_copy drop column email');
  }
}

const statements = [
  // Of accounts that were heard of before it is known when they change next.
  `alter table staff_copy add column email text`,

  `create table taken_over_case (
    report_id text not null,
    from_agency_id text not null,
    agency_id text not null,
    heard_at timestamptz not null default now(),
    told boolean not null default false,
    primary key (report_id, from_agency_id, agency_id)
  )`,
  `create index taken_over_case_untold on taken_over_case (from_agency_id, agency_id) where not told`,
];
