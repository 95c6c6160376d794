import { describe, expect, it } from '@jest/globals';
import { createSchemaValidator } from './schema-validator.js';

const ajv = createSchemaValidator();

describe('instants', () => {
  const isInstant = ajv.compile({ type: 'string', format: 'date-time' });

  it.each([
    '2026-06-22T08:00:00.000Z',
    '2024-02-29T23:59:59Z',
    '2026-06-22T08:00:00+07:00',
    '2026-12-31t00:00:00.123456z',
  ])('takes %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    '2026-06-22',
    '2026-06-22 08:00:00Z',
    '2026-06-22T08:00:00',
    '2026-06-31T08:00:00Z',
    '2025-02-29T08:00:00Z',
    '2026-13-01T08:00:00Z',
    '2026-06-22T24:00:00Z',
    '2026-06-22T08:60:00Z',
    '2026-06-22T08:00:00Z\n',
    '',
  ])('refuses %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('lengths', () => {
  const isPair = ajv.compile({ type: 'string', minLength: 2, maxLength: 2 });

  it.each([
    ['ab', true],
    ['a', false],
    ['abc', false],
    ['😀😀', true],
    ['😀', false],
    ['😀😀😀', false],
  ])('count characters: %j', (text, fits) => {
    expect(isPair(text)).toBe(fits);
  });

  it('are named when they are wrong', () => {
    isPair('abc');
    expect(ajv.errorsText(isPair.errors)).toContain('must NOT have more than 2 characters');
  });
});
