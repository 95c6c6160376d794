import { describe, expect, it } from '@jest/globals';
import { isPlainPath } from './route-table.js';

describe('isPlainPath', () => {
  it.each(['/api/v1/reports', '/api/v1/reports/PA-7K2M-9QXR-4TBN/withdrawal', '/api/v1/cases/x%20y'])(
    'takes %s',
    (path) => expect(isPlainPath(path)).toBe(true),
  );

  it.each([
    '/api/v1/reports/../../../internal/contacts/1/email',
    '/api/v1/reports/%2e%2e/%2E%2e/internal',
    '/api/v1/reports/..%2f..%2finternal',
    '/api/v1/reports\\..\\internal',
    '/api/v1/reports//internal',
  ])('refuses %s', (path) => expect(isPlainPath(path)).toBe(false));
});
