interface Bucket {
  tokens: number;
  at: number;
}

/** Request limits per address: so many per minute on average, as many at once. Kept in this process alone. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    /** Addresses remembered; the longest unseen are forgotten first, which only ever gives somebody a full bucket. */
    private readonly most = 100_000,
  ) {}

  /** Seconds until a token is there; 0 when one was taken. `now` in milliseconds. */
  take(address: string, now: number): number {
    const tokens = this.level(address, now);
    if (tokens < 1) return Math.ceil(((1 - tokens) / this.perMinute) * 60);
    this.put(address, { tokens: tokens - 1, at: now });
    return 0;
  }

  /** Seconds until a token is there, without taking it. */
  peek(address: string, now: number): number {
    const tokens = this.level(address, now);
    return tokens < 1 ? Math.ceil(((1 - tokens) / this.perMinute) * 60) : 0;
  }

  private level(address: string, now: number): number {
    const bucket = this.buckets.get(address);
    if (!bucket) return this.perMinute;
    return Math.min(this.perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / 60_000) * this.perMinute);
  }

  private put(address: string, bucket: Bucket): void {
    this.buckets.delete(address);
    this.buckets.set(address, bucket);
    if (this.buckets.size > this.most) this.buckets.delete(this.buckets.keys().next().value!);
  }
}
