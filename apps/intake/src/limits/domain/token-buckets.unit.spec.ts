import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

describe('TokenBuckets', () => {
  it('lets a burst through and then so many per minute', () => {
    const buckets = new TokenBuckets(60);
    for (let n = 0; n < 60; n++) expect(buckets.take('a', 0)).toBe(0);
    expect(buckets.take('a', 0)).toBe(1);
    expect(buckets.take('a', 1_000)).toBe(0);
    expect(buckets.take('a', 1_000)).toBe(1);
  });

  it('keeps addresses apart', () => {
    const buckets = new TokenBuckets(1);
    expect(buckets.take('a', 0)).toBe(0);
    expect(buckets.take('b', 0)).toBe(0);
    expect(buckets.take('a', 0)).toBe(60);
  });

  it('gives nothing back when the clock jumps back', () => {
    const buckets = new TokenBuckets(1);
    expect(buckets.take('a', 100_000)).toBe(0);
    expect(buckets.take('a', 0)).toBe(60);
  });

  it('forgets the longest unseen when there are too many', () => {
    const buckets = new TokenBuckets(1, 2);
    for (const address of ['a', 'b', 'c']) buckets.take(address, 0);
    expect(buckets.peek('a', 0)).toBe(0);
    expect(buckets.peek('c', 0)).toBe(60);
  });
});
