import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables } from '#messaging';
import { protectTable } from '#persistence';
import { createRegistryCopyTable } from '#registry';

const desk = `actor() -> 'roles' ?| array['dispatcher', 'supervisor', 'administrator']`;

/** The registry, the reports that routing decides about, its decisions and the dispatch clock. */
export class Backbone1764000000000 implements MigrationInterface {
  name = 'Backbone1764000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, 'routing');
    // Routing owns the registry: it writes these rows itself, and its own events find them already there.
    await createRegistryCopyTable(q, 'routing');
    for (const statement of tables) await q.query(statement);
    for (const table of ['routed_report', 'dispatch', 'pending_decision', 'fired_step']) {
      await protectTable(q, 'routing', table, desk);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table fired_step, pending_decision, dispatch, routed_report, registry_copy');
  }
}

const tables = [
  // due_at: until when the next decision is due; dispatch_by until the first dispatch, the re-dispatch limit after a
  // return. handed_over: our own dispatch was read back from the log, so that tracking decides.
  `create table routed_report (
    id text primary key,
    code text not null,
    kind text not null,
    channel text not null,
    text text not null,
    location jsonb,
    received_at timestamptz not null,
    dispatch_by timestamptz not null,
    urgency text not null check (urgency in ('urgent', 'normal')),
    contactable boolean not null,
    test boolean not null,
    state text not null check (state in (
      'waiting', 'awaiting-citizen', 'ruling', 'undo', 'dispatched', 'refused', 'merged', 'split', 'withdrawn')),
    reasons text[] not null,
    place_code text,
    place_doubt real not null,
    fields jsonb not null,
    candidates jsonb not null,
    flags text[] not null,
    why text[] not null,
    model_version text not null,
    dispatch_no integer not null default 0,
    agency_id text,
    handed_over boolean not null default false,
    returns jsonb not null default '[]',
    question jsonb,
    pause_used boolean not null default false,
    merged_into text,
    due_at timestamptz,
    alarm_at timestamptz,
    alarm_step text,
    version integer not null default 1
  ) with (fillfactor = 80)`,
  `create index routed_report_desk on routed_report (due_at, id)
    where state in ('waiting', 'awaiting-citizen', 'ruling', 'undo')`,
  `create index routed_report_alarm on routed_report (alarm_at) where alarm_at is not null`,

  `create table dispatch (
    report_id text not null references routed_report,
    dispatch_no integer not null,
    agency_id text not null,
    support_ids text[] not null,
    field_code text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    ruling boolean not null,
    standing boolean not null,
    void_reason text,
    primary key (report_id, dispatch_no)
  )`,
  `create unique index one_standing_dispatch on dispatch (report_id) where standing`,

  // A decision that can still be undone; decided_at is the click.
  `create table pending_decision (
    report_id text primary key references routed_report,
    choice jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null,
    effective_at timestamptz not null,
    state_before text not null
  )`,
  `create index pending_decision_due on pending_decision (effective_at)`,

  // Each step of the dispatch clock fires once.
  `create table fired_step (
    report_id text not null references routed_report,
    dispatch_no integer not null,
    step text not null,
    due_at timestamptz not null,
    fired_at timestamptz not null,
    primary key (report_id, dispatch_no, step)
  )`,
];
