import type { QueryRunner } from 'typeorm';
import { serviceRoles } from './service-roles.js';

/**
 * Switches row-level security on for a table of a service. The HTTP role sees and writes the rows for which `using` is
 * true; `actor()` in it is the acting person as jsonb, or NULL when unset, which shows nothing. The worker sees all.
 */
export async function protectTable(q: QueryRunner, service: string, table: string, using: string): Promise<void> {
  const { schema, app, worker } = serviceRoles(service);
  const name = `"${schema}"."${table}"`;
  await q.query(`alter table ${name} enable row level security`);
  await q.query(`alter table ${name} force row level security`);
  await q.query(
    `create policy ${table}_app on ${name} to ${app} using (actor() is not null and (${using})) with check (actor() is not null and (${using}))`,
  );
  await q.query(`create policy ${table}_worker on ${name} to ${worker} using (true) with check (true)`);
}
