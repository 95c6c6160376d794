import type { TokenBuckets } from '../domain/token-buckets.js';
import { tooManyRequests } from './limit-problems.js';

/** How often one address may ask, and how often write. */
export class RequestLimits {
  constructor(
    private readonly all: TokenBuckets,
    private readonly writes: TokenBuckets,
  ) {}

  /** @throws Problem `too-many-requests` */
  take(address: string, method: string): void {
    const now = Date.now();
    const seconds = this.all.take(address, now) || (method === 'GET' ? 0 : this.writes.take(address, now));
    if (seconds > 0) throw tooManyRequests(seconds);
  }
}
