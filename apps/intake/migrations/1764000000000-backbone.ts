import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables } from '#messaging';
import { protectTable, serviceRoles } from '#persistence';
import { createRegistryCopyTable } from '#registry';

const { app, worker } = serviceRoles('intake');

/** Reports, reporters (apart), the citizen's time line and requests, idempotency. */
export class Backbone1764000000000 implements MigrationInterface {
  name = 'Backbone1764000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, 'intake');
    await createRegistryCopyTable(q, 'intake');
    for (const statement of tables) await q.query(statement);
    await this.protect(q);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [
      'identity_look',
      'citizen_request',
      'timeline_entry',
      'report_view',
      'supplement_original',
      'reporter',
      'idempotency',
      'report',
    ]) {
      await q.query(`drop table ${table}`);
    }
  }

  private async protect(q: QueryRunner): Promise<void> {
    // Everybody may look up a code: what is public is decided by the use case, and holds neither time line nor identity.
    await protectTable(q, 'intake', 'report', `actor() ->> 'kind' in ('citizen', 'staff')`);
    await protectTable(q, 'intake', 'report_view', `actor() ->> 'kind' in ('citizen', 'staff')`);
    await protectTable(q, 'intake', 'idempotency', `caller = actor() ->> 'id'`);
    // The actor of a request with the right secret is `reporter:<report id>`.
    const reporterOnly = `actor() ->> 'id' = 'reporter:' || report_id`;
    await protectTable(q, 'intake', 'timeline_entry', reporterOnly);
    await protectTable(q, 'intake', 'citizen_request', `${reporterOnly} or type = 'support'`);
    await this.writeOnly(q, 'reporter');
    await this.writeOnly(q, 'supplement_original');
    await this.workerOnly(q, 'identity_look');
  }

  /** The HTTP role puts rows in and never sees one again. */
  private async writeOnly(q: QueryRunner, table: string): Promise<void> {
    await this.workerOnly(q, table);
    await q.query(`grant insert on ${table} to ${app}`);
    await q.query(`create policy ${table}_app on ${table} for insert to ${app} with check (actor() is not null)`);
  }

  private async workerOnly(q: QueryRunner, table: string): Promise<void> {
    await q.query(`alter table ${table} enable row level security`);
    await q.query(`alter table ${table} force row level security`);
    await q.query(`revoke all on ${table} from ${app}`);
    await q.query(`create policy ${table}_worker on ${table} to ${worker} using (true) with check (true)`);
  }
}

const tables = [
  // text, address: masked. asked_kind: what the sender chose. accepted_at: when it was stored; received_at: what clocks run from.
  `create table report (
    id uuid primary key,
    code text not null constraint report_code_key unique,
    kind text not null,
    asked_kind text not null,
    channel text not null,
    text text not null,
    masks jsonb not null,
    location jsonb,
    field_code text,
    reporter_kind text,
    notice_version text not null,
    consent jsonb not null,
    contact_channels text[] not null,
    attachment_ids uuid[] not null,
    received_at timestamptz not null,
    received_at_reason text,
    accepted_at timestamptz not null default now(),
    dispatch_by timestamptz not null,
    answer_by timestamptz not null,
    parent_id uuid references report,
    test boolean not null,
    on_behalf boolean not null,
    external_ref text,
    accepted_by text not null,
    secret_version smallint not null,
    secret_hash bytea not null
  )`,
  `create unique index report_external_ref_key on report (channel, external_ref) where external_ref is not null`,
  `create index report_parent on report (parent_id) where parent_id is not null`,

  // Both columns are sealed with the identity key, see IdentityCipher.
  `create table reporter (
    report_id uuid primary key references report,
    contact bytea,
    original_text bytea
  )`,

  `create table idempotency (
    caller text not null,
    key text not null,
    request_hash bytea not null,
    report_id uuid not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    primary key (caller, key)
  )`,
  `create index idempotency_created on idempotency using brin (created_at)`,

  // What the log says about a report; no row while nothing was said.
  `create table report_view (
    report_id uuid primary key,
    status text not null,
    dispatch_no integer not null,
    standing boolean not null,
    handling_no integer not null,
    holder_id text,
    field_code text,
    place_code text,
    answer jsonb,
    closed_at timestamptz
  ) with (fillfactor = 80)`,

  `create table timeline_entry (
    event_id uuid primary key,
    report_id uuid not null,
    position bigint generated always as identity,
    at timestamptz not null,
    type text not null,
    data jsonb not null
  )`,
  `create index timeline_entry_report on timeline_entry (report_id, position)`,

  // state: open until routing or tracking decides; 'done' for what needs no decision.
  `create table citizen_request (
    id uuid primary key,
    report_id uuid not null references report,
    type text not null check (type in ('supplement', 'withdrawal', 'reopening', 'rating', 'support')),
    no integer not null,
    data jsonb not null,
    state text not null check (state in ('open', 'granted', 'declined', 'done')),
    requested_at timestamptz not null default now(),
    decided_at timestamptz
  )`,
  `create unique index citizen_request_one_open on citizen_request (report_id, type) where state = 'open'`,
  `create unique index citizen_request_no on citizen_request (report_id, type, no)`,

  // Sealed like reporter.original_text.
  `create table supplement_original (
    request_id uuid primary key references citizen_request,
    report_id uuid not null,
    original_text bytea not null
  )`,

  `create table identity_look (
    id uuid primary key default uuidv7(),
    report_id uuid not null,
    channel text not null,
    actor text not null,
    reason text not null,
    found boolean not null,
    looked_at timestamptz not null default now()
  )`,
];
