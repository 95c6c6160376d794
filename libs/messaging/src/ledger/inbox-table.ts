import type { QueryRunner } from 'typeorm';
import { refuseWhileRunning } from './refuse-while-running.js';

/**
 * What a service has applied: one row for what one source says of one subject.
 *
 * - `event_ids`: the latest, hundreds of them; another event with one of their sequences is a conflict.
 * - `forgotten`: up to this sequence the number alone tells that an event was applied.
 */
export const inboxTable = (schema: string) =>
  `create table ${schema}.inbox (
    source text not null,
    subject text not null,
    last_sequence bigint not null,
    forgotten bigint not null default 0,
    event_ids uuid[] not null default '{}',
    primary key (source, subject)
  ) with (fillfactor = 70)`;

/**
 * For a service whose inbox was a row per event, beside the sequences. Call it in a migration, as the owner role.
 *
 * @throws Error while the service runs: its older version would look for the old tables
 */
export async function moveInbox(q: QueryRunner, service: string): Promise<void> {
  const [{ old }] = (await q.query(`select to_regclass('${service}.sequence_seen') as old`)) as [
    { old: string | null },
  ];
  if (!old) return;
  await refuseWhileRunning(q, service);
  await q.query(`drop table ${service}.inbox`);
  await q.query(`alter table ${service}.sequence_seen rename to inbox`);
  await q.query(`alter index ${service}.sequence_seen_pkey rename to inbox_pkey`);
  await q.query(
    `alter table ${service}.inbox add forgotten bigint not null default 0, add event_ids uuid[] not null default '{}'`,
  );
  await q.query(`update ${service}.inbox set forgotten = last_sequence`);
}
