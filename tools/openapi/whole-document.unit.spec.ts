import { describe, expect, it } from '@jest/globals';
import { ownDocument } from '../../apps/gateway/src/openapi/http/own-document.js';
import { serviceDocuments, wholeDocument } from './whole-document.js';

interface Operation {
  operationId: string;
}

const whole = wholeDocument();
const schemas = whole.components!['schemas']!;

describe('the OpenAPI document', () => {
  it('means one thing by one name, whichever service says it', () => {
    for (const { components } of [ownDocument, ...serviceDocuments()]) {
      for (const [name, schema] of Object.entries(components?.['schemas'] ?? {})) expect(schema).toEqual(schemas[name]);
    }
  });

  it('has everything that it refers to', () => {
    const named = [...JSON.stringify(whole).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(50);
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(named));
  });

  it('calls no two operations alike', () => {
    const ids = Object.values(whole.paths).flatMap((item) =>
      Object.values(item as Record<string, Operation>).map(({ operationId }) => operationId),
    );
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
