import type { MigrationInterface, QueryRunner } from 'typeorm';

const sees = (ofProvince: string) => `actor() is not null and ((select actor() ->> 'kind') = 'staff' and (
  ${ofProvince}
  or agency_id = (select actor() ->> 'agencyId')
  or support_ids @> array[(select actor() ->> 'agencyId')]))`;

/** A denunciation is read by the agencies that have it and by supervisors; other province roles see the rest as before. */
export class Denunciations1764000001400 implements MigrationInterface {
  name = 'Denunciations1764000001400';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table case_record add column denunciation boolean not null default false');
    // Their owner, who runs this, is under the policies as well.
    for (const table of ['case_record', 'case_history']) {
      await q.query(`alter table ${table} no force row level security`);
    }
    await q.query(
      `update case_record set denunciation = true where id in
         (select case_id from case_history where type = 'dispatch.classified' and detail -> 'flags' ? 'to-cao')`,
    );
    for (const table of ['case_record', 'case_history']) {
      await q.query(`alter table ${table} force row level security`);
    }
    await q.query('alter table case_record alter column denunciation drop default');
    await setPolicy(
      q,
      sees(`(select actor() -> 'roles' ? 'supervisor')
        or (not denunciation and (select actor() -> 'roles' ?| array['administrator', 'dispatcher']))`),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await setPolicy(q, sees(`(select actor() -> 'roles' ?| array['supervisor', 'administrator', 'dispatcher'])`));
    await q.query('alter table case_record drop column denunciation');
  }
}

function setPolicy(q: QueryRunner, using: string): Promise<void> {
  return q.query(`alter policy case_record_app on case_record using (${using}) with check (${using})`);
}
