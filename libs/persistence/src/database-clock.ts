/** Milliseconds for which a look at the database's clock is good; two clocks drift apart by less than one meanwhile. */
const validity = 5_000;

/** The database's time without asking for it each time: what it said last, and how long ago that was. */
export class DatabaseClock {
  private seen?: { time: number; asked: number };

  constructor(private readonly elapsed = () => performance.now()) {}

  /** @param asked what `performance.now()` was when the question for `time` was sent */
  observe(time: Date, asked: number): void {
    this.seen = { time: time.getTime(), asked };
  }

  /** To the millisecond; undefined when no answer came lately. */
  get now(): Date | undefined {
    if (!this.seen) return undefined;
    const since = this.elapsed() - this.seen.asked;
    return since < validity ? new Date(Math.floor(this.seen.time + since)) : undefined;
  }
}
