import { waitFor } from '#testing';
import pg from 'pg';
import type { Product } from '../../tools/launcher/product.js';
import { type Bus, TestProduct } from '../support/test-product.js';
import { findViolations, type Violation } from './invariants.js';
import type { ReportFlow, Sent } from './report-flow.js';

/** A product that things are done to, and what citizens were told by it. */
export class FaultStand {
  /** Report id by key. */
  readonly acknowledged = new Map<string, string>();
  /** Some of them whole, to be sent again. */
  readonly sent: Sent[] = [];

  private constructor(private readonly running: TestProduct) {}

  static async start(bus: Bus): Promise<FaultStand> {
    return new FaultStand(await TestProduct.start(bus));
  }

  get product(): Product {
    return this.running.product;
  }

  get url(): string {
    return this.running.url;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  remember(flow: ReportFlow): void {
    for (const [key, id] of flow.acknowledged) this.acknowledged.set(key, id);
    this.sent.push(flow.first);
  }

  violations(poisoned = 0): Promise<Violation[]> {
    return this.withClient((client) => findViolations(client, this.acknowledged, poisoned));
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
    const findings = (await this.reconcile()).filter(({ check }) => check !== 'stuck');
    if (findings.length > 0) throw new Error(`reconcile: ${JSON.stringify(findings.slice(0, 5))}`);
  }

  async reconcile() {
    return (await this.running.reconcile(0)).findings;
  }

  /** As a superuser. */
  async withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.product.databaseUrl });
    await client.connect();
    return work(client).finally(() => client.end());
  }
}
