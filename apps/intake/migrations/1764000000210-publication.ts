import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

const { app, worker } = serviceRoles('intake');

/** What the public may see of the reports whose senders agreed to it. */
export class Publication1764000000210 implements MigrationInterface {
  name = 'Publication1764000000210';

  async up(q: QueryRunner): Promise<void> {
    // lat, lng: blurred; their cells are found through an index, also under row security.
    await q.query(
      `create table publication (
        report_id uuid primary key references report,
        state text not null check (state in ('new', 'waiting', 'published', 'private', 'counted-only', 'ended')),
        received_at timestamptz not null,
        field_code text,
        place_code text,
        text text,
        lat float8,
        lng float8,
        lat_cell integer,
        lng_cell integer,
        reason text,
        decided_by text,
        decided_at timestamptz,
        version integer not null default 1
      )`,
    );
    await q.query('create index publication_list on publication (state, received_at, report_id)');
    await q.query(
      `create index publication_cell on publication (lat_cell, lng_cell, received_at) where state = 'published'`,
    );
    await q.query(`create index publication_place on publication (place_code, received_at) where state = 'published'`);
    await this.protect(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table publication');
  }

  /** Everybody reads what is published; publishers decide, and reporters take their consent back. */
  private async protect(q: QueryRunner): Promise<void> {
    const own = `actor() -> 'roles' ? 'publisher' or actor() ->> 'id' = 'reporter:' || report_id`;
    await q.query('alter table publication enable row level security');
    await q.query('alter table publication force row level security');
    await q.query(`revoke insert, delete on publication from ${app}`);
    await q.query(
      `create policy publication_read on publication for select to ${app}
         using (actor() is not null and (state = 'published' or ${own}))`,
    );
    await q.query(
      `create policy publication_decide on publication for update to ${app} using (${own}) with check (${own})`,
    );
    await q.query(`create policy publication_worker on publication to ${worker} using (true) with check (true)`);
  }
}
