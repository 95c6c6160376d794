import { MailServer, waitFor } from '#testing';
import pg from 'pg';
import type { Finding } from '../../tools/cli/reconcile/finding.js';
import type { Product } from '../../tools/launcher/product.js';
import { type Bus, TestProduct } from '../support/test-product.js';
import { DeskWork } from './desk-work.js';
import { findViolations, lettersTwice, type Violation } from './invariants.js';
import { type Refused, ReportFlow, type Sent } from './report-flow.js';

/** A product that things are done to, and what citizens were told by it. */
export class FaultStand {
  /** Report id by key. */
  readonly acknowledged = new Map<string, string>();
  readonly refused: Refused[] = [];
  /** Some of them whole, to be sent again. */
  readonly sent: Sent[] = [];
  /** Steps of the desk that were confirmed. */
  steps = 0;

  private constructor(
    private readonly running: TestProduct,
    readonly mail: MailServer,
  ) {}

  static async start(bus: Bus): Promise<FaultStand> {
    const mail = await MailServer.start();
    process.env.SMTP_URL = mail.url;
    return new FaultStand(await TestProduct.start(bus, 'own'), mail);
  }

  get product(): Product {
    return this.running.product;
  }

  get url(): string {
    return this.running.url;
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.mail.stop();
  }

  /** Sends `count` reports while an agency works on what it is given, and `during` is done to the product. */
  async flow(count: number, during: (flow: ReportFlow, sending: Promise<void>) => Promise<void>): Promise<void> {
    const flow = new ReportFlow(this.url, count);
    const desk = await DeskWork.start(this.url, this.product.secrets.demoPassword);
    try {
      const sending = flow.run();
      await during(flow, sending).finally(() => sending);
      await waitFor(() => desk.closed > 0, { what: 'a case to be closed', timeout: 60_000, every: 200 });
      if (flow.acknowledged.size !== count) throw new Error(`${flow.acknowledged.size} of ${count} were acknowledged`);
    } finally {
      await desk.stop();
      this.steps += desk.steps;
      this.remember(flow);
    }
  }

  remember(flow: ReportFlow): void {
    for (const [key, id] of flow.acknowledged) this.acknowledged.set(key, id);
    this.refused.push(...flow.refused);
    this.sent.push(flow.first);
  }

  async violations(poisoned = 0): Promise<Violation[]> {
    const stored = await this.withClient((client) => findViolations(client, this, poisoned));
    return [...stored, ...lettersTwice(this.mail.received)];
  }

  /** Everything said is applied everywhere, every invariant holds, and reconcile finds nothing. */
  async healed(poisoned = 0): Promise<void> {
    await waitFor(
      async () => {
        const found = await this.violations(poisoned);
        if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 5)));
        return true;
      },
      { what: 'the invariants to hold', timeout: 90_000, every: 1_000 },
    );
    await waitFor(
      async () => {
        const found = (await this.reconcile()).filter((finding) => poisoned === 0 || !isParked(finding));
        if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 5)));
        return true;
      },
      { what: 'reconcile to find nothing', timeout: 60_000, every: 1_000 },
    );
  }

  async reconcile() {
    return (await this.running.reconcile(0)).findings;
  }

  /** Rows of a table, as a superuser. */
  async count(table: string): Promise<number> {
    const { rows } = await this.withClient((client) =>
      client.query<{ n: number }>(`select count(*)::int as n from ${table} t`),
    );
    return rows[0]!.n;
  }

  /** As a superuser. */
  async withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.product.databaseUrl });
    await client.connect();
    return work(client).finally(() => client.end());
  }
}

/** Whose number the invariants have counted. */
function isParked({ check, id }: Finding): boolean {
  return check === 'stuck' && id === 'parked';
}
