import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AnyEvent } from '#contracts';
import { createBusTables } from '#messaging';
import { type Actor, type WorkerDatabase, workerActor } from '#persistence';
import { callerHeader, callerSigner, callerVerifier, createService } from '#service-kit';
import { answersAsDescribed, createTestDatabase, type TestDatabase, waitFor } from '#testing';
import { AppModule } from '../src/app.module.js';
import { notificationConfigSchema } from '../src/config.js';
import { MailSender } from '../src/mail/application/mail-sender.js';
import { noticesRoutes } from '../src/notices/http/notices-routes.js';
import { FieldEventsController } from '../src/notices/messaging/field-events.controller.js';
import { ReportEventsController } from '../src/notices/messaging/report-events.controller.js';
import { StaffEventsController } from '../src/notices/messaging/staff-events.controller.js';

const ownKey = 'cd'.repeat(32);
const intakeKey = 'ef'.repeat(32);

export interface DeliveryRow {
  id: string;
  recipient: string;
  channel: string;
  kind: string;
  state: string;
  outcome: string | null;
  repeated: boolean;
  tries: number;
}

/** Intake as far as notification knows it: one address per report, for workers only. */
class FakeIntake {
  readonly addresses = new Map<string, string>();
  readonly asked: string[] = [];
  status = 200;
  private readonly verify = callerVerifier(intakeKey, 'intake');
  private readonly server: Server = createServer((request, response) => {
    const caller = this.verify(String(request.headers[callerHeader]));
    const id = /^\/internal\/contacts\/([^/]+)\/email$/.exec(request.url ?? '')?.[1];
    const address = id === undefined ? undefined : this.addresses.get(id);
    if (id !== undefined) this.asked.push(id);
    const status = caller?.kind !== 'worker' || address === undefined ? 404 : this.status;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ address }));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export class NotificationBed {
  readonly intake = new FakeIntake();
  database!: TestDatabase;
  app!: NestFastifyApplication;
  private worker!: WorkerDatabase;

  static async start(settings: Record<string, string> = {}): Promise<NotificationBed> {
    const bed = new NotificationBed();
    bed.database = await createTestDatabase();
    await createBusTables({ query: (sql, parameters) => bed.database.query(sql, parameters) }, ['notification']);
    bed.worker = await bed.database.database('notification', 'worker');
    const config = notificationConfigSchema.parse({
      DATABASE_URL: bed.database.urlFor('notification', 'app'),
      WORKER_DATABASE_URL: bed.database.urlFor('notification', 'worker'),
      CALLER_KEY: ownKey,
      LOG_LEVEL: 'silent',
      INTAKE_URL: await bed.intake.start(),
      INTAKE_CALLER_KEY: intakeKey,
      PUBLIC_ORIGIN: 'https://phananh.example.vn',
      ...settings,
    });
    bed.app = await createService({ name: 'notification', config, module: () => AppModule.register(config) });
    answersAsDescribed(bed.app, noticesRoutes);
    await bed.app.init();
    await bed.app.getHttpAdapter().getInstance().ready();
    return bed;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.intake.stop();
    await this.database.drop();
  }

  /** Hands events to the consumer as the bus does, without the inbox that would hide what came twice. */
  async hear(...events: AnyEvent[]): Promise<void> {
    const controller = this.app.get(ReportEventsController);
    await this.worker.run(workerActor('notification'), (tx) => controller.onReportEvents({ tx, events }));
  }

  async hearStaff(...events: AnyEvent[]): Promise<void> {
    const controller = this.app.get(StaffEventsController);
    await this.worker.run(workerActor('notification'), (tx) => controller.onStaffEvents({ tx, events }));
  }

  async hearRegistry(...events: AnyEvent[]): Promise<void> {
    const controller = this.app.get(FieldEventsController);
    await this.worker.run(workerActor('notification'), (tx) => controller.onRegistryEvents({ tx, events }));
  }

  get(url: string, actor: Actor) {
    return this.app.inject({ url, headers: asCaller(actor) });
  }

  post(url: string, actor: Actor) {
    return this.app.inject({ method: 'POST', url, headers: asCaller(actor) });
  }

  deliveries(reportId: string): Promise<DeliveryRow[]> {
    return this.database.query<DeliveryRow>(
      `select id, recipient, channel, kind, state, outcome, repeated, tries from notification.delivery
       where report_id = $1 order by id`,
      [reportId],
    );
  }

  /** Waits until the only letter about a report is in a state (and, when named, has been tried so often). */
  letterIn(reportId: string, state: string, tries?: number): Promise<DeliveryRow> {
    return waitFor(
      async () => {
        const letter = (await this.deliveries(reportId)).find(({ channel }) => channel === 'email');
        return letter?.state === state && (tries === undefined || letter.tries === tries) ? letter : undefined;
      },
      { what: `a letter about ${reportId} in state ${state}` },
    );
  }

  /** Lets the time pass that a letter waits for. */
  async passTime(reportId: string): Promise<void> {
    await this.database.query(
      `update notification.delivery set try_at = now(), lease_until = least(lease_until, now() - interval '1 second')
       where report_id = $1`,
      [reportId],
    );
    this.app.get(MailSender).wake();
  }
}

const asCaller = (actor: Actor) => ({ [callerHeader]: callerSigner(ownKey, 'notification')(actor) });
