import { BadRequestException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Problem } from './problem.js';
import { languageOf, toProblem } from './problem-filter.js';

describe('toProblem', () => {
  it('keeps an expected problem as it is', () => {
    const problem = new Problem('outside-area', { status: 422, detail: { vi: 'a', en: 'b' } });
    expect(toProblem(problem)).toBe(problem);
  });

  it('says 503 with a time to wait when the database is away', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(toProblem(error)).toMatchObject({
      code: 'temporarily-unavailable',
      options: { status: 503, retryAfter: 5 },
    });
    expect(toProblem(new Error('Connection terminated unexpectedly')).options.status).toBe(503);
  });

  it('has a stable code for what the web server refuses', () => {
    expect(toProblem({ statusCode: 413 }).code).toBe('too-large');
    expect(toProblem({ statusCode: 415 }).code).toBe('unsupported-media-type');
    expect(toProblem(new BadRequestException()).code).toBe('malformed-request');
  });

  it('shows nothing of an unexpected error', () => {
    const problem = toProblem(new TypeError('secret internals'));
    expect(problem.code).toBe('internal-error');
    expect(JSON.stringify(problem.options)).not.toContain('secret');
  });
});

describe('languageOf', () => {
  it('is Vietnamese unless English comes first', () => {
    expect([undefined, 'vi-VN', 'fr', 'en-GB,en;q=0.9'].map(languageOf)).toEqual(['vi', 'vi', 'vi', 'en']);
  });
});
