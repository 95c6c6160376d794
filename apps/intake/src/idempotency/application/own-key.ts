import { randomUUID } from 'node:crypto';

/** For a request without a key, which stands for itself. */
export function ownKey(): string {
  return `none:${randomUUID()}`;
}
