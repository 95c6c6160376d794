import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable, serviceRoles } from '#persistence';

const service = 'routing';
const { app } = serviceRoles(service);

/** The weekly blind sample of what the machine dispatched, and who had a report in hand at the desk. */
export class BlindSample1764000000900 implements MigrationInterface {
  name = 'BlindSample1764000000900';

  async up(q: QueryRunner): Promise<void> {
    for (const statement of tables) await q.query(statement);
    const desk = `actor() -> 'roles' ?| array['dispatcher', 'supervisor', 'administrator']`;
    await protectTable(q, service, 'blind_sample', desk);
    await protectTable(q, service, 'sampled_week', `actor() -> 'roles' ?| array['supervisor', 'administrator']`);
    await protectTable(q, service, 'desk_touch', `actor() -> 'roles' ?| array['dispatcher', 'supervisor']`);
    await q.query(`revoke insert, update, delete on blind_sample, sampled_week from ${app}`);
    await q.query(`grant update (answers, outcome, judged_by, judged_at) on blind_sample to ${app}`);
    await q.query(`revoke update, delete on desk_touch from ${app}`);
    // Small and cheap to keep: dispatches come in the order of time.
    await q.query('create index dispatch_decided on dispatch using brin (decided_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index dispatch_decided');
    await q.query('drop table desk_touch, blind_sample, sampled_week');
  }
}

const tables = [
  // A week is named by its Monday in Viet Nam.
  `create table sampled_week (
    week date primary key,
    drawn_at timestamptz not null
  )`,

  // The id is the hash by which it was chosen, and tells nothing of the report. drawn_from: how many automatic dispatches
  // the field had in that week.
  `create table blind_sample (
    id text primary key,
    week date not null references sampled_week,
    report_id text not null references routed_report,
    field_code text not null,
    agency_id text not null,
    dispatched_at timestamptz not null,
    drawn_from integer not null,
    answers jsonb,
    outcome text check (outcome in ('right', 'wrong', 'untold')),
    judged_by text,
    judged_at timestamptz,
    check (num_nulls(answers, outcome, judged_by, judged_at) in (0, 4))
  )`,
  `create index blind_sample_open on blind_sample (week, field_code) where judged_at is null`,
  `create index blind_sample_judged on blind_sample (field_code, judged_at) where judged_at is not null`,

  `create table desk_touch (
    report_id text not null references routed_report,
    account_id text not null,
    primary key (report_id, account_id)
  )`,
];
