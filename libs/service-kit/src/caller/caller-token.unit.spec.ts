import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { callerKey } from './caller-key.js';
import { callerSigner, callerVerifier } from './caller-token.js';

const master = 'ab'.repeat(32);
const officer: Actor = { kind: 'staff', id: 'a1', roles: ['officer'], agencyId: 'ubnd-08707' };

describe('a caller token', () => {
  const key = callerKey(master, 'intake');
  const token = callerSigner(key, 'intake')(officer);

  it('tells the service who calls', () => {
    expect(callerVerifier(key, 'intake')(token)).toEqual(officer);
  });

  it('is good for one service only', () => {
    expect(callerVerifier(key, 'routing')(token)).toBeUndefined();
    expect(callerVerifier(callerKey(master, 'routing'), 'routing')(token)).toBeUndefined();
  });

  it('is refused when it was altered or is no token', () => {
    const [head, body, signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ actor: { ...officer, roles: ['administrator'] } })).toString(
      'base64url',
    );
    expect(callerVerifier(key, 'intake')([head, forged, signature].join('.'))).toBeUndefined();
    expect(callerVerifier(key, 'intake')([head, body, ''].join('.'))).toBeUndefined();
    expect(callerVerifier(key, 'intake')('nonsense')).toBeUndefined();
  });
});
