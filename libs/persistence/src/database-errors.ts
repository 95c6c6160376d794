/** SQLSTATE of an error from PostgreSQL, also below StatementError and TypeORM's QueryFailedError; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; typeof e === 'object' && e !== null;) {
    const { code, driverError, cause } = e as { code?: unknown; driverError?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
    e = driverError ?? cause;
  }
  return undefined;
}

const conflicts = new Set(['40001', '40P01']);

/** Serialization failure or deadlock: the same transaction may succeed when it runs again. */
export function isConflict(error: unknown): boolean {
  return conflicts.has(sqlState(error) ?? '');
}

/** A table changed under a prepared statement; on another connection the same transaction succeeds. */
export function isStalePlan(error: unknown): boolean {
  return sqlState(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan');
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
  'EAI_AGAIN',
  // A Unix socket whose server is too slow to accept.
  'EAGAIN',
]);

/**
 * The database cannot be reached, is starting, stopping, full or out of connections: nobody's fault, so wait and try
 * again. https://www.postgresql.org/docs/18/errcodes-appendix.html classes 08, 53, 57P, 58.
 */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return /^(08|53|57P0[1-5]|58)/.test(state) || state === '25P03';
  for (let e = error; typeof e === 'object' && e !== null;) {
    const { code, message, errors, driverError, cause } = e as {
      code?: unknown;
      message?: unknown;
      errors?: unknown[];
      driverError?: unknown;
      cause?: unknown;
    };
    if (typeof code === 'string' && networkCodes.has(code)) return true;
    if (typeof message === 'string' && awayMessages.test(message)) return true;
    if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
    e = driverError ?? cause;
  }
  return false;
}

/** What `pg` and its pool say without a code. */
const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Client was closed|Query read timeout|not queryable|Query runner already released|Driver not Connected|Connection is not established|Called end on pool|Cannot use a pool after/i;

/** A unique constraint's name when `error` is its violation. */
export function violatedUnique(error: unknown): string | undefined {
  if (sqlState(error) !== '23505') return undefined;
  for (let e = error; typeof e === 'object' && e !== null;) {
    const { constraint, driverError } = e as { constraint?: unknown; driverError?: unknown };
    if (typeof constraint === 'string') return constraint;
    e = driverError;
  }
  return undefined;
}
