import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

const { app } = serviceRoles('routing');

/** Of those who sign in only administrators change the registry; reports of a period are found for trying a rule. */
export class RulesByAdministrators1764000000700 implements MigrationInterface {
  name = 'RulesByAdministrators1764000000700';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter policy registry_copy_app on registry_copy with check (actor() -> 'roles' ? 'administrator')`);
    await q.query(`revoke delete on registry_copy from ${app}`);
    // Small and cheap to keep: reports come nearly in the order of time.
    await q.query('create index routed_report_received on routed_report using brin (received_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index routed_report_received');
    await q.query(`grant delete on registry_copy to ${app}`);
    await q.query('alter policy registry_copy_app on registry_copy with check (actor() is not null)');
  }
}
