import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AppDatabase, createDataSource, migrate, serviceRoles, WorkerDatabase } from '#persistence';
import { createBusTables, createMessagingTables } from '../../src/index.js';

/** Services of a test bed: one that says, two that listen. */
export const bedServices = ['intake', 'routing', 'tracking'];
const password = 'test';
/** The number that libs/testing locks too: two databases of one server must not change the same roles at once. */
const rolesLock = 7_201_946;

function firstMigration(schema: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = 'Messaging1700000000000';

    async up(q: QueryRunner): Promise<void> {
      await createMessagingTables(q, schema);
      await q.query(
        `create table ${schema}.effect (
          n bigint generated always as identity primary key,
          event_id uuid not null,
          source text not null,
          subject text not null,
          sequence bigint not null,
          worker text not null
        )`,
      );
    }

    async down(): Promise<void> {}
  };
}

/** A database with the messaging tables of three services, a table `effect` in each, and the embedded bus. */
export class TestBed {
  private readonly admin: pg.Pool;
  private readonly open: WorkerDatabase[] = [];

  private constructor(
    private readonly serverUrl: string,
    readonly name: string,
  ) {
    this.admin = new pg.Pool({ connectionString: this.adminUrl, max: 3 });
    this.admin.on('error', () => undefined);
  }

  static async create(serverUrl = process.env.DIEUPHOI_TEST_POSTGRES): Promise<TestBed> {
    if (!serverUrl) throw new Error('There is no PostgreSQL for this test.');
    const name = `bus_${randomBytes(6).toString('hex')}`;
    const bed = new TestBed(serverUrl, name);
    await asAdmin(serverUrl, async (client) => {
      await client.query('select pg_advisory_lock($1)', [rolesLock]);
      await client.query(`create database ${name}`);
      const migrations = bedServices.map((service) => ({ service, migrations: [firstMigration(service)] }));
      await migrate(bed.adminUrl, migrations, () => password);
    });
    await createBusTables({ query: (sql, parameters) => bed.query(sql, parameters) }, bedServices);
    return bed;
  }

  get adminUrl(): string {
    const url = new URL(this.serverUrl);
    url.pathname = `/${this.name}`;
    return url.href;
  }

  urlFor(service: string, role: 'app' | 'worker'): string {
    const url = new URL(this.adminUrl);
    url.username = serviceRoles(service)[role];
    url.password = password;
    return url.href;
  }

  worker(service: string): Promise<WorkerDatabase> {
    return this.database(service, 'worker', WorkerDatabase);
  }

  app(service: string): Promise<AppDatabase> {
    return this.database(service, 'app', AppDatabase);
  }

  async query<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return (await this.admin.query(sql, parameters)).rows as R[];
  }

  async count(sql: string, parameters: unknown[] = []): Promise<number> {
    const [row] = await this.query<{ count: string }>(`select count(*) as count from ${sql}`, parameters);
    return Number(row?.count);
  }

  async drop(): Promise<void> {
    await Promise.all(this.open.map((database) => database.close()));
    await this.admin.end();
    await asAdmin(this.serverUrl, (client) => client.query(`drop database if exists ${this.name} with (force)`));
  }

  private async database<D extends WorkerDatabase>(
    service: string,
    role: 'app' | 'worker',
    kind: new (dataSource: ReturnType<typeof createDataSource>) => D,
  ): Promise<D> {
    const dataSource = createDataSource({
      url: this.urlFor(service, role),
      schema: service,
      applicationName: `test-${service}`,
    });
    await dataSource.initialize();
    const database = new kind(dataSource);
    this.open.push(database);
    return database;
  }
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
