import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable, serviceRoles } from '#persistence';

/**
 * The words of a case stand apart: a step of a case writes its row anew, and its words hardly ever change. They have no
 * index: under row security the search operator, which is not leakproof, could not use one.
 */
export class CaseWords1764000000300 implements MigrationInterface {
  name = 'CaseWords1764000000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query('drop index case_words');
    await q.query('create table case_words (case_id text primary key, words tsvector not null)');
    // Its owner, who runs this, is under the policies as well.
    await q.query('alter table case_record no force row level security');
    await q.query('insert into case_words (case_id, words) select id, words from case_record');
    await q.query('alter table case_record force row level security');
    await q.query('alter table case_record drop column words');
    await protectTable(q, 'tracking', 'case_words', 'exists (select from case_record c where c.id = case_id)');
    await q.query(`revoke insert, update, delete on case_words from ${serviceRoles('tracking').app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table case_record add column words tsvector not null default ''`);
    for (const table of ['case_record', 'case_words'])
      await q.query(`alter table ${table} no force row level security`);
    await q.query('update case_record set words = w.words from case_words w where w.case_id = id');
    await q.query('drop table case_words');
    await q.query('create index case_words on case_record using gin (words)');
    await q.query('alter table case_record force row level security');
  }
}
