import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** Server keys by version; the secret of an old report is made again with the version that made it. */
export class SecretKeys {
  constructor(
    private readonly keys: ReadonlyMap<number, Buffer>,
    /** The version for new reports. */
    readonly current: number,
  ) {
    if (!keys.has(current)) throw new Error(`There is no report secret key of version ${current}.`);
  }

  /** The 128-bit secret of a report: never stored, always the same, so that a first answer can be given again. */
  secretOf(reportId: string, version: number): string {
    const key = this.keys.get(version);
    if (!key) throw new Error(`There is no report secret key of version ${version}.`);
    return createHmac('sha256', key).update(reportId).digest().subarray(0, 16).toString('base64url');
  }
}

/** What is stored of a secret. */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

/** Compares in a time that tells nothing about the hash. */
export function secretMatches(secret: string, hash: Buffer): boolean {
  const given = hashSecret(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
}
