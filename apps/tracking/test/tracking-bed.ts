import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AnyEvent, EventDataByType, EventSource, EventType, StaffAccountSet } from '#contracts';
import { dataSchemaOf } from '#contracts';
import { createBusTables } from '#messaging';
import { type Actor, newId, type Role, type WorkerDatabase, workerActor } from '#persistence';
import { baseConfigSchema, callerHeader, callerSigner, createService, Sweeper } from '#service-kit';
import { answersAsDescribed, createTestDatabase, type TestDatabase } from '#testing';
import { AppModule } from '../src/app.module.js';
import { CaseEventsController } from '../src/cases/messaging/case-events.controller.js';
import { MeasuredEventsController } from '../src/measures/messaging/measured-events.controller.js';
import { trackingRoutes } from '../src/routes.js';
import { StaffEventsController } from '../src/staff/messaging/staff-events.controller.js';

const key = 'ab'.repeat(32);

export const staff = (role: Role, agencyId?: string, id = `${role}-${agencyId ?? 'province'}`): Actor => ({
  kind: 'staff',
  id,
  roles: [role],
  agencyId,
});

export interface CaseBody {
  id: string;
  status: string;
  version: number;
  agencyId: string | null;
  assignee: string | null;
  dueAt: string | null;
  due0: string | null;
  clock: { state: string; minutesLeft: number };
  history: { type: string; by: string; moot: boolean; detail: Record<string, unknown> }[];
  people: { id: string; name: string; agencyId: string | null }[];
  answers: { answerNo: number; state: string; note: string | null }[];
  extensions: { extensionId: string; state: string }[];
  actions: string[];
  fullText: string;
  handlingNo: number;
}

interface Asked {
  payload?: object | string;
  version?: number | string;
  headers?: Record<string, string>;
}

/** Tracking with a database of its own, spoken to as the bus and the gateway do. Its sweeper stands still. */
export class TrackingBed {
  database!: TestDatabase;
  app!: NestFastifyApplication;
  private worker!: WorkerDatabase;
  private readonly sequences = new Map<string, number>();

  static async start(): Promise<TrackingBed> {
    const bed = new TrackingBed();
    bed.database = await createTestDatabase();
    await createBusTables({ query: (sql, parameters) => bed.database.query(sql, parameters) }, ['tracking']);
    bed.worker = await bed.database.database('tracking', 'worker');
    const config = baseConfigSchema.parse({
      DATABASE_URL: bed.database.urlFor('tracking', 'app'),
      WORKER_DATABASE_URL: bed.database.urlFor('tracking', 'worker'),
      CALLER_KEY: key,
      LOG_LEVEL: 'silent',
    });
    bed.app = await createService({ name: 'tracking', config, module: () => AppModule });
    answersAsDescribed(bed.app, trackingRoutes);
    await bed.app.init();
    await bed.app.getHttpAdapter().getInstance().ready();
    await bed.app.get(Sweeper, { strict: false }).onModuleDestroy();
    return bed;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Hands events to the consumers as the bus does: one chunk, one transaction. */
  async hear(...events: AnyEvent[]): Promise<void> {
    const cases = this.app.get(CaseEventsController, { strict: false });
    const measures = this.app.get(MeasuredEventsController, { strict: false });
    await this.worker.run(workerActor('tracking'), async (tx) => {
      await cases.onReportEvents({ tx, events });
      await measures.onReportEvents({ tx, events });
    });
  }

  async hearStaff(...accounts: StaffAccountSet[]): Promise<void> {
    const controller = this.app.get(StaffEventsController, { strict: false });
    const events = accounts.map((data) => this.event('/gateway', 'vn.dieuphoi.staff.account-set', data.id, data));
    await this.worker.run(workerActor('tracking'), (tx) => controller.onStaffEvents({ tx, events }));
  }

  async get<T = CaseBody>(actor: Actor, path: string): Promise<{ status: number; body: T; etag: string }> {
    const response = await this.app.inject({ url: `/api/v1/cases${path}`, headers: asCaller(actor) });
    return { status: response.statusCode, body: response.json<T>(), etag: String(response.headers.etag) };
  }

  async post(actor: Actor, path: string, { payload = {}, version, headers }: Asked = {}) {
    const response = await this.app.inject({
      method: 'POST',
      url: `/api/v1/cases${path}`,
      headers: {
        ...asCaller(actor),
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
        ...headers,
      },
      payload,
    });
    return { status: response.statusCode, body: response.json<CaseBody & { code: string; current?: CaseBody }>() };
  }

  /** Takes a step on the newest version. */
  async act(actor: Actor, id: string, action: string, payload: object = {}) {
    const version = await this.version(id);
    return this.post(actor, `/${id}/${action}`, { payload, version });
  }

  async version(id: string): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(
      'select version from tracking.case_record where id = $1',
      [id],
    );
    return row?.version ?? 0;
  }

