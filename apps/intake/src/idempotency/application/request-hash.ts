import { hash } from 'node:crypto';

/** Tells two requests with one key apart; the body comes checked, so its members always stand in the same order. */
export function requestHash(route: string, body: unknown): Buffer {
  return hash('sha256', `${route}\0${JSON.stringify(body)}`, 'buffer');
}
