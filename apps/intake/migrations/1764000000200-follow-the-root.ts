import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

const { app } = serviceRoles('intake');

/** Whoever sent a report that was merged follows the one in which it goes on. */
export class FollowTheRoot1764000000200 implements MigrationInterface {
  name = 'FollowTheRoot1764000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table report_view add column merged_into uuid');
    // Chains are short: routing merges into the root of that moment. A circle, which it does not make, ends here too.
    await q.query(
      `create function root_of(report uuid) returns uuid language sql stable as $$
         with recursive chain as (
           select report as id, 0 as depth
           union all
           select v.merged_into, chain.depth + 1 from chain join report_view v on v.report_id = chain.id
           where v.merged_into is not null and chain.depth < 20
         )
         select id from chain order by depth desc limit 1
       $$`,
    );
    // The actor of a request with the right secret is `reporter:<report id>`.
    await q.query(
      `create policy timeline_entry_root on timeline_entry for select to ${app} using (report_id = (
         select case when actor() ->> 'id' like 'reporter:%' then root_of(substr(actor() ->> 'id', 10)::uuid) end))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy timeline_entry_root on timeline_entry');
    await q.query('drop function root_of');
    await q.query('alter table report_view drop column merged_into');
  }
}
