import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { services } from '../../tools/services.js';
import { CitizenClient } from '../../tools/client/citizen.js';
import { buses, TestProduct } from '../support/test-product.js';
import { findViolations } from './invariants.js';
import { poison } from './poison.js';
import { ReportFlow } from './report-flow.js';

describe.each(buses)('faults over %s', (bus) => {
  let product: TestProduct;
  const acknowledged = new Map<string, string>();
  beforeAll(async () => {
    product = await TestProduct.start(bus);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  it('kill -9 of each service while 500 reports flow loses nothing and doubles nothing', async () => {
    const flow = new ReportFlow(product.url, 500);
    const sending = flow.run();
    for (const [n, name] of services.entries()) {
      await Promise.race([flow.reached(60 + n * 80), sending]);
      await product.product.service(name).kill();
    }
    await sending;
    remember(flow);
    expect(flow.acknowledged.size).toBe(500);
    await healed();
  }, 240_000);

  it('kill -9 of PostgreSQL in mid-flow loses nothing and doubles nothing', async () => {
    const flow = new ReportFlow(product.url, 200);
    const sending = flow.run();
    await flow.reached(60);
    await product.product.postgres!.kill();
    await sending;
    remember(flow);
    await healed();
  }, 180_000);

  if (bus === 'kafka') {
    it('kill -9 of the broker in mid-flow loses nothing; reports are accepted without it', async () => {
      const flow = new ReportFlow(product.url, 200);
      const sending = flow.run();
      await flow.reached(60);
      await product.product.kafka!.nodes[0]!.kill();
      await sending;
      remember(flow);
      await healed();
    }, 180_000);
  }

  it('the same key gives the same report after all of that', async () => {
    const [key, id] = [...acknowledged][0]!;
    // The key was given to the first text of the flow, so another text under it is refused.
    await expect(new CitizenClient(product.url).send({ text: 'Một nội dung khác' }, key)).rejects.toThrow('422');
    expect([...acknowledged.values()].filter((other) => other === id)).toHaveLength(1);
  });

  it('poison is parked, alone; the reports around it go on', async () => {
    const before = new ReportFlow(product.url, 20);
    await before.run();
    await poison(product.product, randomUUID(), '{"broken":');
    const after = new ReportFlow(product.url, 20);
    await after.run();
    remember(before);
    remember(after);
    await healed(1);
  }, 120_000);

  it('the checks find the loss when the ledger is switched off', async () => {
    await asOwner(
      `create function intake.forget() returns trigger language plpgsql as 'begin return null; end';
       create trigger forget before insert on intake.ledger for each row execute function intake.forget()`,
    );
    const flow = new ReportFlow(product.url, 3);
    await flow.run();
    await asOwner('drop trigger forget on intake.ledger; drop function intake.forget()');
    const all = new Map([...acknowledged, ...flow.acknowledged]);
    const found = await findViolations(product.product.databaseUrl, all, 1);
    expect(found.filter(({ invariant }) => invariant === 'I1')).not.toEqual([]);
    const { findings } = await product.reconcile(0);
    const lost = findings.filter(({ check }) => check === 'reports').map(({ id }) => id);
    expect(lost.sort()).toEqual([...flow.acknowledged.values()].sort());
  }, 60_000);

  function remember(flow: ReportFlow): void {
    for (const [key, id] of flow.acknowledged) acknowledged.set(key, id);
  }

  /** Everything said is applied everywhere, and every invariant holds. */
  async function healed(poisoned = 0): Promise<void> {
    await waitFor(
      async () => {
        const found = await findViolations(product.product.databaseUrl, acknowledged, poisoned);
        if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 5)));
        return true;
      },
      { what: 'the invariants to hold', timeout: 90_000, every: 1_000 },
    );
    const { findings } = await product.reconcile(0);
    expect(findings.filter(({ check }) => check !== 'stuck')).toEqual([]);
  }

  async function asOwner(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: product.product.databaseUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }
});
