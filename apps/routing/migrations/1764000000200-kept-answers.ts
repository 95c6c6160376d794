import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '#persistence';

/** A decision that is sent again gets its first answer. */
export class KeptAnswers1764000000200 implements MigrationInterface {
  name = 'KeptAnswers1764000000200';

  async up(q: QueryRunner): Promise<void> {
    // The answer as json, not jsonb: it is given again as it was.
    await q.query(
      `create table idempotency (
        caller text not null,
        key text not null,
        request_hash bytea not null,
        report_id text not null,
        answer json,
        created_at timestamptz not null default now(),
        primary key (caller, key)
      )`,
    );
    await q.query('create index idempotency_age on idempotency (created_at)');
    await protectTable(q, 'routing', 'idempotency', `caller = (select actor() ->> 'id')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table idempotency');
  }
}
