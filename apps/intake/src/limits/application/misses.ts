import { tooManyRequests } from './limit-problems.js';
import type { TokenBuckets } from '../domain/token-buckets.js';

const everybody = '*';

/** Wrong codes and secrets are counted, so that nobody can try them all. */
export class Misses {
  constructor(
    private readonly perAddress: TokenBuckets,
    private readonly overall: TokenBuckets,
  ) {}

  /** @throws Problem `too-many-requests` for an address that has guessed too often */
  check(address: string): void {
    const seconds = this.perAddress.peek(address, Date.now());
    if (seconds > 0) throw tooManyRequests(seconds);
  }

  /** @throws Problem `too-many-requests` while too many are guessing from everywhere */
  count(address: string): void {
    const now = Date.now();
    this.perAddress.take(address, now);
    const seconds = this.overall.take(everybody, now);
    if (seconds > 0) throw tooManyRequests(seconds);
  }
}
