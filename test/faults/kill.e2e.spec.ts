import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { services } from '../../tools/services.js';
import { CitizenClient } from '../../tools/client/citizen.js';
import { waitFor } from '#testing';
import { ownBuses } from '../support/test-product.js';
import { damage } from './damage.js';
import { FaultStand } from './fault-stand.js';
import { findViolations, lettersTwice } from './invariants.js';
import { poison } from './poison.js';
import { ReportFlow } from './report-flow.js';

describe.each(ownBuses)('faults over %s', (bus) => {
  let stand: FaultStand;
  beforeAll(async () => {
    stand = await FaultStand.start(bus);
  }, 180_000);
  afterAll(() => stand?.stop(), 30_000);

  it('kill -9 of each service while 500 reports flow loses nothing and doubles nothing', async () => {
    await stand.flow(500, async (flow, sending) => {
      for (const [n, name] of services.entries()) {
        await Promise.race([flow.reached(60 + n * 80), sending]);
        await stand.product.service(name).kill();
      }
    });
    await stand.healed();
  }, 240_000);

  it('kill -9 of PostgreSQL in mid-flow loses nothing and doubles nothing', async () => {
    await stand.flow(200, async (flow) => {
      await flow.reached(60);
      await stand.product.postgres!.kill();
    });
    await stand.healed();
  }, 180_000);

  if (bus === 'kafka') {
    it('kill -9 of the broker in mid-flow loses nothing; reports are accepted without it', async () => {
      await stand.flow(200, async (flow) => {
        await flow.reached(60);
        await stand.product.kafka!.nodes[0]!.kill();
      });
      await stand.healed();
    }, 180_000);
  }

  if (bus === 'kafka') {
    // A broker that stands still takes no offset, so what consumers apply meanwhile is committed without it.
    it('consumers killed between effect and offset apply nothing twice; reports are accepted meanwhile', async () => {
      await stand.flow(200, async (flow) => {
        await flow.reached(80);
        const broker = stand.product.kafka!.nodes[0]!.pid;
        process.kill(broker, 'SIGSTOP');
        try {
          // Without patience: one refusal fails.
          const key = randomUUID();
          const report = { text: 'Đèn đường hỏng', contact: { email: `${key}@example.vn` }, consent: { notify: true } };
          const { id } = await new CitizenClient(stand.url, 0).send(report, key);
          stand.acknowledged.set(key, id);
          await standingStill(() => stand.count('(table tracking.inbox union all table routing.inbox)'));
          await Promise.all([stand.product.service('tracking').kill(), stand.product.service('routing').kill()]);
        } finally {
          process.kill(broker, 'SIGCONT');
        }
      });
      await stand.healed();
    }, 180_000);
  }

  it('meanwhile an agency has accepted, answered and closed cases', async () => {
    const { rows } = await stand.withClient((client) =>
      client.query("select from tracking.case_record where status = 'closed' limit 1"),
    );
    expect(rows.length).toBe(1);
    expect(stand.steps).toBeGreaterThan(3);
  });

  it('every reporter is written to, nobody twice', async () => {
    const waiting = () =>
      stand.withClient(async (client) => {
        const { rows } = await client.query<{ state: string; report: string }>(
          `select state, report_id as report from notification.delivery
           where channel = 'email' and kind = 'received' and state <> 'sent'`,
        );
        return rows;
      });
    // What a killed service was just sending stays claimed for minutes: its fate is unknown until then.
    await waitFor(async () => (await waiting()).every(({ state }) => state === 'sending'), {
      what: 'letters to be sent',
      timeout: 60_000,
      every: 200,
    });
    const unknown = new Set((await waiting()).map(({ report }) => report));
    const written = new Set(stand.mail.received.map(({ to }) => to));
    const forgotten = [...stand.acknowledged].filter(
      ([key, id]) => !written.has(`${key}@example.vn`) && !unknown.has(id),
    );
    expect(forgotten).toEqual([]);
    expect(lettersTwice(stand.mail.received)).toEqual([]);
    expect(lettersTwice([...stand.mail.received, stand.mail.received[0]!])).toHaveLength(1);
  }, 90_000);

  it('the same key gives the same report after all of that', async () => {
    const citizen = new CitizenClient(stand.url);
    for (const { report, key, id } of stand.sent) expect((await citizen.send(report, key)).id).toBe(id);
    await expect(citizen.send({ text: 'Một nội dung khác' }, stand.sent[0]!.key)).rejects.toThrow('422');
  });

  it.each(damage)('the check of %s finds %s', async (invariant, _what, statements) => {
    await stand.withClient(async (client) => {
      const found = async () => (await findViolations(client, stand)).map((violation) => violation.invariant);
      expect(await findViolations(client, stand)).toEqual([]);
      await client.query('begin');
      const refused = stand.refused[0]!;
      for (const statement of typeof statements === 'function' ? statements(refused) : statements)
        await client.query(statement);
      expect(await found()).toContain(invariant);
      await client.query('rollback');
    });
  });

  it('poison is parked, alone; the reports around it go on', async () => {
    const before = new ReportFlow(stand.url, 20);
    await before.run();
    await poison(stand.product, randomUUID(), '{"broken":');
    const after = new ReportFlow(stand.url, 20);
    await after.run();
    stand.remember(before);
    stand.remember(after);
    await stand.healed(1);
  }, 120_000);

  it('the checks find the loss when the ledger is switched off', async () => {
    await stand.withClient((client) =>
      client.query(
        `create function intake.forget() returns trigger language plpgsql as 'begin return null; end';
       create trigger forget before insert on intake.ledger for each row execute function intake.forget()`,
      ),
    );
    const flow = new ReportFlow(stand.url, 3);
    await flow.run();
    await stand.withClient((client) =>
      client.query('drop trigger forget on intake.ledger; drop function intake.forget()'),
    );
    stand.remember(flow);
    const found = await stand.violations(1);
    expect(found.filter(({ invariant }) => invariant === 'I1')).not.toEqual([]);
    const lost = (await stand.reconcile()).filter(({ check }) => check === 'reports').map(({ id }) => id);
    expect(new Set(lost)).toEqual(new Set(flow.acknowledged.values()));
  }, 60_000);
});

/** Waits until a number is the same for a second. */
async function standingStill(read: () => Promise<number>): Promise<void> {
  let last = { value: -1, since: 0 };
  await waitFor(
    async () => {
      const value = await read();
      if (value !== last.value) last = { value, since: Date.now() };
      return Date.now() - last.since >= 1_000;
    },
    { what: 'consumers to have applied what they had', every: 100 },
  );
}
