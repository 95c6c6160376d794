import { openDatabase, serviceRoles, WorkerDatabase } from '#persistence';

export interface DatabaseAccess {
  /** With the rights of whoever deploys. */
  databaseUrl: string;
  /** By login role. */
  rolePasswords: Record<string, string>;
}

/** The database of a service, as its worker. */
export function openService(
  service: string,
  { databaseUrl, rolePasswords }: DatabaseAccess,
  applicationName: string,
): Promise<WorkerDatabase> {
  const { worker, schema } = serviceRoles(service);
  const url = new URL(databaseUrl);
  url.username = worker;
  url.password = rolePasswords[worker] ?? '';
  return openDatabase(WorkerDatabase, { url: url.href, schema, applicationName, poolSize: 2 });
}
