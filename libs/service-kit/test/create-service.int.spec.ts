import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { createBusTables, createMessagingTables } from '#messaging';
import { type Actor, AppDatabase, migrate, protectTable, serviceRoles } from '#persistence';
import { createRegistryCopyTable, RegistryModule } from '#registry';
import { createTestDatabase, type TestDatabase, waitFor } from '#testing';
import {
  baseConfigSchema,
  callerHeader,
  callerSigner,
  createService,
  CurrentActor,
  RequireRoles,
  ServiceLogger,
  ZodBody,
} from '../src/index.js';

const key = 'cd'.repeat(32);
const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };
const head: Actor = { kind: 'staff', id: 'h1', roles: ['head'], agencyId: 'ubnd-08707' };
const asCaller = (actor: Actor) => ({ [callerHeader]: callerSigner(key, 'sample')(actor) });

class SampleBackbone1700000000000 implements MigrationInterface {
  readonly name = 'SampleBackbone1700000000000';

  async up(q: QueryRunner): Promise<void> {
    await createMessagingTables(q, 'sample');
    await createRegistryCopyTable(q, 'sample');
    await q.query('create table thing (id int primary key, agency_id text not null)');
    await q.query(`insert into thing values (1, 'ubnd-08707'), (2, 'ubnd-08716')`);
    await protectTable(q, 'sample', 'thing', `actor() ->> 'agencyId' = agency_id`);
  }

  async down(): Promise<void> {}
}

const thingBody = z.strictObject({ name: z.string().max(5) });

@Controller('things')
class ThingController {
  constructor(private readonly database: AppDatabase) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.database.run(actor, (tx) => tx.query('select id from thing order by id'));
  }

  @Get('broken/:id')
  broken(@Param('id') id: string) {
    throw new TypeError(`internals of ${id}`);
  }

  @Post()
  @RequireRoles('head')
  create(@ZodBody(thingBody) body: z.infer<typeof thingBody>) {
    return body;
  }

  @Post('any')
  any(@Body() body: unknown) {
    return body;
  }
}

@Module({ imports: [RegistryModule.register('sample')], controllers: [ThingController] })
class SampleModule {}

async function sendAllThenRead(port: number, length: string, size: number): Promise<string> {
  const socket = connect(port, '127.0.0.1').pause();
  const write = (bytes: Uint8Array | string) =>
    new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
  const piece = Buffer.alloc(80_000, 'x');
  await write(
    `POST /things HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\n` +
      `${callerHeader}: ${asCaller(head)[callerHeader]}\r\n${length}\r\n\r\n`,
  );
  const chunked = length.includes('chunked');
  for (let sent = 0; sent < size; sent += piece.length) {
    await write(chunked ? Buffer.concat([Buffer.from('13880\r\n'), piece, Buffer.from('\r\n')]) : piece);
  }
  if (chunked) await write('0\r\n\r\n');
  return text(socket.resume());
}

