import type { Receipt } from '#api';
import pg from 'pg';
import { waitFor } from '#testing';
import type { Product } from '../../../tools/launcher/product.js';
import { backlogGone } from '../../bench/backlog.js';
import { type Answer, Api } from './api.js';

const signIns = {
  dispatcher: 'dieuphoi',
  'focal-point': 'daumoi.moitruong',
  officer: 'canbo.moitruong',
  head: 'lanhdao.moitruong',
  publisher: 'duyet',
  supervisor: 'giamsat',
  administrator: 'quantri',
  helper: 'tongdai',
} as const;

export type StaffRole = keyof typeof signIns;
/** `citizen`: not signed in. */
export type Caller = 'citizen' | StaffRole;
export const callers = ['citizen', ...(Object.keys(signIns) as StaffRole[])] as const;

/** What the agency of officer, focal point and head has to do with a case. */
export type Party = 'lead' | 'support' | 'other';

export const ownAgency = 'so-nong-nghiep-va-moi-truong';
const otherAgency = 'so-xay-dung';

/** People and things to try requests with, in a running product. */
export class World {
  readonly api: Api;
  readonly admin: pg.Client;
  private readonly cookies = new Map<Caller, string>();
  private readonly password: string;
  /** Of the notice that goes with a report. */
  noticeVersion = '';

  private constructor(private readonly product: Product) {
    const { url, databaseUrl, secrets } = product;
    this.api = new Api(url);
    this.password = secrets.demoPassword;
    this.admin = new pg.Client({ connectionString: databaseUrl });
    this.admin.on('error', () => undefined);
  }

  /** With the notice read and everybody signed in. */
  static async open(product: Product): Promise<World> {
    const world = new World(product);
    await world.admin.connect();
    await Promise.all([world.readNotice(), world.signInAll()]);
    return world;
  }

  /** The cookie of a new session. */
  async signIn(username: string): Promise<string> {
    const answer = await this.api.post('/api/v1/session', { username, password: this.password });
    if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`);
    return answer.get('set-cookie')![0]!.split(';', 1)[0]!;
  }

  cookieOf(caller: Caller): string | undefined {
    return this.cookies.get(caller);
  }

  /** A report that a dispatcher must look at, because it speaks of an emergency. */
  async newReport(text = 'Cháy nhà, có người bị kẹt bên trong, cần cứu hộ gấp', more: object = {}): Promise<Receipt> {
    const answer = await this.api.post('/api/v1/reports', { text, noticeVersion: this.noticeVersion, ...more });
    if (answer.status !== 201) throw new Error(`No report was taken: ${answer.text}`);
    return answer.body as unknown as Receipt;
  }

  /** A report that waits at the desk. */
  async newOnDesk(): Promise<Receipt> {
    const report = await this.newReport();
    // An undo is refused with 409 when the report is there, and with 404 before.
    await waitFor(async () => (await this.asDispatcher(`/api/v1/triage/${report.id}/undo`, {})).status === 409, {
      what: 'the report at the desk',
    });
    return report;
  }

  /** A report that the machine has dispatched by itself, as everybody knows. */
  async newByMachine(): Promise<Receipt> {
    const text = 'Đèn đường trong ngõ 5 hỏng ba ngày nay, buổi tối rất tối';
    const report = await this.newReport(text, { location: { communeCode: '08707' } });
    await waitFor(async () => (await this.readCase(report.id)).body.status === 'dispatched', { what: 'the case' });
    await this.allHeard();
    return report;
  }

  /** A case, dispatched and not accepted yet. */
  async newCase(party: Party): Promise<Receipt> {
    const report = await this.newOnDesk();
    const answer = await this.asDispatcher(`/api/v1/triage/${report.id}/dispatch`, {
      agencyId: party === 'lead' ? ownAgency : otherAgency,
      ...(party === 'support' && { supportIds: [ownAgency] }),
      fieldCode: 'moi-truong',
    });
    if (answer.status !== 200) throw new Error(`Not dispatched: ${answer.text}`);
    await waitFor(async () => (await this.readCase(report.id)).body.status === 'dispatched', { what: 'the case' });
    return report;
  }

  readCase(id: string): Promise<Answer> {
    return this.api.get(`/api/v1/cases/${id}`, { cookie: this.cookieOf('supervisor') });
  }

  async versionOf(id: string): Promise<string> {
    const answer = await this.readCase(id);
    const tag = answer.get('etag');
    if (!tag) throw new Error(`No version: ${answer.text}`);
    return tag;
  }

  /** From now on the agency must ask before it returns the case. */
  async passReturnWindow(id: string): Promise<void> {
    await this.admin.query(
      `update tracking.case_record
       set clock = jsonb_set(clock, '{returnUntil}', to_jsonb(now() - interval '1 second')) where id = $1`,
      [id],
    );
  }

  /** The extension that waits for a decision. */
  async askedExtension(id: string): Promise<string> {
    const { extensions } = (await this.readCase(id)).body as { extensions: { extensionId: string; state: string }[] };
    return extensions.find(({ state }) => state === 'asked')!.extensionId;
  }

  /** The events about a report: their types by id. */
  async said(reportId: string): Promise<Map<string, string>> {
    const ledgers = ['intake', 'routing', 'tracking'].map((service) => `table ${service}.ledger`);
    const { rows } = await this.admin.query<{ id: string; type: string }>(
      `select id, type from (${ledgers.join(' union all ')}) ledger where subject = $1`,
      [reportId],
    );
    return new Map(rows.map(({ id, type }) => [id, type]));
  }

  /** Every service has heard what the others said. */
  allHeard(): Promise<unknown> {
    return backlogGone(this.product);
  }

  /** Rows by table, once every event is published and applied and nothing moves any more. */
  async storedRows(): Promise<Record<string, number>> {
    await this.allHeard();
    let before = await this.countRows();
    return waitFor(
      async () => {
        const now = await this.countRows();
        const still = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return still ? now : undefined;
      },
      { every: 300, what: 'all events to be taken in' },
    );
  }

  private async countRows(): Promise<Record<string, number>> {
    const { rows } = await this.admin.query<{ name: string; rows: string }>(
      `select table_schema || '.' || table_name as name,
         (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', table_schema, table_name),
           false, true, '')))[1]::text as rows
       from information_schema.tables
       where table_schema in ('intake', 'routing', 'tracking', 'notification', 'gateway') and table_type = 'BASE TABLE'
       order by name`,
    );
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]));
  }

  private async readNotice(): Promise<void> {
    this.noticeVersion = String((await this.api.get('/api/v1/notice')).body.version);
  }

  private async signInAll(): Promise<void> {
    for (const [role, username] of Object.entries(signIns) as [StaffRole, string][]) {
      this.cookies.set(role, await this.signIn(username));
    }
  }

  private asDispatcher(path: string, body: unknown): Promise<Answer> {
    return this.api.post(path, body, { cookie: this.cookieOf('dispatcher') });
  }
}
