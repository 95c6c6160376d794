import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

/** @throws Error while the service runs: its older version would go on with tables that are no more */
export async function refuseWhileRunning(q: QueryRunner, service: string): Promise<void> {
  const { app, worker } = serviceRoles(service);
  const running = (await q.query(
    `select from pg_stat_activity where datname = current_database() and usename in ('${app}', '${worker}')`,
  )) as object[];
  if (running.length > 0) throw new Error(`The service ${service} is running: stop the product before it is upgraded.`);
}
