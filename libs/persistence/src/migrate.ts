import type { MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import { serviceRoles } from './service-roles.js';

export interface ServiceMigrations {
  service: string;
  migrations: (new () => MigrationInterface)[];
}

/** Any number that nothing else locks; two migrations at once wait for each other. */
const migrationLock = 7_201_945;

/** The database was made by a newer version of the product. */
export class NewerDataError extends Error {}

/**
 * Makes roles and schemas and runs what is pending, service by service, under an advisory lock. Run it apart from
 * starting a service, with a superuser's or database owner's URL.
 *
 * @param passwords per login role, see serviceRoles
 */
export async function migrate(
  adminUrl: string,
  services: readonly ServiceMigrations[],
  passwords: (role: string) => string,
): Promise<void> {
  const lock = new DataSource({ type: 'postgres', url: adminUrl, poolSize: 1 });
  await lock.initialize();
  try {
    const runner = lock.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    try {
      for (const service of services) {
        await prepareService(runner.query.bind(runner), service.service, passwords);
        await runPending(adminUrl, service);
      }
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
      await runner.release();
    }
  } finally {
    await lock.destroy();
  }
}

type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

async function prepareService(query: Query, service: string, passwords: (role: string) => string): Promise<void> {
  const { schema, owner, app, worker } = serviceRoles(service);
  await ensureRole(query, owner, 'nologin');
  await query(`grant ${owner} to current_user`);
  for (const login of [app, worker]) {
    await ensureRole(query, login, 'login');
    await query(`alter role ${login} password ${literal(passwords(login))}`);
    await query(`alter role ${login} set search_path = ${schema}`);
  }
  await query(`create schema if not exists ${schema} authorization ${owner}`);
  await query(`grant usage on schema ${schema} to ${app}, ${worker}`);
  for (const kind of ['tables', 'sequences', 'functions']) {
    const rights = { tables: 'select, insert, update, delete', sequences: 'usage, select', functions: 'execute' }[kind];
    await query(
      `alter default privileges for role ${owner} in schema ${schema} grant ${rights} on ${kind} to ${app}, ${worker}`,
    );
  }
  await query(`set role ${owner}`);
  try {
    await query(
      `create or replace function ${schema}.actor() returns jsonb language sql stable parallel safe
       as $$ select nullif(current_setting('dieuphoi.actor', true), '')::jsonb $$`,
    );
  } finally {
    await query('reset role');
  }
}

/** Roles belong to the whole server, so another database's migration may make the same one at the same moment. */
async function ensureRole(query: Query, role: string, login: 'login' | 'nologin'): Promise<void> {
  await query(
    `do $$ begin create role ${role} ${login}; exception when duplicate_object or unique_violation then null; end $$`,
  );
}

async function runPending(adminUrl: string, { service, migrations }: ServiceMigrations): Promise<void> {
  const { schema, owner, app, worker } = serviceRoles(service);
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema,
    poolSize: 1,
    migrations,
    migrationsTableName: 'migration',
    extra: { options: `-c role=${owner} -c search_path=${schema},public` },
  });
  await dataSource.initialize();
  try {
    await refuseNewerData(dataSource, schema, migrations);
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.query(`revoke all on ${schema}.migration from ${app}, ${worker}`);
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerData(
  dataSource: DataSource,
  schema: string,
  migrations: (new () => MigrationInterface)[],
): Promise<void> {
  const [table] = await dataSource.query<{ found: string | null }[]>(`select to_regclass($1) as found`, [
    `${schema}.migration`,
  ]);
  if (!table?.found) return;
  const done = await dataSource.query<{ name: string }[]>(`select name from ${schema}.migration`);
  const known = new Set(migrations.map((migration) => new migration().name ?? migration.name));
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new NewerDataError(
      `The data was written by a newer version of Điều Phối (schema "${schema}" has "${unknown.name}"). Start that version, or choose another data directory.`,
    );
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
