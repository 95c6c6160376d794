import { describe, expect, it } from '@jest/globals';
import { upstreamProblem } from './upstream-problem.js';

const failed = (code: string) => new Error('outer', { cause: Object.assign(new Error('inner'), { code }) });

describe('upstreamProblem', () => {
  it.each([
    ['ECONNREFUSED', 503, 'temporarily-unavailable'],
    ['UND_ERR_CONNECT_TIMEOUT', 503, 'temporarily-unavailable'],
    ['UND_ERR_HEADERS_TIMEOUT', 504, 'no-answer-in-time'],
    ['ECONNRESET', 502, 'answer-broken-off'],
    ['UND_ERR_SOCKET', 502, 'answer-broken-off'],
  ])('%s: %i', (cause, status, code) => {
    const problem = upstreamProblem(failed(cause));
    expect([problem.options.status, problem.code]).toEqual([status, code]);
    expect(problem.options.retryAfter).toBeGreaterThan(0);
  });
});
