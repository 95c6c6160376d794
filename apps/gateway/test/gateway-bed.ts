import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createBusTables } from '#messaging';
import { createService } from '#service-kit';
import { answersAsDescribed, createTestDatabase, type TestDatabase } from '#testing';
import { AppModule } from '../src/app.module.js';
import { type GatewayConfig, gatewayConfigSchema } from '../src/config.js';
import { seedAccounts } from '../src/seed.js';
import { sessionRoutes } from '../src/session/http/session-routes.js';

export const masterKey = 'ab'.repeat(32);
export const password = 'một mật khẩu dài';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A service of which the test decides what it answers. */
export class FakeService {
  readonly received: Received[] = [];
  answer: (request: Received, response: ServerResponse) => void = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  };
  private server!: Server;

  static async start(): Promise<FakeService> {
    const fake = new FakeService();
    fake.server = createServer((request, response) => void fake.handle(request, response));
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get last(): Received {
    return this.received.at(-1)!;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    this.received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    this.answer(this.last, response);
  }
}

/** A gateway that listens, its database with two people, and four services that are one fake. */
export class GatewayBed {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly service: FakeService,
    readonly url: string,
  ) {}

  static async start(changes: Record<string, string> = {}): Promise<GatewayBed> {
    const database = await createTestDatabase();
    await createBusTables({ query: (sql, parameters) => database.query(sql, parameters) }, ['gateway']);
    await seedAccounts(
      await database.database('gateway', 'worker'),
      [
        { username: 'canbo', displayName: 'Lê Minh Châu', roles: ['officer'], agencyId: 'so-xay-dung' },
        { username: 'giamsat', displayName: 'Hoàng Đức Mạnh', roles: ['supervisor'] },
      ],
      password,
    );
    const service = await FakeService.start();
    const config: GatewayConfig = gatewayConfigSchema.parse({
      DATABASE_URL: database.urlFor('gateway', 'app'),
      WORKER_DATABASE_URL: database.urlFor('gateway', 'worker'),
      CALLER_MASTER_KEY: masterKey,
      LOG_LEVEL: 'silent',
      INTAKE_URL: service.url,
      ROUTING_URL: service.url,
      TRACKING_URL: service.url,
      NOTIFICATION_URL: service.url,
      ...changes,
    });
    const app = await createService({ name: 'gateway', config, module: () => AppModule.register(config) });
    answersAsDescribed(app, sessionRoutes);
    await app.listen(0, '127.0.0.1');
    return new GatewayBed(database, app, service, await app.getUrl());
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.service.stop();
    await this.database.drop();
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { redirect: 'manual', ...init });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  signIn(username: string, secret = password): Promise<Response> {
    return this.post('/api/v1/session', { username, password: secret });
  }

  /** The Cookie header of a signed-in person. */
  async cookieOf(username: string): Promise<string> {
    const response = await this.signIn(username);
    return response.headers.getSetCookie()[0]!.split(';')[0]!;
  }
}
