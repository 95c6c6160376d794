import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { DemoReport } from '../../tools/client/demo-reports.js';
import { percentile, round } from './statistics.js';

export interface Target {
  url: string;
  noticeVersion: string;
  /** Of the gateway, when the load goes straight to a service. */
  callerToken?: () => string;
}

export interface LoadResult {
  /** Answered with 201. */
  accepted: number;
  others: Record<string, number>;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** POST /reports at `connections` connections for `seconds`, each with a key and the address of a citizen of its own. */
export async function submitLoad(
  target: Target,
  reports: readonly DemoReport[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  const bodies = reports.map(({ report }) => JSON.stringify({ ...report, noticeVersion: target.noticeVersion }));
  const latencies: number[] = [];
  const others: Record<string, number> = {};
  let next = 0;
  const instance = autocannon({
    url: target.url,
    connections,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method: 'POST',
        path: '/api/v1/reports',
        setupRequest(request) {
          const n = next++;
          request.headers = {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            'x-forwarded-for': addressOf(n),
            ...(target.callerToken && { 'x-dieuphoi-caller': target.callerToken() }),
          };
          request.body = bodies[n % bodies.length]!;
          return request;
        },
      },
    ],
  });
  instance.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    if (status === 201) latencies.push(milliseconds);
    else others[status] = (others[status] ?? 0) + 1;
  });
  const { duration, errors } = await instance;
  if (errors > 0) others.errors = errors;
  return {
    accepted: latencies.length,
    others,
    perSecond: round(latencies.length / duration),
    p50: round(percentile(latencies, 0.5), 1),
    p95: round(percentile(latencies, 0.95), 1),
    p99: round(percentile(latencies, 0.99), 1),
  };
}

/** One of 4,096 addresses, in turn. */
function addressOf(n: number): string {
  return `10.1.${(n >> 8) & 15}.${n & 255}`;
}
