import { createHash, randomBytes } from 'node:crypto';

/** What the cookie holds: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Hexadecimal SHA-256, all that is stored; undefined for what cannot be a token. */
export function sessionTokenHash(token: string): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  return createHash('sha256').update(token).digest('hex');
}
