import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { openDatabase, serviceRoles, WorkerDatabase } from '#persistence';
import { loadSeeds, type Seeds } from '../../seeds/load.js';

interface SeedTarget {
  databaseUrl: string;
  rolePasswords: Record<string, string>;
  demoPassword?: string;
}

type Seeder = (database: WorkerDatabase, seeds: Seeds) => Promise<void>;

/**
 * Each kind of data once in a database's life, so that what administrators change stays changed. A seed that was cut off
 * runs again, which the services' seeds allow.
 */
export async function seedOnce(admin: Client, target: SeedTarget): Promise<void> {
  await admin.query('create schema if not exists deploy');
  await admin.query(`create table if not exists deploy.seeded (
    what text primary key, seeded_at timestamptz not null default now())`);
  const seeds = loadSeeds();
  await once(admin, 'registry', () => withService('routing', target, (module) => module.seedRegistry as Seeder, seeds));
  const { demoPassword } = target;
  if (demoPassword) {
    await once(admin, 'demo accounts', () =>
      withService('gateway', target, (module) => demoSeeder(module, demoPassword), seeds),
    );
  }
}

function demoSeeder(module: Record<string, unknown>, password: string): Seeder {
  const seed = module.seedAccounts as (database: WorkerDatabase, accounts: object[], password: string) => Promise<void>;
  // The gateway gives ids and versions.
  return (database, { accounts }) =>
    seed(
      database,
      accounts.map(({ id: _id, active: _active, version: _version, ...account }) => account),
      password,
    );
}

/** False when the service has no seed. */
async function withService(
  service: string,
  { databaseUrl, rolePasswords }: SeedTarget,
  pick: (module: Record<string, unknown>) => Seeder,
  seeds: Seeds,
): Promise<boolean> {
  const base = `../../apps/${service}/src/seed`;
  if (!['.js', '.ts'].some((ending) => existsSync(fileURLToPath(new URL(base + ending, import.meta.url)))))
    return false;
  const seed = pick((await import(`${base}.js`)) as Record<string, unknown>);
  const { worker, schema } = serviceRoles(service);
  const url = new URL(databaseUrl);
  url.username = worker;
  url.password = rolePasswords[worker] ?? '';
  const database = await openDatabase(WorkerDatabase, {
    url: url.href,
    schema,
    applicationName: 'deploy',
    poolSize: 2,
  });
  try {
    await seed(database, seeds);
  } finally {
    await database.close();
  }
  return true;
}

async function once(admin: Client, what: string, seed: () => Promise<boolean>): Promise<void> {
  const { rowCount } = await admin.query('select from deploy.seeded where what = $1', [what]);
  if (rowCount || !(await seed())) return;
  await admin.query('insert into deploy.seeded (what) values ($1) on conflict do nothing', [what]);
  // Plans made while tables were empty are slow ones.
  await admin.query('analyze');
}
