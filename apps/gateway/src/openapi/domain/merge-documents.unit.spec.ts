import { describe, expect, it } from '@jest/globals';
import { mergeDocuments, type OpenApiDocument } from './merge-documents.js';

const document = (paths: string[], components = {}): OpenApiDocument => ({
  openapi: '3.1.0',
  info: { title: 'a', version: '1' },
  paths: Object.fromEntries(paths.map((path) => [path, { get: { summary: path } }])),
  components,
});

describe('mergeDocuments', () => {
  it('has the public paths of all, sorted, and nothing internal', () => {
    const merged = mergeDocuments(document(['/api/v1/session']), [
      document(['/api/v1/reports', '/internal/contacts/{id}', '/health']),
      document(['/api/v1/cases']),
    ]);
    expect(Object.keys(merged.paths)).toEqual(['/api/v1/cases', '/api/v1/reports', '/api/v1/session']);
  });

  it('keeps the components of all', () => {
    const merged = mergeDocuments(document([], { schemas: { Problem: { a: 1 } } }), [
      document([], { schemas: { Problem: { a: 2 }, Case: {} }, securitySchemes: { bearer: {} } }),
    ]);
    expect(merged.components).toEqual({ schemas: { Problem: { a: 1 }, Case: {} }, securitySchemes: { bearer: {} } });
  });
});
