import { sqlState } from '#persistence';

/** A handler failed for a reason of its own, not because of the database. */
export class HandlerError extends Error {
  override name = 'HandlerError';
  constructor(override readonly cause: unknown) {
    super('A consumer failed');
  }
}

/**
 * Whether an error came up through a statement of the transaction. A refused connection of some other server (mail, for
 * example) looks the same by its code, but must not count as "the database is away".
 */
export function isFromDatabase(error: unknown): boolean {
  if (sqlState(error)) return true;
  for (let e = error; typeof e === 'object' && e !== null; e = (e as { cause?: unknown }).cause) {
    if ('driverError' in e) return true;
  }
  return false;
}
