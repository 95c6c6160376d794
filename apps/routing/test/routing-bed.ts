import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { shippedModelFile } from '#classifier';
import type { AnyEvent, EventType } from '#contracts';
import { createBusTables } from '#messaging';
import { type Actor, type WorkerDatabase, workerActor } from '#persistence';
import { RegistryRefresh } from '#registry';
import { callerHeader, callerSigner, createService } from '#service-kit';
import { answersAsDescribed, createTestDatabase, submittedEvent, type TestDatabase } from '#testing';
import { loadSeeds } from '../../../seeds/load.js';
import { AppModule } from '../src/app.module.js';
import { routingConfigSchema } from '../src/config.js';
import { ReportEventsController } from '../src/reports/messaging/report-events.controller.js';
import { routingRoutes } from '../src/routes.js';
import { installShippedModel, seedRegistry } from '../src/seed.js';
import { StaffEventsController } from '../src/staff/messaging/staff-events.controller.js';

const key = 'cd'.repeat(32);

export const dispatcher: Actor = { kind: 'staff', id: 'a-dispatcher', roles: ['dispatcher'] };
export const supervisor: Actor = { kind: 'staff', id: 'a-supervisor', roles: ['supervisor'] };
export const administrator: Actor = { kind: 'staff', id: 'an-administrator', roles: ['administrator'] };

/** Routing over a database with the province's seeds; the bus is handed to it by hand. */
export class RoutingBed {
  database!: TestDatabase;
  app!: NestFastifyApplication;
  private worker!: WorkerDatabase;

  static async start(settings: Record<string, string> = {}): Promise<RoutingBed> {
    const bed = new RoutingBed();
    bed.database = await createTestDatabase();
    await createBusTables({ query: (sql, parameters) => bed.database.query(sql, parameters) }, ['routing']);
    bed.worker = await bed.database.database('routing', 'worker');
    await seedRegistry(bed.worker, loadSeeds());
    await bed.worker.run(workerActor('routing'), (tx) =>
      installShippedModel(tx, readFileSync(shippedModelFile('fields'))),
    );
    const config = routingConfigSchema.parse({
      DATABASE_URL: bed.database.urlFor('routing', 'app'),
      WORKER_DATABASE_URL: bed.database.urlFor('routing', 'worker'),
      CALLER_KEY: key,
      LOG_LEVEL: 'silent',
      DEMO: '1',
      ...settings,
    });
    bed.app = await createService({ name: 'routing', config, module: () => AppModule.register(config) });
    answersAsDescribed(bed.app, routingRoutes);
    await bed.app.init();
    await bed.app.getHttpAdapter().getInstance().ready();
    await bed.app.get(RegistryRefresh).refresh();
    return bed;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Hands events to the consumer as the bus does. */
  async hear(...events: AnyEvent[]): Promise<void> {
    const controller = this.app.get(ReportEventsController);
    await this.worker.run(workerActor('routing'), (tx) => controller.onReportEvents({ tx, events }));
  }

  /** The id of a new report that says nothing of what it is about, so that it waits at the desk. */
  async hearDoubtful(): Promise<string> {
    const id = randomUUID();
    // So far off that no reminder falls due meanwhile: at night an hour holds no working time.
    const [receivedAt, dispatchBy] = [0, 7].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const text = 'Tôi muốn phản ánh việc này mong được giải quyết sớm cho bà con';
    await this.hear(submittedEvent(id, { text, receivedAt, dispatchBy }));
    return id;
  }

  async hearOfStaff(...events: AnyEvent[]): Promise<void> {
    const controller = this.app.get(StaffEventsController);
    await this.worker.run(workerActor('routing'), (tx) => controller.onStaffEvents({ tx, events }));
  }

  /** Reads our own words back, as they come from the log. */
  async hearOwn(reportId: string): Promise<void> {
    await this.hear(...(await this.said(reportId)));
  }

  get(url: string, actor: Actor = dispatcher) {
    return this.app.inject({ url, headers: asCaller(actor) });
  }

  post(url: string, payload: object | string, actor: Actor = dispatcher, key?: string) {
    const named = key !== undefined && { 'idempotency-key': key };
    const headers = { ...asCaller(actor), 'content-type': 'application/json', ...named };
    return this.app.inject({ method: 'POST', url, headers, payload });
  }

  /** As the version that was seen; undefined sends none. */
  put(url: string, payload: object, version: number | undefined, actor: Actor) {
    const seen = version !== undefined && { 'if-match': `"${version}"` };
    return this.app.inject({ method: 'PUT', url, headers: { ...asCaller(actor), ...seen }, payload });
  }

  /** What was said about a report, in order. */
  async said(reportId: string): Promise<AnyEvent[]> {
    const rows = await this.database.query<{ body: string }>(
      'select body from routing.ledger where subject = $1 order by sequence',
      [reportId],
    );
    return rows.map(({ body }) => JSON.parse(body) as AnyEvent);
  }

  async saidTypes(reportId: string): Promise<string[]> {
    return (await this.said(reportId)).map(({ type }) => shortType(type));
  }
}

const shortType = (type: EventType) => type.replace('vn.dieuphoi.', '');

function asCaller(actor: Actor) {
  return { [callerHeader]: callerSigner(key, 'routing')(actor) };
}
