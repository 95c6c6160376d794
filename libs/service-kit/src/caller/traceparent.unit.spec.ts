import { describe, expect, it } from '@jest/globals';
import { newTraceparent, readTraceparent } from './traceparent.js';

describe('traceparent', () => {
  it('takes what was made here, each another trace', () => {
    const made = [newTraceparent(), newTraceparent()];
    expect(made.map(readTraceparent)).toEqual(made);
    expect(made[0]).not.toBe(made[1]);
  });

  it.each([
    undefined,
    ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x',
  ])('takes no other form: %j', (header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });
});
