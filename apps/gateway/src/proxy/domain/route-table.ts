/** Which service answers an address; the second name is the configuration's. */
export const upstreams = {
  intake: 'INTAKE_URL',
  routing: 'ROUTING_URL',
  tracking: 'TRACKING_URL',
  notification: 'NOTIFICATION_URL',
} as const;

export type Upstream = keyof typeof upstreams;

export interface Route {
  upstream: Upstream;
  /** Bytes of a body. */
  bodyLimit: number;
  /** Milliseconds that the service may think. */
  timeout: number;
  /** The body is passed on as it comes instead of being read first. */
  upload: boolean;
}

const kibibyte = 1024;
const usual = { bodyLimit: 64 * kibibyte, timeout: 10_000, upload: false };

/** First segment below /api/v1 → service. What is not named here cannot be reached from outside. */
export const routeTable: Readonly<Record<string, Route>> = {
  reports: { ...usual, upstream: 'intake' },
  attachments: { upstream: 'intake', bodyLimit: 12 * kibibyte * kibibyte, timeout: 30_000, upload: true },
  notice: { ...usual, upstream: 'intake' },
  similar: { ...usual, upstream: 'intake' },
  publications: { ...usual, upstream: 'intake' },
  fields: { ...usual, upstream: 'routing' },
  places: { ...usual, upstream: 'routing' },
  agencies: { ...usual, upstream: 'routing' },
  registry: { ...usual, upstream: 'routing' },
  models: { ...usual, upstream: 'routing' },
  triage: { ...usual, upstream: 'routing' },
  samples: { ...usual, upstream: 'routing' },
  cases: { ...usual, upstream: 'tracking' },
  measures: { ...usual, upstream: 'tracking' },
  notices: { ...usual, upstream: 'notification' },
};

/** False when a URL parser would read another path in it (`..`, `%2e%2e`, a backslash), which could leave the table. */
export function isPlainPath(path: string): boolean {
  return !/%2f|%5c|\/\//i.test(path) && new URL(path, 'http://gateway').pathname === path;
}
