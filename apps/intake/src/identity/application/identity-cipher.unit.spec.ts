import { describe, expect, it } from '@jest/globals';
import { IdentityCipher } from './identity-cipher.js';

describe('IdentityCipher', () => {
  const cipher = new IdentityCipher(Buffer.alloc(32, 7));
  const contact = { name: 'Nguyễn Thị Ánh', phone: '0912345678' };

  it('opens what it sealed and hides it', () => {
    const sealed = cipher.seal('report-1', contact);
    expect(sealed.toString('latin1')).not.toContain('0912345678');
    expect(cipher.open('report-1', sealed)).toEqual(contact);
  });

  it('seals the same contact differently each time', () => {
    expect(cipher.seal('report-1', contact)).not.toEqual(cipher.seal('report-1', contact));
  });

  it('refuses another report, another key and altered bytes', () => {
    const sealed = cipher.seal('report-1', contact);
    expect(() => cipher.open('report-2', sealed)).toThrow();
    expect(() => new IdentityCipher(Buffer.alloc(32, 8)).open('report-1', sealed)).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => cipher.open('report-1', sealed)).toThrow();
  });
});
