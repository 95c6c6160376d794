import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createBusTables } from '#messaging';
import type { Actor } from '#persistence';
import { callerHeader, callerSigner, createService } from '#service-kit';
import { answersAsDescribed, createTestDatabase, type TestDatabase } from '#testing';
import { AppModule } from '../../src/app.module.js';
import { deadline } from '../../src/limits/application/deadline.js';
import { loadIntakeConfig } from '../../src/config.js';
import { intakeRoutes } from '../../src/routes.js';

const key = 'ab'.repeat(32);

export const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };
export const helper: Actor = { kind: 'staff', id: 'tongdai', roles: ['helper'] };
export const notifier: Actor = { kind: 'worker', id: 'notification', roles: [] };

export interface Receipt {
  id: string;
  code: string;
  secret: string;
  kind: string;
  promise: { dispatchBy: string; answerBy: string };
  receivedAt: string;
}

interface Call {
  actor?: Actor;
  headers?: Record<string, string>;
  payload?: object | string;
}

/** Intake over a database of its own, asked as the gateway asks it. */
export class TestIntake {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly environment: Record<string, string>,
  ) {}

  /** @param serverUrl of a server of its own, for tests that stop it */
  static async start(environment: Record<string, string> = {}, serverUrl?: string): Promise<TestIntake> {
    const database = await createTestDatabase(serverUrl);
    await createBusTables({ query: (sql, parameters) => database.query(sql, parameters) }, ['intake']);
    return TestIntake.over(database, environment);
  }

  private static async over(database: TestDatabase, environment: Record<string, string>): Promise<TestIntake> {
    const config = loadIntakeConfig({
      DATABASE_URL: database.urlFor('intake', 'app'),
      WORKER_DATABASE_URL: database.urlFor('intake', 'worker'),
      CALLER_KEY: key,
      REPORT_SECRET_KEYS: `1:${'01'.repeat(32)}`,
      IDENTITY_KEY: '02'.repeat(32),
      LOG_LEVEL: 'silent',
      ...environment,
    });
    const app = await createService({ name: 'intake', config, deadline, module: () => AppModule.register(config) });
    answersAsDescribed(app, intakeRoutes);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestIntake(database, app, environment);
  }

  /** Another one over the same database, to be closed before it. */
  copy(): Promise<TestIntake> {
    return TestIntake.over(this.database, this.environment);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.database.drop();
  }

  get(url: string, call: Call = {}) {
    return this.call('GET', url, call);
  }

  post(url: string, call: Call = {}) {
    return this.call('POST', url, call);
  }

  put(url: string, call: Call = {}) {
    return this.call('PUT', url, call);
  }

  /** A report as it is accepted. */
  async send(body: object = {}, { actor, headers }: Call = {}): Promise<Receipt> {
    const payload = { text: 'Đèn đường ở ngõ 5 hỏng ba ngày nay', noticeVersion: '2026-01', ...body };
    const response = await this.post('/api/v1/reports', {
      actor,
      headers: { 'idempotency-key': randomUUID(), ...headers },
      payload,
    });
    if (response.statusCode !== 201) throw new Error(`${response.statusCode}: ${response.body}`);
    return response.json<Receipt>();
  }

  async count(table: string): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(`select count(*)::int as n from intake.${table}`);
    return row!.n;
  }

  private call(method: 'GET' | 'POST' | 'PUT', url: string, { actor = citizen, headers, payload }: Call) {
    const caller = { [callerHeader]: callerSigner(key, 'intake')(actor), 'accept-language': 'en' };
    return this.app.inject({ method, url, headers: { ...caller, ...headers }, payload });
  }
}