describe('a service', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.adminUrl, [{ service: 'sample', migrations: [SampleBackbone1700000000000] }], () => 'test');
    await createBusTables({ query: (sql, parameters) => database.query(sql, parameters) }, ['sample']);
    const url = (role: 'app' | 'worker') => {
      const made = new URL(database.adminUrl);
      made.username = serviceRoles('sample')[role];
      made.password = 'test';
      return made.href;
    };
    const config = baseConfigSchema.parse({
      DATABASE_URL: url('app'),
      WORKER_DATABASE_URL: url('worker'),
      CALLER_KEY: key,
      LOG_LEVEL: 'silent',
    });
    app = await createService({ name: 'sample', config, module: () => SampleModule });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('refuses what did not come through the gateway', async () => {
    const response = await app.inject({ url: '/things' });
    expect(response.statusCode).toBe(401);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ code: 'no-caller' });
  });

  it('shows an agency its own rows, and nothing to somebody without one', async () => {
    expect((await app.inject({ url: '/things', headers: asCaller(head) })).json()).toEqual([{ id: 1 }]);
    expect((await app.inject({ url: '/things', headers: asCaller(citizen) })).json()).toEqual([]);
  });

  it('lets only the named roles in, and says whether signing in would help', async () => {
    const post = (actor: Actor) =>
      app.inject({ method: 'POST', url: '/things', headers: asCaller(actor), payload: { name: 'đèn' } });
    expect((await post(citizen)).json()).toMatchObject({ code: 'not-signed-in', status: 401 });
    expect((await post({ ...head, roles: ['officer'] })).json()).toMatchObject({ code: 'not-allowed', status: 403 });
    expect((await post(head)).json()).toEqual({ name: 'đèn' });
  });

  it.each([
    ['invalid-request', 400, 'application/json', '{"name":"quá dài"}'],
    ['invalid-request', 400, 'application/json', '{"name":"a","extra":1}'],
    ['malformed-request', 400, 'application/json', '{"name":'],
    ['malformed-request', 400, 'application/json', Buffer.from('{"name":"r\xe1c"}', 'latin1')],
    ['unsupported-media-type', 415, 'application/json; charset=windows-1258', '{"name":"a"}'],
    ['unsupported-media-type', 415, 'text/xml', '<name/>'],
    ['unsupported-media-type', 415, 'text/plain', '{"name":"đèn"}'],
    ['unsupported-media-type', 415, 'application/x-www-form-urlencoded', 'name=a'],
    ['too-large', 413, 'application/json', JSON.stringify({ name: 'x'.repeat(70_000) })],
  ])('answers bad input with %s (%i)', async (code, status, type, payload) => {
    const headers = { ...asCaller(head), 'content-type': type, 'accept-language': 'en' };
    const response = await app.inject({ method: 'POST', url: '/things', headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code, status });
  });

  it('reads JSON that names its UTF-8', async () => {
    const headers = { ...asCaller(head), 'content-type': 'application/json; charset="UTF-8"' };
    const response = await app.inject({ method: 'POST', url: '/things', headers, payload: '\ufeff{"name":"đèn"}' });
    expect(response.json()).toEqual({ name: 'đèn' });
  });

  it.each([
    ['a header that is too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'too-large'],
    ['what is not HTTP', 'xin chào\r\n\r\n', 400, 'malformed-request'],
  ])('answers %s', async (_what, bytes, status, code) => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.end(bytes);
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json`));
    expect(JSON.parse(body!)).toMatchObject({ code, status });
  });

  it.each([
    ['vi-VN,vi;q=0.9', 'name phải là văn bản', 'phải là văn bản'],
    ['en-GB,en;q=0.9', 'name must be text', 'must be text'],
  ])('says in the language of %s what is wrong with a body', async (language, detail, message) => {
    const headers = { ...asCaller(head), 'accept-language': language };
    const response = await app.inject({ method: 'POST', url: '/things', headers, payload: { name: 7 } });
    expect(response.json()).toMatchObject({
      detail: expect.stringContaining(detail),
      errors: [{ path: 'name', code: 'invalid_type', message }],
    });
  });

  it.each(['content-length: 8000000', 'transfer-encoding: chunked'])(
    'answers a body that is too long to somebody who reads only when all is sent (%s)',
    async (length) => {
      const { port } = app.getHttpServer().address() as AddressInfo;
      const answers = Array.from({ length: 10 }, () => sendAllThenRead(port, length, 8_000_000));
      for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1.1 413 [^]*"too-large"/);
    },
  );

  it('answers unknown routes and unexpected errors without internals', async () => {
    expect((await app.inject({ url: '/nowhere', headers: asCaller(head) })).json()).toMatchObject({
      code: 'not-found',
    });
    const response = await app.inject({ url: '/things/broken/7', headers: asCaller(head) });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('internals');
  });

  it('tells its health and figures without a caller', async () => {
    expect((await app.inject({ url: '/health/live' })).json()).toEqual({ status: 'live' });
    expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/metrics' })).body).toContain('dieuphoi_http_request_seconds_count');
  });

  it('is not ready, and says why, on a database that was never migrated', async () => {
    expect((await app.inject({ url: '/health' })).json()).toMatchObject({
      parts: { database: { ready: true, detail: 'answers' } },
    });
    await database.query('alter table sample.stream rename to elsewhere');
    try {
      expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(503);
      expect((await app.inject({ url: '/health' })).json()).toMatchObject({
        parts: { database: { ready: false, detail: 'relation "stream" does not exist' } },
      });
    } finally {
      await database.query('alter table sample.elsewhere rename to stream');
    }
  });

  it('is not ready, and says why, once its consumer has ended by itself', async () => {
    const logger = app.get<{ warn: () => void }>(ServiceLogger);
    const full = jest.spyOn(logger, 'warn').mockImplementation(() => {
      throw new Error('the log is full');
    });
    await database.query('delete from bus.partition');
    expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(200);
    await app.startAllMicroservices();
    await waitFor(async () => (await app.inject({ url: '/health/ready' })).statusCode === 503);
    expect((await app.inject({ url: '/health' })).json()).toMatchObject({
      ready: false,
      parts: { bus: { ready: false, detail: 'failed: Error: the log is full' } },
    });
    expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
    full.mockRestore();
  });
});
