import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables } from '#messaging';
import { protectTable, serviceRoles } from '#persistence';
import { createRegistryCopyTable } from '#registry';

const service = 'tracking';
const { app } = serviceRoles(service);

/** Province roles see every case, an agency what it leads or supports, citizens nothing. */
const seesCase = `(select actor() ->> 'kind') = 'staff' and (
  (select actor() -> 'roles' ?| array['supervisor', 'administrator', 'dispatcher'])
  or agency_id = (select actor() ->> 'agencyId')
  or support_ids @> array[(select actor() ->> 'agencyId')])`;

/** Cases, what happened to them, and what their clocks fired. */
export class Backbone1764000000000 implements MigrationInterface {
  name = 'Backbone1764000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, service);
    await createRegistryCopyTable(q, service);
    for (const statement of tables) await q.query(statement);
    await protectTable(q, service, 'case_record', seesCase);
    // The policy of case_record applies inside the subquery, too.
    await protectTable(q, service, 'case_history', 'exists (select from case_record c where c.id = case_id)');
    await protectTable(q, service, 'firing', 'false');
    await protectTable(q, service, 'staff_copy', `(select actor() ->> 'kind') = 'staff'`);
    await q.query(`revoke delete on case_record, case_history from ${app}`);
    await q.query(`revoke update on case_history from ${app}`);
    await q.query(`revoke insert, update, delete on staff_copy from ${app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table firing, case_history, case_record, staff_copy, registry_copy');
  }
}

const tables = [
  // One row per report, from `submitted` on; an agency's case while a dispatch stands.
  // deadline_at: what the queue is ordered by: the handling deadline of an open case, the dispatch deadline before it,
  // infinity when nothing is waited for. next_at: when the clock has something to do. words: folded text for the search.
  `create table case_record (
    id text primary key,
    code text not null,
    status text not null,
    version integer not null,
    kind text not null,
    channel text not null,
    text text not null,
    words tsvector not null,
    location jsonb,
    field_code text,
    place_code text,
    urgency text not null check (urgency in ('urgent', 'normal')),
    received_at timestamptz not null,
    dispatch_by timestamptz not null,
    contactable boolean not null,
    test boolean not null,
    parent_id text,
    agency_id text,
    standing boolean not null,
    support_ids text[] not null,
    dispatch_no integer not null,
    dispatched_at timestamptz,
    ruling boolean not null,
    decides boolean not null,
    assignee text,
    unit text,
    handling_no integer not null,
    clock jsonb,
    due_at timestamptz,
    next_at timestamptz,
    open boolean not null,
    paused boolean not null,
    deadline_at timestamptz not null,
    answers jsonb not null,
    supplements jsonb not null,
    question text,
    reopening jsonb,
    closed_at timestamptz,
    rating integer,
    constraint case_record_version check (version > 0),
    constraint case_record_standing check (not standing or (agency_id is not null and clock is not null))
  ) with (fillfactor = 80)`,
  // Queues without "open" begin with what is open, too: the rest has the deadline infinity.
  `create index case_queue_agency on case_record (agency_id, deadline_at, id)`,
  `create index case_queue on case_record (deadline_at, id)`,
  `create index case_assignee on case_record (assignee, deadline_at, id) where open`,
  `create index case_support on case_record using gin (support_ids) where open`,
  `create index case_received on case_record (received_at desc, id desc)`,
  `create index case_agency_received on case_record (agency_id, received_at desc, id desc)`,
  `create index case_status on case_record (status, deadline_at, id)`,
  `create index case_code on case_record (code)`,
  `create index case_words on case_record using gin (words)`,
  `create index case_next on case_record (next_at, id) where next_at is not null`,

  // position is the order in which it became known.
  `create table case_history (
    case_id text not null,
    position bigint generated always as identity,
    at timestamptz not null,
    type text not null,
    by text not null,
    dispatch_no integer,
    detail jsonb not null,
    moot boolean not null,
    primary key (case_id, position)
  )`,

  // Each step fires once per deadline; a later deadline is a new key.
  `create table firing (
    case_id text not null,
    clock text not null,
    dispatch_no integer not null,
    handling_no integer not null,
    step text not null,
    due_at timestamptz not null,
    fired_at timestamptz not null,
    constraint firing_once primary key (case_id, clock, dispatch_no, handling_no, step, due_at)
  )`,

  `create table staff_copy (
    id text primary key,
    username text not null,
    display_name text not null,
    roles text[] not null,
    agency_id text,
    active boolean not null,
    version integer not null
  )`,
];
