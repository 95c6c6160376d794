import { type BusConfig, busLag, type GroupLag } from '#messaging';
import { workerActor } from '#persistence';
import { MailServer, waitFor } from '#testing';
import pg from 'pg';
import type { ServiceDatabase } from '../../tools/cli/operator-databases.js';
import type { Finding } from '../../tools/cli/reconcile/finding.js';
import type { Product } from '../../tools/launcher/product.js';
import { services } from '../../tools/services.js';
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

  /** @param databaseUrl of a PostgreSQL in place of the embedded one */
  static async start(bus: Bus, databaseUrl?: string): Promise<FaultStand> {
    const mail = await MailServer.start();
    process.env.SMTP_URL = mail.url;
    return new FaultStand(await TestProduct.start(bus, 'own', databaseUrl), mail);
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

  async violations(poisons: readonly string[] = []): Promise<Violation[]> {
    const stored = await this.withClient((client) => findViolations(client, this, poisons));
    return [...stored, ...lettersTwice(this.mail.received)];
  }

  /** Within a minute everything said is applied everywhere, every invariant holds, and reconcile finds nothing. */
  async healed(poisons: readonly string[] = []): Promise<void> {
    const wrong = async () => {
      const found: unknown[] = await this.violations(poisons);
      if (found.length === 0) found.push(...(await this.behind()));
      if (found.length === 0)
        found.push(...(await this.reconcile()).filter((f) => poisons.length === 0 || !isParked(f)));
      return found;
    };
    await waitFor(
      async () => {
        const found = await wrong();
        if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 5)));
        return true;
      },
      { what: 'the product to have healed', timeout: 60_000, every: 500 },
    ).catch(async (error: unknown) => {
      throw new Error(`${String(error)}\n${await this.running.health()}`, { cause: error });
    });
  }

  /** Consumer groups that have not passed the whole log. */
  async behind(): Promise<GroupLag[]> {
    const { brokers, options } = this.product;
    const bus: BusConfig = brokers ? { kind: 'kafka', brokers, prefix: options.kafkaPrefix } : { kind: 'postgres' };
    const [{ database }] = (await this.running.openDatabases()) as [ServiceDatabase];
    const lags = await database.run(workerActor('intake'), (tx) => busLag(bus, tx, services));
    if (lags.length === 0) throw new Error('No group has read anything');
    return lags.filter(({ lag }) => lag > 0);
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
  async change(statements: readonly string[]): Promise<void> {
    await this.withClient(async (client) => {
      // Taking the lock on a busy table may meet its writers in a deadlock.
      for (const statement of statements) await waitFor(() => client.query(statement), { what: statement });
    });
  }

  /** As a superuser. */
  async withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.product.databaseUrl });
    await client.connect();
    return work(client).finally(() => client.end());
  }
}

/** What the invariants have compared. */
function isParked({ check, id }: Finding): boolean {
  return check === 'stuck' && id === 'parked';
}
