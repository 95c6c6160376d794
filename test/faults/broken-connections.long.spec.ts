import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceRoles } from '#persistence';
import { FaultProxy, startPostgres, type TestPostgres, waitFor } from '#testing';
import { CitizenClient } from '../../tools/client/citizen.js';
import { ownBuses } from '../support/test-product.js';
import { FaultStand } from './fault-stand.js';

const { app, worker } = serviceRoles('routing');

/** A client of PostgreSQL begins with the name of its role. */
const ofRouting = (greeting: string) => [app, worker].some((role) => greeting.includes(`user\0${role}\0`));

describe.each(ownBuses)('between routing and PostgreSQL, over %s,', (bus) => {
  let postgres: TestPostgres;
  let proxy: FaultProxy;
  let stand: FaultStand;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = new URL(postgres.url('dieuphoi'));
    proxy = await FaultProxy.start(Number(url.port));
    // Without its Unix socket, through which nothing can stand.
    url.search = '';
    url.port = String(proxy.port);
    stand = await FaultStand.start(bus, url.href);
  }, 180_000);
  afterAll(async () => {
    await stand?.stop();
    await proxy?.stop();
    await postgres?.stop();
  }, 60_000);

  it('connections that are cut again and again in mid-flow lose nothing and double nothing', async () => {
    const routed = () => stand.count('routing.routed_report');
    for (let round = 1; round <= 5; round++) {
      const before = await routed();
      await stand.flow(40, async () => {
        await waitFor(async () => (await routed()) > before, { what: 'routing to be at work', every: 5 });
        expect(proxy.cut(ofRouting)).toBeGreaterThan(1);
      });
    }
    await stand.healed();
  }, 240_000);

  it('connections that are half open for 10 s lose nothing and double nothing; reports are accepted meanwhile', async () => {
    await stand.flow(200, async (flow) => {
      await flow.reached(60);
      proxy.silence(ofRouting);
      const partition = sleep(10_000);
      // Without patience: one refusal fails.
      const key = randomUUID();
      const report = { text: 'Đèn đường hỏng' };
      stand.acknowledged.set(key, (await new CitizenClient(stand.url, 0).send(report, key)).id);
      await partition;
      const routed = `(select from routing.routed_report where id = '${stand.acknowledged.get(key)}')`;
      expect(await stand.count(routed)).toBe(0);
      proxy.heal();
    });
    await stand.healed();
  }, 240_000);

  it('connections that are slow lose nothing and double nothing', async () => {
    await stand.flow(60, async (flow) => {
      proxy.delay(200, ofRouting);
      await flow.reached(60);
      proxy.heal();
    });
    await stand.healed();
  }, 240_000);
});