  /** What the case has said, in order. */
  async said(id: string): Promise<AnyEvent[]> {
    const rows = await this.database.query<{ body: string }>(
      'select body from tracking.ledger where subject = $1 order by sequence',
      [id],
    );
    return rows.map(({ body }) => JSON.parse(body) as AnyEvent);
  }

  /** Brings what the case said back to it, as the log does. */
  async hearBack(id: string): Promise<void> {
    await this.hear(...(await this.said(id)).filter(({ id: event }) => !this.heardBack.has(event)));
    for (const { id: event } of await this.said(id)) this.heardBack.add(event);
  }

  private readonly heardBack = new Set<string>();

  event<T extends EventType>(source: EventSource, type: T, subject: string, data: EventDataByType[T]): AnyEvent {
    const stream = `${source} ${subject}`;
    const sequence = (this.sequences.get(stream) ?? 0) + 1;
    this.sequences.set(stream, sequence);
    return {
      specversion: '1.0',
      id: newId(),
      source,
      type,
      time: new Date().toISOString(),
      subject,
      dataschema: dataSchemaOf(type),
      datacontenttype: 'application/json',
      sequence,
      partitionkey: subject,
      data,
    } as unknown as AnyEvent;
  }

  submitted(id: string, extra: Partial<EventDataByType['vn.dieuphoi.report.submitted']> = {}): AnyEvent {
    const receivedAt = new Date().toISOString();
    const later = new Date(Date.now() + 86_400_000).toISOString();
    return this.event('/intake', 'vn.dieuphoi.report.submitted', id, {
      code: `PA-TEST-${id.slice(-9, -5)}-${id.slice(-4)}`.toUpperCase(),
      kind: 'hien-truong',
      channel: 'web',
      text: 'Đèn đường trước số nhà 5 bị hỏng ba ngày nay.',
      masks: [],
      noticeVersion: '1',
      consent: { publish: false, shareContact: false, notify: true, photoLocation: false },
      contactChannels: ['email'],
      attachmentIds: [],
      receivedAt,
      dispatchBy: later,
      promise: { dispatchBy: later, answerBy: later },
      ...extra,
    });
  }

  dispatched(
    id: string,
    agencyId: string,
    extra: Partial<EventDataByType['vn.dieuphoi.dispatch.dispatched']> = {},
  ): AnyEvent {
    const decidedAt = extra.decidedAt ?? new Date().toISOString();
    return this.event('/routing', 'vn.dieuphoi.dispatch.dispatched', id, {
      dispatchNo: 1,
      agencyId,
      supportIds: [],
      fieldCode: 'ha-tang-do-thi',
      by: { kind: 'person', actor: 'demo-dieuphoi' },
      reasons: [],
      decidedAt,
      dispatchBy: decidedAt,
      receivedAt: decidedAt,
      urgency: 'normal',
      handlingLimit: '3wd',
      calendarId: 'default',
      calendarVersion: 1,
      ruling: false,
      ...extra,
    });
  }

  /** A case on the desk of an agency; gives its id. */
  async opened(
    agencyId: string,
    extra: Partial<EventDataByType['vn.dieuphoi.dispatch.dispatched']> = {},
    report: Partial<EventDataByType['vn.dieuphoi.report.submitted']> = {},
  ): Promise<string> {
    const id = newId();
    await this.hear(this.submitted(id, report), this.dispatched(id, agencyId, extra));
    return id;
  }
}

const asCaller = (actor: Actor) => ({ [callerHeader]: callerSigner(key, 'tracking')(actor) });
