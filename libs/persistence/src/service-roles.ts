export interface ServiceRoles {
  schema: string;
  /** Owns the tables, cannot log in. */
  owner: string;
  /** Logs in for HTTP requests; row-level security applies. */
  app: string;
  /** Logs in for consumers, relay, sweepers and clocks. */
  worker: string;
}

/** The schema and database roles of a service. */
export function serviceRoles(service: string): ServiceRoles {
  if (!/^[a-z]+$/.test(service)) throw new Error(`A service's name has small letters only, not "${service}".`);
  return {
    schema: service,
    owner: `dieuphoi_${service}_owner`,
    app: `dieuphoi_${service}`,
    worker: `dieuphoi_${service}_worker`,
  };
}
