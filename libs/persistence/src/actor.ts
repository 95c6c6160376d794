/** Who acts in a transaction. Row-level security in the database reads it; see `current actor` in sql/actor-function. */
export interface Actor {
  kind: 'citizen' | 'staff' | 'worker';
  /** Account id, `anonymous` for a citizen, or the service's name for a worker. */
  id: string;
  roles: Role[];
  /** The agency for which a member of staff acts. */
  agencyId?: string;
  /** The trace of the request; what is said because of it names it. */
  traceparent?: string;
}

export const roles = [
  'dispatcher',
  'focal-point',
  'officer',
  'head',
  'publisher',
  'supervisor',
  'administrator',
  'helper',
] as const;

export type Role = (typeof roles)[number];

/** The actor of a service's own work: consumers, relay, sweepers, clocks. */
export function workerActor(service: string): Actor {
  return { kind: 'worker', id: service, roles: [] };
}
