import { describe, expect, it } from '@jest/globals';
import createClient from 'openapi-fetch';
import type { paths } from '#api';
import { problems } from './problem.js';

function clientOf(fetch: () => Promise<Response>) {
  const api = createClient<paths>({ baseUrl: 'http://product.example', fetch });
  api.use(problems);
  return api;
}

describe('what is not a success', () => {
  it('is thrown as the problem that the server tells', async () => {
    const problem = { code: 'version-conflict', detail: 'Ai đó đã sửa.', current: { version: 2 } };
    const api = clientOf(() => Promise.resolve(Response.json(problem, { status: 409 })));
    await expect(api.GET('/api/v1/fields')).rejects.toMatchObject({
      status: 409,
      code: 'version-conflict',
      message: 'Ai đó đã sửa.',
      body: problem,
    });
  });

  it('is thrown with its status when it is not a problem document', async () => {
    const api = clientOf(() => Promise.resolve(new Response('<html>', { status: 502, statusText: 'Bad Gateway' })));
    await expect(api.GET('/api/v1/fields')).rejects.toMatchObject({
      status: 502,
      code: 'unknown',
      message: 'Bad Gateway',
    });
  });

  it('has status 0 when the server is not reached', async () => {
    const api = clientOf(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.GET('/api/v1/fields')).rejects.toMatchObject({ status: 0, code: 'offline' });
  });

  it('leaves a success alone', async () => {
    const api = clientOf(() => Promise.resolve(Response.json({ items: [] })));
    expect((await api.GET('/api/v1/fields')).data).toEqual({ items: [] });
  });
});
