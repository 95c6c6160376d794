/** Milliseconds. */
const [first, longest] = [500, 5_000];
/** Whoever ran for so long was well, as for Docker's restart policies. */
const well = 10_000;

/** How long to wait before something that ended is started again: longer each time that it ends soon after its start. */
export class BackOff {
  private failures = 0;

  /** Milliseconds; `ran` since its start. */
  next(ran: number): number {
    if (ran >= well) this.failures = 0;
    return Math.min(first * 2 ** this.failures++, longest);
  }
}
