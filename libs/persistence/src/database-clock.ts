/** Milliseconds for which a look at the database's clock is good; two clocks drift apart by less than one meanwhile. */
const validity = 5_000;

/**
 * The database's time without asking for it each time: what it said last, and how long ago that was. It is an estimate, which
 * the database must check: a machine may have been suspended meanwhile, or a clock set.
 */
export class DatabaseClock {
  private seen?: { time: number; at: number };

  constructor(private readonly elapsed = () => performance.now()) {}

  /** Call it when the answer has come: an estimate that is wrong by its way is early, not in the future. */
  observe(time: Date): void {
    this.seen = { time: time.getTime(), at: this.elapsed() };
  }

  /** To the millisecond; undefined when no answer came lately. */
  get now(): Date | undefined {
    if (!this.seen) return undefined;
    const since = this.elapsed() - this.seen.at;
    return since < validity ? new Date(Math.floor(this.seen.time + since)) : undefined;
  }
}
