import pg from 'pg';
import { type BusConfig, createBusTables, type ServiceDatabase } from '#messaging';
import { migrate, serviceRoles } from '#persistence';
import { allMigrations } from '../all-migrations.js';
import { type DatabaseAccess, openService } from '../open-service.js';
import { prepareTopics } from './prepare-topics.js';
import { seedOnce } from './seed-once.js';

export interface Deployment extends DatabaseAccess {
  bus: BusConfig;
  /** Demo accounts get this password; none are made without it. */
  demoPassword?: string;
  /** What somebody should know, a sentence each. */
  say?: (sentence: string) => void;
  /** Called again and again while something goes on that may take long. */
  onProgress?: () => void;
}

/**
 * Everything that must be there before a service starts: database, roles, schemas and tables, topics or bus tables, and
 * once in its life the data that a fresh installation knows. Can be repeated.
 */
export async function deploy(deployment: Deployment): Promise<void> {
  const { databaseUrl, rolePasswords, bus } = deployment;
  await ensureDatabase(databaseUrl);
  await migrate(databaseUrl, allMigrations, (role) => passwordOf(role, rolePasswords));
  const admin = new pg.Client({ connectionString: databaseUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await admin.query('create schema if not exists deploy');
    const names = allMigrations.map(({ service }) => service);
    if (bus.kind === 'postgres') await createBusTables(admin, names);
    else await prepareTopics(bus, admin, (work) => withServices(names, deployment, work), deployment);
    await chooseDurability(admin, bus);
    await seedOnce(admin, deployment);
  } finally {
    await admin.end();
  }
}

/**
 * On the embedded bus effect, inbox and offset are in the database and in one log (WAL): what a crash takes from a worker
 * it takes whole, with all that came after, and it is done again. So workers need not wait for the disk; people do. With
 * Kafka the offset is elsewhere, and an effect must be on disk before it; so must a letter be noted before it is sent.
 */
async function chooseDurability(admin: pg.Client, bus: BusConfig): Promise<void> {
  for (const { service } of allMigrations) {
    const { worker } = serviceRoles(service);
    await admin.query(
      bus.kind === 'postgres' && service !== 'notification'
        ? `alter role ${worker} set synchronous_commit = off`
        : `alter role ${worker} reset synchronous_commit`,
    );
  }
}

async function withServices<T>(
  names: readonly string[],
  access: DatabaseAccess,
  work: (services: ServiceDatabase[]) => Promise<T>,
): Promise<T> {
  const open: ServiceDatabase[] = [];
  try {
    for (const service of names) open.push({ service, database: await openService(service, access, 'deploy') });
    return await work(open);
  } finally {
    await Promise.all(open.map(({ database }) => database.close()));
  }
}

function passwordOf(role: string, passwords: Record<string, string>): string {
  const password = passwords[role];
  if (!password) throw new Error(`ROLE_PASSWORDS has no password for ${role}.`);
  return password;
}

/** Makes the database that the URL names, when it is not there. */
async function ensureDatabase(databaseUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  if (await canConnect(databaseUrl)) return;
  const url = new URL(databaseUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Another deployment may have made it since.
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await client.end();
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 3D000: there is no database of that name.
    if ((error as { code?: string }).code === '3D000') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
