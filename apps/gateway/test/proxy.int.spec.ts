import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { callerHeader, callerKey, callerVerifier } from '#service-kit';
import { GatewayBed, masterKey } from './gateway-bed.js';

describe('forwarding', () => {
  let bed: GatewayBed;
  beforeAll(async () => {
    bed = await GatewayBed.start();
  });
  beforeEach(() => {
    bed.service.received.length = 0;
  });
  afterAll(() => bed.stop());

  const callerAt = (service: string) =>
    callerVerifier(callerKey(masterKey, service), service)(String(bed.service.last.headers[callerHeader]));

  it('passes path, query and body on, in the name of a citizen', async () => {
    const response = await bed.post('/api/v1/reports?a=1&b=%20', { text: 'Đèn hỏng' }, { 'idempotency-key': 'k1' });
    expect(await response.json()).toEqual({ ok: true });
    expect(bed.service.last).toMatchObject({
      method: 'POST',
      url: '/api/v1/reports?a=1&b=%20',
      body: '{"text":"Đèn hỏng"}',
      headers: { 'idempotency-key': 'k1', 'content-type': 'application/json' },
    });
    expect(callerAt('intake')).toEqual({ kind: 'citizen', id: 'anonymous', roles: [] });
  });

  it('signs for the service it asks, with the roles and the agency of who is signed in', async () => {
    const cookie = await bed.cookieOf('canbo');
    await bed.fetch('/api/v1/cases', { headers: { cookie } });
    expect(callerAt('tracking')).toMatchObject({ kind: 'staff', roles: ['officer'], agencyId: 'so-xay-dung' });
    expect(callerAt('intake')).toBeUndefined();
    expect(bed.service.last.headers.cookie).toBeUndefined();
  });

  it('lets nobody speak in another’s name', async () => {
    await bed.fetch('/api/v1/fields', {
      headers: {
        [callerHeader]: 'forged',
        'x-forwarded-for': '6.6.6.6',
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
      },
    });
    const { headers } = bed.service.last;
    expect(callerAt('routing')).toMatchObject({ kind: 'citizen' });
    expect(headers['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
    expect([headers.forwarded, headers['x-real-ip']]).toEqual([undefined, undefined]);
  });

  it('passes the trace of a caller on, and begins one for whoever names none', async () => {
    const named = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await bed.fetch('/api/v1/fields', { headers: { traceparent: named } });
    expect(bed.service.last.headers.traceparent).toBe(named);
    await bed.fetch('/api/v1/fields', { headers: { traceparent: 'forged' } });
    expect(bed.service.last.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('keeps back what concerns one connection or tells about the service', async () => {
    bed.service.answer = (_request, response) =>
      response.writeHead(201, { etag: '"3"', 'x-powered-by': 'x', 'set-cookie': 'a=b', connection: 'close' }).end('{}');
    const response = await bed.post('/api/v1/reports', {});
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"3"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([response.headers.get('x-powered-by'), response.headers.get('set-cookie')]).toEqual([null, null]);
    bed.service.answer = (_request, answer) => answer.end('{}');
  });

  it.each([
    ['/api/v1/session/x', 404],
    ['/internal/contacts/1/email', 404],
    ['/api/v1/internal/openapi.json', 404],
    ['/api/v2/reports', 404],
  ])('does not know %s', async (path, status) => {
    const response = await bed.fetch(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(bed.service.received).toEqual([]);
  });

  it.each([
    '/api/v1/reports/../../../internal/contacts/1/email',
    '/api/v1/reports/%2e%2e/%2e%2e/%2e%2e/internal/openapi.json',
    '/api/v1/reports/..%2f..%2f..%2finternal/openapi.json',
    '/api/v1/reports/..\\..\\..\\internal',
    '//internal/openapi.json',
    'http://elsewhere.example/internal/openapi.json',
  ])('cannot be led out of the table by %s', async (path) => {
    expect(await rawStatus(bed.url, path)).toMatch(/ (400|404) /);
    expect(bed.service.received).toEqual([]);
  });

  it('takes 64 KiB and no more, uploads apart', async () => {
    const post = (path: string, bytes: number) =>
      bed.fetch(path, { method: 'POST', body: 'x'.repeat(bytes), headers: { 'content-type': 'multipart/form-data' } });
    expect((await post('/api/v1/reports', 64 * 1024)).status).toBe(200);
    const large = await post('/api/v1/reports', 64 * 1024 + 1);
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'too-large' });
    expect((await post('/api/v1/attachments', 3 * 1024 * 1024)).status).toBe(200);
    expect(bed.service.last.body).toHaveLength(3 * 1024 * 1024);
    expect((await post('/api/v1/attachments', 13 * 1024 * 1024)).status).toBe(413);
  });

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('a write with %j is answered with %i', async (headers, status) => {
    for (const path of ['/api/v1/cases/1/accept', '/api/v1/reports']) {
      expect((await bed.post(path, {}, headers as Record<string, string>)).status).toBe(status);
    }
    expect(bed.service.received.length).toBe(status === 200 ? 2 : 0);
  });

  it('asks a service that fails a POST only once', async () => {
    bed.service.answer = (_request, response) => void response.destroy();
    const response = await bed.post('/api/v1/reports', {}, { 'accept-language': 'en' });
    expect(response.status).toBe(502);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ code: 'answer-broken-off', status: 502 });
    expect(bed.service.received).toHaveLength(1);
    bed.service.answer = (_request, answer) => void answer.end('{}');
  });

  it('passes a service’s own 503 on at once, with its Retry-After', async () => {
    bed.service.answer = (_request, response) => void response.writeHead(503, { 'retry-after': '7' }).end('{}');
    const response = await bed.fetch('/api/v1/fields');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
    expect(bed.service.received).toHaveLength(1);
    bed.service.answer = (_request, answer) => void answer.end('{}');
  });

  it('puts the services’ documents together', async () => {
    bed.service.answer = (_request, response) =>
      void response.end(
        JSON.stringify({ paths: { '/api/v1/reports': { get: {} }, '/internal/contacts/{id}/{channel}': { get: {} } } }),
      );
    const document = (await (await bed.fetch('/api/v1/openapi.json')).json()) as { openapi: string; paths: object };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(['/api/v1/reports', '/api/v1/session']);
    expect(bed.service.received.map(({ url }) => url)).toEqual(Array(4).fill('/internal/openapi.json'));
  });
});

describe('when a service is away', () => {
  it('says 503 with a time to wait, and is ready itself', async () => {
    const bed = await GatewayBed.start({ INTAKE_URL: 'http://127.0.0.1:1' });
    try {
      const response = await bed.post('/api/v1/reports', {});
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({ code: 'temporarily-unavailable' });
      expect((await bed.fetch('/health/ready')).status).toBe(200);
      expect(await (await bed.fetch('/health')).json()).toMatchObject({
        parts: { intake: { detail: 'away' }, routing: { detail: 'ready' } },
      });
    } finally {
      await bed.stop();
    }
  });

  it('is not ready when a service needs a person', async () => {
    const bed = await GatewayBed.start();
    bed.service.answer = (_request, response) => void response.writeHead(503).end('{}');
    try {
      expect((await bed.fetch('/health/ready')).status).toBe(503);
      expect((await bed.fetch('/health/live')).status).toBe(200);
    } finally {
      await bed.stop();
    }
  });
});

describe('without its database', () => {
  it('serves citizens, and asks staff to come back', async () => {
    const nowhere = 'postgres://a:b@127.0.0.1:1/x';
    const bed = await GatewayBed.start({ DATABASE_URL: nowhere, WORKER_DATABASE_URL: nowhere });
    try {
      expect((await bed.post('/api/v1/reports', {})).status).toBe(200);
      const cookie = `dieuphoi=${'a'.repeat(43)}`;
      for (const answer of [await bed.fetch('/api/v1/cases', { headers: { cookie } }), await bed.signIn('canbo')]) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(await answer.json()).toMatchObject({ code: 'temporarily-unavailable' });
      }
      expect((await bed.fetch('/health/ready')).status).toBe(200);
    } finally {
      await bed.stop();
    }
  });
});

/** The status line of a request whose path no client library has tidied up. */
function rawStatus(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('end', () => resolve(`${answer.split('\r\n')[0]} `)).on('error', reject);
  });
}
