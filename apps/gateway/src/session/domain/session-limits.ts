/** A session without a request for so long is over; interval of PostgreSQL. */
export const idleLimit = '60 minutes';

/** However much it is used. */
export const absoluteLimit = '12 hours';
