import { describe, expect, it } from '@jest/globals';
import { isSameSite } from './same-site.js';

const ownOrigin = 'http://127.0.0.1:3000';

describe('isSameSite', () => {
  it.each([
    [{}, true],
    [{ origin: ownOrigin }, true],
    [{ origin: ownOrigin, fetchSite: 'same-origin' }, true],
    [{ fetchSite: 'none' }, true],
    [{ origin: 'https://evil.example', fetchSite: 'cross-site' }, false],
    [{ origin: 'http://127.0.0.1:4000', fetchSite: 'same-site' }, false],
    [{ origin: 'null' }, false],
    [{ origin: ownOrigin, fetchSite: 'cross-site' }, false],
  ])('%j: %s', (headers, same) => expect(isSameSite({ ...headers, ownOrigin })).toBe(same));
});
