import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { ModelError, shippedModelFile } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { loadSeeds } from '../../seeds/load.js';
import { type DatabaseAccess, openService } from '../open-service.js';

interface SeedTarget extends DatabaseAccess {
  demoPassword?: string;
  say?: (sentence: string) => void;
}

/**
 * Each kind of data once in a database's life, so that what administrators change stays changed. A seed that was cut off
 * runs again, which the services' seeds allow.
 */
export async function seedOnce(admin: Client, target: SeedTarget): Promise<void> {
  await admin.query(`create table if not exists deploy.seeded (
    what text primary key, seeded_at timestamptz not null default now())`);
  const seeds = loadSeeds();
  await once(admin, 'registry', () =>
    withService('routing', target, async (database) => {
      const { seedRegistry } = await import('../../apps/routing/src/seed.js');
      await seedRegistry(database, seeds);
    }),
  );
  // Only what was not known then: rules and agencies that administrators changed stay as they are.
  await once(admin, 'places of the province and agencies before July 2025', () =>
    withService('routing', target, async (database) => {
      const { seedRegistry } = await import('../../apps/routing/src/seed.js');
      const { places, agencies } = seeds;
      await seedRegistry(database, { places, agencies });
    }),
  );
  await installModel(admin, target);
  const { demoPassword } = target;
  if (!demoPassword) return;
  await once(admin, 'demo accounts', () =>
    withService('gateway', target, async (database) => {
      const { seedAccounts } = await import('../../apps/gateway/src/seed.js');
      // The gateway gives ids and versions.
      const accounts = seeds.accounts.map(({ id: _id, active: _active, version: _version, ...account }) => account);
      await seedAccounts(database, accounts, demoPassword);
    }),
  );
}

/** Once for each model that is ever shipped; with a damaged file the product starts all the same, and says so. */
async function installModel(admin: Client, target: SeedTarget): Promise<void> {
  const bytes = readModelFile();
  if (!bytes) return;
  const sum = createHash('sha256').update(bytes).digest('hex');
  await once(admin, `model ${sum}`, () =>
    withService('routing', target, async (database) => {
      const { installShippedModel } = await import('../../apps/routing/src/seed.js');
      await database.run(workerActor('routing'), (tx) => installShippedModel(tx, bytes));
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof ModelError)) throw error;
    target.say?.(`The shipped model is not used: ${error.message}`);
  });
}

function readModelFile(): Buffer | undefined {
  const file = shippedModelFile('fields');
  return existsSync(file) ? readFileSync(file) : undefined;
}

async function withService(
  service: string,
  target: SeedTarget,
  seed: (database: WorkerDatabase) => Promise<void>,
): Promise<void> {
  const database = await openService(service, target, 'deploy');
  try {
    await seed(database);
  } finally {
    await database.close();
  }
}

async function once(admin: Client, what: string, seed: () => Promise<void>): Promise<void> {
  const { rowCount } = await admin.query('select from deploy.seeded where what = $1', [what]);
  if (rowCount) return;
  await seed();
  await admin.query('insert into deploy.seeded (what) values ($1) on conflict do nothing', [what]);
  // Plans made while tables were empty are slow ones.
  await admin.query('analyze');
}
