/** How long to wait before something that crashed is started again: 0.5 s, doubled each time, at most 30 s. */
export class BackOff {
  private crashes = 0;
  private last = 0;

  /** Milliseconds; whoever ran for a minute starts from the beginning. */
  next(now: number): number {
    if (now - this.last > 60_000) this.crashes = 0;
    this.last = now;
    return Math.min(500 * 2 ** this.crashes++, 30_000);
  }
}
