import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dispatched report may be merged while its agency has not accepted; tracking is asked to take the dispatch back first. */
export class RecallToMerge1764000001300 implements MigrationInterface {
  name = 'RecallToMerge1764000001300';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report add column accepted boolean not null default false');
    // What was accepted before is not known here; tracking declines to take it back.
    await q.query('alter table routed_report add column merge_asked jsonb');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table routed_report drop column accepted, drop column merge_asked');
  }
}
