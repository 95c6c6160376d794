import type { Actor } from '#persistence';

/** Who asks, and from where. */
export interface Visitor {
  actor: Actor;
  address: string;
  /** What the request shows as a report's secret; undefined when it shows none. */
  secret?: string;
}

/** The actor in whose name a reporter who has shown the secret reads and writes. */
export function reporterActor(reportId: string): Actor {
  return { kind: 'citizen', id: `reporter:${reportId}`, roles: [] };
}
