import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId, someRandomBytes } from './new-id.js';

describe('newId', () => {
  it('makes UUIDs of version 7, each another one, in order', () => {
    const ids = Array.from({ length: 2_000 }, newId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe('someRandomBytes', () => {
  it('gives bytes that nobody changes afterwards, over the end of its store', () => {
    const taken = Array.from({ length: 1_000 }, () => someRandomBytes(10));
    const before = taken.map((bytes) => bytes.join());
    for (let n = 0; n < 1_000; n++) someRandomBytes(16);
    expect(taken.map((bytes) => bytes.join())).toEqual(before);
    expect(new Set(before).size).toBe(1_000);
    expect(() => someRandomBytes(5_000)).toThrow(RangeError);
  });
});
