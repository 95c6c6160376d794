import { describe, expect, it } from '@jest/globals';
import { hashSecret, SecretKeys, secretMatches } from './report-secret.js';

describe('report secret', () => {
  const keys = new SecretKeys(
    new Map([
      [1, Buffer.alloc(32, 1)],
      [2, Buffer.alloc(32, 2)],
    ]),
    2,
  );
  const id = '0197a5a0-0000-7000-8000-000000000001';

  it('has 128 bits and is the same each time', () => {
    const secret = keys.secretOf(id, 2);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
    expect(keys.secretOf(id, 2)).toBe(secret);
  });

  it('differs by report and by version of the key', () => {
    expect(keys.secretOf(id, 1)).not.toBe(keys.secretOf(id, 2));
    expect(keys.secretOf(id.replace(/1$/, '2'), 2)).not.toBe(keys.secretOf(id, 2));
  });

  it('is known by its hash alone', () => {
    const hash = hashSecret(keys.secretOf(id, 2));
    expect(secretMatches(keys.secretOf(id, 2), hash)).toBe(true);
    expect(secretMatches(keys.secretOf(id, 1), hash)).toBe(false);
    expect(secretMatches('', hash)).toBe(false);
  });

  it('refuses a version without a key', () => {
    expect(() => keys.secretOf(id, 3)).toThrow('version 3');
    expect(() => new SecretKeys(new Map(), 1)).toThrow('version 1');
  });
});
