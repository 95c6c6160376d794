import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { AppDatabase, createDataSource, type Database, migrate, serviceRoles, WorkerDatabase } from '#persistence';
import { allMigrations } from '../../../tools/all-migrations.js';

export interface TestDatabase {
  adminUrl: string;
  /** The URL of a service's login role. */
  urlFor(service: string, role: 'app' | 'worker'): string;
  /** An open database, closed by `drop`. */
  database(service: string, role: 'app', options?: OpenOptions): Promise<AppDatabase>;
  database(service: string, role: 'worker', options?: OpenOptions): Promise<WorkerDatabase>;
  /** Rows of any statement, as the superuser. */
  query<R>(sql: string, parameters?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

interface OpenOptions {
  poolSize?: number;
}

const testPassword = 'test';

const template = 'dieuphoi_template';
/** Any number that no migration locks. */
const templateLock = 7_201_946;

/** A database of its own with all services migrated, cloned from a template that the first caller of a run builds. */
export async function createTestDatabase(
  serverUrl: string | undefined = process.env.DIEUPHOI_TEST_POSTGRES,
): Promise<TestDatabase> {
  if (!serverUrl) {
    throw new Error(
      'There is no PostgreSQL: name the file *.int.spec.ts, *.bus.spec.ts or *.e2e.spec.ts so that Jest starts one.',
    );
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await buildTemplate(serverUrl, admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  return openTestDatabase(serverUrl, name);
}

function openTestDatabase(serverUrl: string, name: string): TestDatabase {
  const adminUrl = withDatabase(serverUrl, name);
  const open: Database[] = [];
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const urlFor = (service: string, role: 'app' | 'worker') => {
    const url = new URL(adminUrl);
    url.username = serviceRoles(service)[role];
    url.password = testPassword;
    return url.href;
  };
  return {
    adminUrl,
    urlFor,
    async database(service: string, role: 'app' | 'worker', { poolSize }: OpenOptions = {}) {
      const dataSource = createDataSource({
        url: urlFor(service, role),
        schema: serviceRoles(service).schema,
        applicationName: `test-${service}`,
        poolSize: poolSize ?? 4,
      });
      await dataSource.initialize();
      const database = role === 'app' ? new AppDatabase(dataSource) : new WorkerDatabase(dataSource);
      open.push(database);
      return database;
    },
    query: async <R>(sql: string, parameters: unknown[] = []) =>
      (await admin.query(sql, parameters)).rows as unknown as R[],
    async drop() {
      await Promise.all(open.map((database) => database.close()));
      await admin.end();
      await asAdmin(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function buildTemplate(serverUrl: string, admin: pg.Client): Promise<void> {
  const building = `${template}_building`;
  await admin.query(`drop database if exists ${building} with (force)`);
  await admin.query(`create database ${building}`);
  await migrate(withDatabase(serverUrl, building), allMigrations, () => testPassword);
  await admin.query(`alter database ${building} rename to ${template}`);
}

async function asAdmin(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
