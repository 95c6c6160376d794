import type { MigrationInterface, QueryRunner } from 'typeorm';

const desk = `actor() -> 'roles' ?| array['dispatcher', 'supervisor', 'administrator']`;
/** What hangs on a report, and who was shown it before. */
const hanging: [table: string, using: string][] = [
  ['dispatch', desk],
  ['pending_decision', desk],
  ['blind_sample', desk],
  ['claim', `actor() -> 'roles' ?| array['dispatcher', 'supervisor']`],
];

/** Denunciations are read by supervisors alone (ADR 20). */
export class Denunciations1764000001400 implements MigrationInterface {
  name = 'Denunciations1764000001400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table routed_report
      add column denunciation boolean not null generated always as ('to-cao' = any(flags)) stored,
      add column denunciation_said jsonb`);
    await setPolicy(q, 'routed_report', `${desk} and (not denunciation or (select actor() -> 'roles' ? 'supervisor'))`);
    // The policy of routed_report applies inside the subquery, too.
    for (const [table, using] of hanging) {
      await setPolicy(q, table, `${using} and exists (select from routed_report r where r.id = report_id)`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await setPolicy(q, 'routed_report', desk);
    for (const [table, using] of hanging) await setPolicy(q, table, using);
    await q.query('alter table routed_report drop column denunciation, drop column denunciation_said');
  }
}

async function setPolicy(q: QueryRunner, table: string, using: string): Promise<void> {
  const rows = `actor() is not null and (${using})`;
  await q.query(`alter policy ${table}_app on ${table} using (${rows}) with check (${rows})`);
}
