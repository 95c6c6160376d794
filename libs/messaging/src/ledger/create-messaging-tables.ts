import type { QueryRunner } from 'typeorm';
import { inboxTable } from './inbox-table.js';
import { maintainLedger } from './maintain-ledger.js';
import { unpublishedTable } from './unpublished-table.js';

/**
 * The tables of a service's schema with which nothing is lost and nothing happens twice. Call it in the service's first
 * migration (as the owner role, with search_path = the schema).
 *
 * - `ledger`: what this service says, written in the transaction of the change, kept for some weeks.
 * - `unpublished`: what of it is not on the bus yet.
 * - `stream`: the last sequence per subject; its row lock makes the order per subject the commit order.
 * - `inbox`: what this service has applied, per source and subject.
 * - `parking`: subjects that are held; `parked`: the events that wait, in order of `position`.
 */
export async function createMessagingTables(q: QueryRunner, schema: string): Promise<void> {
  for (const statement of statements(schema)) await q.query(statement);
}

const statements = (schema: string) => [
  `create table ${schema}.stream (
    subject text primary key,
    last_sequence bigint not null
  ) with (fillfactor = 70)`,

  `create table ${schema}.ledger (
    position bigint generated always as identity,
    id uuid not null,
    topic text not null,
    partition integer not null,
    partition_key text not null,
    subject text not null,
    source text not null,
    type text not null,
    sequence bigint not null,
    body text not null,
    created_at timestamptz not null default now(),
    primary key (position, created_at)
  ) partition by range (created_at)`,
  // Takes what no week was prepared for, so that a wrong clock or a long pause never refuses a report.
  `create table ${schema}.ledger_other partition of ${schema}.ledger default`,

  unpublishedTable(schema),

  maintainLedger(schema),
  `select ${schema}.maintain_ledger('8 weeks')`,

  inboxTable(schema),

  // due_at: when the parking worker should try the subject again; null while a person is needed.
  `create table ${schema}.parking (
    subject text primary key,
    held_since timestamptz not null default now(),
    due_at timestamptz
  )`,

  // message_id: the event's id, or sha256:… of bytes that hold none. The envelope's columns are null when unreadable.
  `create table ${schema}.parked (
    position bigint generated always as identity primary key,
    message_id text not null unique,
    subject text not null references ${schema}.parking on delete cascade,
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    source text,
    type text,
    sequence bigint,
    body bytea not null,
    reason text not null check (reason in ('gap', 'held', 'undecodable', 'refused', 'failed', 'sequence-conflict')),
    error text,
    tries integer not null default 0,
    requeued_at timestamptz,
    parked_at timestamptz not null default now()
  )`,
  `create index parked_subject on ${schema}.parked (subject, position)`,

  `create table ${schema}.parked_discarded (
    message_id text primary key,
    subject text not null,
    type text,
    reason text not null,
    body bytea not null,
    discarded_by text not null,
    discarded_at timestamptz not null default now()
  )`,
];
