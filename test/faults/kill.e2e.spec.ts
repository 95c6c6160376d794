import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Finding } from '../../tools/cli/reconcile/finding.js';
import { services } from '../../tools/services.js';
import { CitizenClient } from '../../tools/client/citizen.js';
import { waitFor } from '#testing';
import { runCli } from '../e2e/support/run-cli.js';
import { metric } from '../support/metric.js';
import { ownBuses } from '../support/test-product.js';
import { damage } from './damage.js';
import { FaultStand } from './fault-stand.js';
import { Gate } from './gate.js';
import { findViolations, lettersTwice } from './invariants.js';
import { poison } from './poison.js';
import { protections } from './protections.js';

/** Bytes that are no event of ours. */
const poisons = ['{"broken":', JSON.stringify({ specversion: '1.0', type: 'vn.dieuphoi.report.submitted', data: {} })];

describe.each(ownBuses)('faults over %s', (bus) => {
  let stand: FaultStand;
  /** Once it was sent, until the operator gives it up. */
  let parked = poisons;
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
    it('a consumer killed between effect and offset applies nothing twice; reports are accepted meanwhile', async () => {
      const broker = stand.product.kafka!.nodes[0]!;
      const tracking = stand.product.service('tracking');
      await stand.flow(200, async (flow) => {
        await flow.reached(80);
        const gate = await Gate.close(stand.product.databaseUrl, { table: 'tracking.inbox', on: 'insert' });
        try {
          await gate.reached();
          // A broker that stands still takes no offset, and one that is killed then has never read it.
          process.kill(broker.pid, 'SIGSTOP');
          // Without patience: one refusal fails.
          const key = randomUUID();
          const report = { text: 'Đèn đường hỏng', contact: { email: `${key}@example.vn` }, consent: { notify: true } };
          const { id } = await new CitizenClient(stand.url, 0).send(report, key);
          stand.acknowledged.set(key, id);
        } finally {
          const before = await stand.count('tracking.inbox');
          await gate.open();
          await waitFor(async () => (await stand.count('tracking.inbox')) > before, { what: 'the effect' });
          await tracking.kill();
          await broker.kill();
        }
      });
      await waitFor(async () => (await metric(tracking.url, 'dieuphoi_events_duplicate_total')) > 0, {
        what: 'the events to have come again',
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

  it('an event that was lost is named by reconcile, said again by --repair, and then all is well', async () => {
    const reconcile = async (...more: string[]) => {
      const args = ['reconcile', '--grace', '0', ...more];
      const { status, printed } = await runCli<{ findings: Finding[] }>(stand.product, ...args);
      return { status, findings: printed.findings };
    };
    // Called published, and never said.
    await stand.change([
      `create function public.swallow() returns trigger language plpgsql as 'begin return null; end'`,
      'create trigger swallow before insert on intake.unpublished for each row execute function public.swallow()',
    ]);
    const key = randomUUID();
    const report = { text: 'Đèn đường hỏng', contact: { email: `${key}@example.vn` }, consent: { notify: true } };
    const { id } = await new CitizenClient(stand.url).send(report, key);
    await stand.change(['drop function public.swallow cascade']);
    stand.acknowledged.set(key, id);
    const { rows } = await stand.withClient((client) =>
      client.query<{ id: string }>('select id from intake.ledger where subject = $1', [id]),
    );
    const event = rows[0]!.id;

    const found = await reconcile();
    expect(found.status).toBe(1);
    for (const service of ['intake', 'routing', 'tracking', 'notification']) {
      expect(found.findings).toContainEqual(expect.objectContaining({ check: 'events', service, id: event }));
    }
    expect(found.findings).toContainEqual(expect.objectContaining({ check: 'reports', service: 'routing', id }));

    const repair = await reconcile('--repair');
    expect(repair.status).toBe(1);
    expect(repair.findings).toContainEqual(expect.objectContaining({ check: 'events', id: event }));
    await stand.healed();
    expect(await reconcile()).toEqual({ status: 0, findings: [] });
  }, 120_000);

  it('poison among reports that flow is parked, alone', async () => {
    await stand.flow(60, async (flow) => {
      await flow.reached(10);
      for (const bytes of poisons) await poison(stand.product, randomUUID(), bytes);
    });
    await stand.healed(poisons);
  }, 120_000);

  // The tool is the same on both, and each call of it a process.
  if (bus === 'postgres') {
    it('poison is listed, shown, tried again and given up by the operator', async () => {
      const run = <T>(...args: string[]) => runCli<T>(stand.product, 'dead-letters', ...args);
      const listed = await run<{ messageId: string; subject: string; service: string }[]>('list');
      expect(listed.status).toBe(1);
      const ids = [...new Set(listed.printed.map(({ messageId }) => messageId))];
      expect([listed.printed.length, ids.length]).toEqual([4 * poisons.length, poisons.length]);
      const { messageId, subject } = listed.printed[0]!;
      expect((await run<unknown[]>('show', messageId)).printed).toHaveLength(4);
      expect((await run<unknown[]>('requeue', subject)).printed).toHaveLength(4);
      await stand.healed(poisons);
      for (const id of ids) await run('discard', id, '--reason', 'Not an event', '--by', 'operator');
      expect(await run('list')).toEqual({ status: 0, printed: [] });
      parked = [];
      await stand.healed(parked);
    }, 60_000);
  }

  it.each(protections)(
    'the checks find the damage when %s is switched off',
    async (_name, { off, on, work, finds }) => {
      const found = async () =>
        (await stand.violations(parked)).some(
          ({ invariant, detail }) => invariant === finds.invariant && finds.detail.test(detail),
        );
      expect(await found()).toBe(false);
      await stand.change(typeof off === 'function' ? off(stand) : off);
      await work(stand).finally(() => stand.change(on));
      await waitFor(found, { what: `${finds.invariant} to be broken`, every: 200 });
    },
    60_000,
  );
});
