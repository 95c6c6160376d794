import { describe, expect, it, jest } from '@jest/globals';
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

  it('is given out again for some seconds, but not with other roles', () => {
    const sign = callerSigner(key, 'intake');
    expect(sign(officer)).toBe(sign({ ...officer }));
    expect(sign({ ...officer, roles: ['head'] })).not.toBe(sign(officer));
  });

  it('is refused when its minute is over, although it was known', () => {
    jest.useFakeTimers({ now: new Date('2026-06-01T08:00:00Z'), doNotFake: ['nextTick'] });
    try {
      const sign = callerSigner(key, 'intake');
      const verify = callerVerifier(key, 'intake');
      const early = sign(officer);
      expect(verify(early)).toEqual(officer);
      jest.setSystemTime(new Date('2026-06-01T08:00:59Z'));
      expect(verify(early)).toEqual(officer);
      expect(sign(officer)).not.toBe(early);
      jest.setSystemTime(new Date('2026-06-01T08:01:01Z'));
      expect(verify(early)).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
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
