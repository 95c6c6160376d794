import { describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import { answersAsDescribed } from './answers-as-described.js';

const routes: RouteDescription[] = [
  {
    method: 'get',
    path: '/things/{id}',
    summary: 'A thing',
    responses: { 200: z.object({ id: z.string(), count: z.int().optional() }), 404: 'not-found' },
  },
];

async function askFor(path: string, answer: object, status = 200) {
  const server = fastify();
  const app = { getHttpAdapter: () => ({ getInstance: () => server }) };
  answersAsDescribed(app as unknown as NestFastifyApplication, routes);
  server.get('/*', (_, reply) => reply.code(status).send(answer));
  return server.inject(path);
}

describe('answersAsDescribed', () => {
  it('lets pass what is described, what is refused, and what is not described at all', async () => {
    expect((await askFor('/things/a?b=c', { id: 'a', count: 1 })).json()).toEqual({ id: 'a', count: 1 });
    expect((await askFor('/things/a', { code: 'not-found' }, 404)).statusCode).toBe(404);
    expect((await askFor('/elsewhere/a', { any: 1 })).json()).toEqual({ any: 1 });
  });

  it.each([
    ['wrong', { id: 1 }],
    ['missing', {}],
    ['too much', { id: 'a', more: 1 }],
  ])('tells what is %s', async (_, answer) => {
    const { statusCode, body } = await askFor('/things/a', answer);
    expect(statusCode).toBe(500);
    expect(body).toContain('not-as-described');
  });
});
