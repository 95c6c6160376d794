import { protectTable } from '#persistence';

type MigrationRunner = Parameters<typeof protectTable>[0];

/** For a service's first migration: its copy of the registry, without foreign keys. */
export async function createRegistryCopyTable(q: MigrationRunner, service: string): Promise<void> {
  await q.query(
    `create table "${service}".registry_copy (
      kind text not null,
      id text not null,
      version integer not null,
      body jsonb not null,
      primary key (kind, id)
    )`,
  );
  await protectTable(q, service, 'registry_copy', 'true');
}
