import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables } from '#messaging';
import { protectTable, serviceRoles } from '#persistence';
import { createRegistryCopyTable } from '#registry';

const { app } = serviceRoles('gateway');

/** Staff accounts, their sessions, and what was tried at the door. */
export class Backbone1764000000000 implements MigrationInterface {
  name = 'Backbone1764000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, 'gateway');
    await createRegistryCopyTable(q, 'gateway');
    for (const statement of tables) await q.query(statement);
    // Before it is known who asks, the actor is `session:<hash of the token>` or `sign-in:<username>`.
    await protectTable(
      q,
      'gateway',
      'session',
      `actor() ->> 'id' in ('session:' || encode(token_hash, 'hex'), account_id)`,
    );
    await protectTable(
      q,
      'gateway',
      'account',
      `actor() ->> 'id' in (id, 'sign-in:' || username) or id in (select account_id from session)`,
    );
    await protectTable(
      q,
      'gateway',
      'sign_in',
      `actor() ->> 'id' in (account_id, 'sign-in:' || username) or actor() -> 'roles' ? 'administrator'`,
    );
    await q.query(`revoke insert, update, delete on account from ${app}`);
    await q.query(`revoke update, delete on sign_in from ${app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table sign_in, session, account, registry_copy');
  }
}

const tables = [
  `create table account (
    id text primary key,
    username text not null constraint account_username_key unique,
    display_name text not null,
    roles text[] not null,
    agency_id text,
    email text,
    active boolean not null default true,
    version integer not null,
    password_hash text not null,
    created_at timestamptz not null default now()
  )`,

  // token_hash: SHA-256 of what the cookie holds, so that a copy of the table opens no session.
  `create table session (
    token_hash bytea primary key,
    account_id text not null references account on delete cascade,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  `create index session_account on session (account_id)`,

  // The audit of the door; only ever added to. An attempt is written before the password is checked.
  `create table sign_in (
    position bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    username text not null,
    address text not null,
    account_id text,
    what text not null check (what in ('attempt', 'slowed', 'refused', 'signed-in', 'signed-out'))
  )`,
  `create index sign_in_username on sign_in (username, at)`,
];
