import pg from 'pg';
import { type BusConfig, createBusTables, ensureTopics } from '#messaging';
import { migrate, serviceRoles } from '#persistence';
import { allMigrations } from '../all-migrations.js';
import { seedOnce } from './seed-once.js';

export interface Deployment {
  /** Of a role that may make roles and schemas. */
  databaseUrl: string;
  /** Password by login role. */
  rolePasswords: Record<string, string>;
  bus: BusConfig;
  /** Demo accounts get this password; none are made without it. */
  demoPassword?: string;
}

/**
 * Everything that must be there before a service starts: database, roles, schemas and tables, topics or bus tables, and
 * once in its life the data that a fresh installation knows. Can be repeated.
 */
export async function deploy({ databaseUrl, rolePasswords, bus, demoPassword }: Deployment): Promise<void> {
  await ensureDatabase(databaseUrl);
  await migrate(databaseUrl, allMigrations, (role) => passwordOf(role, rolePasswords));
  if (bus.kind === 'kafka') await ensureTopics(bus.brokers);
  const admin = new pg.Client({ connectionString: databaseUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    if (bus.kind === 'postgres') {
      await createBusTables(
        admin,
        allMigrations.map(({ service }) => service),
      );
    }
    await chooseDurability(admin, bus);
    await seedOnce(admin, { databaseUrl, rolePasswords, demoPassword });
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
