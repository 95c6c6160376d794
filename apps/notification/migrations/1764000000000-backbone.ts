import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables } from '#messaging';
import { protectTable, serviceRoles } from '#persistence';
import { createRegistryCopyTable } from '#registry';

const { app } = serviceRoles('notification');

/** Who has to be told, and every telling of every event. */
export class Backbone1764000000000 implements MigrationInterface {
  name = 'Backbone1764000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, 'notification');
    await createRegistryCopyTable(q, 'notification');
    for (const statement of tables) await q.query(statement);
    await protectTable(q, 'notification', 'watched_report', 'false');
    await protectTable(q, 'notification', 'staff_copy', 'false');
    await protectTable(
      q,
      'notification',
      'delivery',
      `channel = 'in-app' and state = 'sent' and recipient = actor() ->> 'id'`,
    );
    await q.query(`revoke insert, update, delete on delivery from ${app}`);
    await q.query(`grant update (read_at) on delivery to ${app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table delivery, staff_copy, watched_report, registry_copy');
  }
}

const tables = [
  // notify: the reporter agreed to be told and left an e-mail address, which stays in intake.
  `create table watched_report (
    id text primary key,
    code text not null,
    notify boolean not null,
    dispatch_no integer not null default 0,
    agency_id text,
    assignee text
  ) with (fillfactor = 80)`,

  `create table staff_copy (
    id text primary key,
    roles text[] not null,
    agency_id text,
    active boolean not null,
    version integer not null
  )`,

  // The row is there before anything is sent, and there is one per report, event, recipient and channel. No address.
  // sending: claimed until lease_until; after that, or when the line broke after the text had gone, the outcome is unknown.
  // repeated: it was sent a second time because the first outcome is unknown.
  `create table delivery (
    id uuid primary key default uuidv7(),
    report_id text not null,
    event_id uuid not null,
    recipient text not null,
    channel text not null check (channel in ('in-app', 'email')),
    kind text not null,
    code text not null,
    facts jsonb not null,
    state text not null check (state in ('pending', 'sending', 'sent', 'failed', 'unknown', 'stale', 'off')),
    repeated boolean not null default false,
    tries integer not null default 0,
    try_at timestamptz not null default now(),
    lease_until timestamptz,
    outcome text,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    read_at timestamptz,
    constraint delivery_once unique (report_id, event_id, recipient, channel)
  ) with (fillfactor = 90)`,
  `create index delivery_due on delivery (try_at) where channel = 'email' and state in ('pending', 'sending', 'unknown')`,
  `create index delivery_notice on delivery (recipient, id desc) where channel = 'in-app' and state = 'sent'`,
  `create index delivery_unread on delivery (recipient) where channel = 'in-app' and state = 'sent' and read_at is null`,
];
