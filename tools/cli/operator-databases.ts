import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { WorkerDatabase } from '#persistence';
import { type ServiceName, services } from '../services.js';
import { DataDirectory, postgresDirectory } from '../launcher/data-directory.js';
import { startDatabase } from '../launcher/database.js';
import { readSecrets } from '../launcher/secrets.js';
import { dataDirectoryOf } from '../launcher/start-options.js';
import { runningPostgres } from '../servers/postgres-server.js';
import { type DatabaseAccess, openService } from '../open-service.js';
import { UsageError } from './cli-errors.js';

export interface ServiceDatabase {
  service: ServiceName;
  database: WorkerDatabase;
}

/** Runs `work` with the database of each service: beside a running system, or with the database started for it alone. */
export async function withDatabases<T>(work: (databases: ServiceDatabase[]) => Promise<T>): Promise<T> {
  const { access, close } = await findDatabase(process.env);
  const open: ServiceDatabase[] = [];
  try {
    for (const service of await installedServices(access.databaseUrl)) {
      open.push({ service, database: await openService(service, access, 'dieuphoi-cli') });
    }
    return await work(open);
  } finally {
    await Promise.all(open.map(({ database }) => database.close()));
    await close();
  }
}

/** The product was started here once, or a database is named. */
export function isInstalled(environment: NodeJS.ProcessEnv): boolean {
  const directory = dataDirectoryOf(environment);
  return environment.DATABASE_URL !== undefined || existsSync(join(postgresDirectory(directory), 'PG_VERSION'));
}

async function findDatabase(
  environment: NodeJS.ProcessEnv,
): Promise<{ access: DatabaseAccess; close(): Promise<void> }> {
  const directory = dataDirectoryOf(environment);
  if (!isInstalled(environment)) {
    throw new UsageError(
      `There is no data in ${directory}: run npm start once, or name the place with DIEUPHOI_DATA_DIR.`,
    );
  }
  const { DATABASE_URL, ROLE_PASSWORDS } = environment;
  if (!ROLE_PASSWORDS && !existsSync(join(directory, 'secrets.json'))) {
    throw new UsageError(
      `DATABASE_URL names a database, but the passwords are neither in ROLE_PASSWORDS nor in ${directory}/secrets.json.`,
    );
  }
  const rolePasswords = ROLE_PASSWORDS
    ? (JSON.parse(ROLE_PASSWORDS) as Record<string, string>)
    : readSecrets(directory).rolePasswords;
  if (DATABASE_URL) return { access: { databaseUrl: DATABASE_URL, rolePasswords }, close: () => Promise.resolve() };
  const { superuserPassword } = readSecrets(directory);
  const cluster = postgresDirectory(directory);
  const running = runningPostgres(cluster);
  if (running) {
    const databaseUrl = `postgres://postgres:${superuserPassword}@127.0.0.1:${running.port}/dieuphoi`;
    return { access: { databaseUrl, rolePasswords }, close: () => Promise.resolve() };
  }
  const data = DataDirectory.take(directory);
  const server = await startDatabase(cluster, superuserPassword);
  return {
    access: { databaseUrl: server.url('dieuphoi'), rolePasswords },
    async close() {
      await server.stop();
      data.release();
    },
  };
}

async function installedServices(databaseUrl: string): Promise<ServiceName[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ table_schema: string }>(
      `select table_schema from information_schema.tables where table_name = 'ledger'`,
    );
    const found = new Set(rows.map(({ table_schema }) => table_schema));
    return services.filter((service) => found.has(service));
  } catch (error) {
    // The first start was interrupted before it made the database.
    if ((error as pg.DatabaseError).code === '3D000') return [];
    throw error;
  } finally {
    await client.end();
  }
}
