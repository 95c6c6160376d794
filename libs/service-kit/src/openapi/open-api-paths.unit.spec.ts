import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openApiPaths } from './open-api-paths.js';

const { paths, components } = openApiPaths([
  {
    method: 'post',
    path: '/api/v1/things/{id}/parts',
    summary: 'Add a part',
    body: z.strictObject({ name: z.string().max(5), count: z.int().default(1) }),
    query: z.object({ dryRun: z.boolean().optional() }),
    headers: z.object({ 'If-Match': z.string() }),
    responses: { 201: z.object({ id: z.string() }), 204: 'nothing to do', 409: 'version-conflict' },
  },
  { method: 'get', path: '/api/v1/things/{id}/parts', summary: 'Parts', responses: { 200: z.array(z.string()) } },
]);

describe('openApiPaths', () => {
  it('describes both methods of a path', () => {
    expect(Object.keys(paths['/api/v1/things/{id}/parts'] ?? {})).toEqual(['post', 'get']);
  });

  it('describes parameters of path, query and headers, and what must be there', () => {
    expect(paths['/api/v1/things/{id}/parts']?.post).toMatchObject({
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'dryRun', in: 'query', required: false, schema: { type: 'boolean' } },
        { name: 'If-Match', in: 'header', required: true },
      ],
    });
  });

  it('describes the body as it is sent: what has a default is optional, what is unknown is refused', () => {
    expect(paths['/api/v1/things/{id}/parts']?.post).toMatchObject({
      requestBody: {
        content: {
          'application/json': {
            schema: {
              required: ['name'],
              additionalProperties: false,
              properties: { name: { maxLength: 5 }, count: { default: 1 } },
            },
          },
        },
      },
    });
  });

  it('describes answers, and problems as problem documents', () => {
    expect(paths['/api/v1/things/{id}/parts']?.post).toMatchObject({
      responses: {
        201: { content: { 'application/json': {} } },
        204: { description: 'nothing to do' },
        409: {
          description: 'version-conflict',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    });
    expect(components.schemas.Problem).toMatchObject({ required: ['type', 'code', 'status', 'title', 'detail'] });
  });

  it('makes a component of what has an id, and refers to it', () => {
    const state = z.enum(['new', 'old']).meta({ id: 'State' });
    const thing = z.object({ state, before: state.nullable() }).meta({ id: 'Thing' });
    const made = openApiPaths([
      { method: 'get', path: '/things', summary: 'Things', responses: { 200: z.object({ items: z.array(thing) }) } },
    ]);
    const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(made.paths['/things']?.get).toMatchObject({
      responses: {
        200: { content: { 'application/json': { schema: { properties: { items: { items: reference('Thing') } } } } } },
      },
    });
    expect(made.components.schemas).toMatchObject({
      State: { enum: ['new', 'old'] },
      Thing: { properties: { state: reference('State'), before: { anyOf: [reference('State'), { type: 'null' }] } } },
    });
  });

  it('refuses one name for two things', () => {
    const route = (part: z.ZodType) => ({
      method: 'get' as const,
      path: '/things',
      summary: 'Things',
      responses: { 200: z.object({ part: part.meta({ id: 'Part' }) }) },
    });
    expect(() => openApiPaths([route(z.string()), route(z.int())])).toThrow('called Part');
  });
});
