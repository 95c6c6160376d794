import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable, serviceRoles } from '#persistence';

const service = 'routing';
const { app, worker } = serviceRoles(service);

/** Models of fields as rows, what they learn from, who put which in force, and the work of making one. */
export class Learning1764000000800 implements MigrationInterface {
  name = 'Learning1764000000800';

  async up(q: QueryRunner): Promise<void> {
    for (const statement of tables) await q.query(statement);
    for (const table of ['model', 'model_change', 'training_run']) {
      await protectTable(q, service, table, `actor() -> 'roles' ?| array['supervisor', 'administrator']`);
      await q.query(`alter policy ${table}_app on ${table} with check (actor() -> 'roles' ? 'administrator')`);
    }
    await q.query(`revoke insert, delete on model from ${app}`);
    await q.query(`revoke update, delete on model_change, training_run from ${app}`);
    await q.query(`revoke insert, update, delete on training_row from ${app}, ${worker}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop view training_row');
    await q.query('drop table training_run, model_change, model');
    await q.query('drop index dispatch_by_people');
    await q.query('alter table routed_report drop column restricted');
  }
}

const tables = [
  `alter table routed_report add column restricted boolean not null default false`,
  `update routed_report set restricted = true where 'to-cao' = any(flags) or 'state-secret' = any(reasons)`,

  `create index dispatch_by_people on dispatch (decided_at) where standing and decided_by <> 'machine'`,

  // What people decided and nobody has undone: the standing dispatches, seen from the side of their texts. What goes to an
  // inspectorate is handled in confidence.
  `create view training_row with (security_invoker = true) as
    select d.report_id, d.dispatch_no, r.text, d.field_code, d.decided_by, d.decided_at,
      case
        when d.ruling then 'ruled'
        when exists (select from dispatch e where e.report_id = d.report_id and e.void_reason = 'return-upheld')
          then 'return-upheld'
        when d.field_code = r.fields -> 0 ->> 'code' then 'confirmed'
        else 'corrected'
      end as origin,
      r.model_version, r.fields -> 0 ->> 'code' as said_code, (r.fields -> 0 ->> 'confidence')::real as said_confidence
    from dispatch d join routed_report r on r.id = d.report_id
    where d.standing and d.decided_by <> 'machine' and not r.test and not r.restricted and r.text <> ''
      and not exists (select from registry_copy a
        where a.kind = 'agency' and a.id = d.agency_id and a.body ->> 'kind' = 'inspectorate')`,

  // thresholds: of a retired model those that were in force with it. bytes: null when they were let go.
  `create table model (
    version text primary key,
    origin text not null check (origin in ('shipped', 'trained', 'imported')),
    state text not null check (state in ('candidate', 'active', 'retired')),
    bytes bytea,
    sha256 bytea not null,
    rows_learned integer not null,
    rows_until timestamptz,
    comparison jsonb,
    thresholds jsonb,
    created_at timestamptz not null default now(),
    check (state <> 'active' or bytes is not null)
  )`,
  // Models are made of bytes that do not get smaller.
  `alter table model alter column bytes set storage external`,
  `create unique index one_active_model on model (state) where state = 'active'`,

  `create table model_change (
    no integer generated always as identity primary key,
    kind text not null check (kind in ('installed', 'promoted', 'rolled-back')),
    version text not null references model,
    before text references model,
    changed_by text not null,
    changed_at timestamptz not null,
    reason text not null
  )`,

  // attempt: whoever was overtaken by a later one writes nothing.
  `create table training_run (
    no integer generated always as identity primary key,
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    asked_by text not null,
    asked_at timestamptz not null default now(),
    attempt integer not null default 0,
    lease_until timestamptz,
    ended_at timestamptz,
    version text references model,
    problem text
  )`,
  `create unique index one_open_training_run on training_run ((true)) where state in ('waiting', 'running')`,
];
