/** Attempts of the last quarter of an hour at one account, none counted that came before a success from there. */
export interface RecentAttempts {
  /** From this address. */
  here: number;
  secondsSinceHere: number;
  /** From any address. */
  everywhere: number;
  secondsSinceEverywhere: number;
  /** Somebody signed in to this account from this address within 30 days. */
  knownAddress: boolean;
}

const freeHere = 5;
const freeEverywhere = 100;
/** Seconds. */
const longest = 60;

/**
 * Seconds to wait before the next attempt: nothing for the first five, then 2, 4, 8 … 60. Nobody is locked out; who
 * tries one account from many addresses slows down strangers, not those who sign in there every day.
 */
export function slowDown(attempts: RecentAttempts): number {
  const here = attempts.here < freeHere ? 0 : Math.min(2 ** (attempts.here - freeHere + 1), longest);
  const everywhere = attempts.everywhere < freeEverywhere || attempts.knownAddress ? 0 : longest;
  return Math.max(0, here - attempts.secondsSinceHere, everywhere - attempts.secondsSinceEverywhere);
}
