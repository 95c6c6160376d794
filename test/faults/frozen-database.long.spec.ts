import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CitizenClient } from '../../tools/client/citizen.js';
import { ownBuses } from '../support/test-product.js';
import { FaultStand } from './fault-stand.js';

/** Milliseconds. */
const frozenFor = 10_000;
const report = { text: 'Cột điện nghiêng' };

describe.each(ownBuses)('a database that stands still, over %s,', (bus) => {
  let stand: FaultStand;
  beforeAll(async () => {
    stand = await FaultStand.start(bus);
  }, 180_000);
  afterAll(() => stand?.stop(), 30_000);

  /** While the postmaster stands still no process of the server comes or goes. */
  async function whileFrozen(act: () => Promise<void>): Promise<void> {
    const postmaster = stand.product.postgres!.pid;
    process.kill(postmaster, 'SIGSTOP');
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' });
    const all = [...listed.trim().split(/\s+/).map(Number), postmaster];
    try {
      for (const pid of all) process.kill(pid, 'SIGSTOP');
      await act();
    } finally {
      for (const pid of all) process.kill(pid, 'SIGCONT');
    }
  }

  const send = (key: string, noticeVersion: string) =>
    fetch(`${stand.url}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...report, noticeVersion }),
    });

  it('is told to citizens in time, and nothing is lost or doubled when it goes on', async () => {
    const { version } = (await (await fetch(`${stand.url}/api/v1/notice`)).json()) as { version: string };
    const keys = Array.from({ length: 3 }, () => randomUUID());
    await stand.flow(200, async (flow) => {
      await flow.reached(60);
      await whileFrozen(async () => {
        const over = sleep(frozenFor);
        // 3 s in which each must hear of it are well within the time.
        const answers = await Promise.race([Promise.all(keys.map((key) => send(key, version))), over]);
        const told = answers?.map(({ status, headers }) => [status, Number(headers.get('retry-after')) > 0]);
        expect(told).toEqual(keys.map(() => [503, true]));
        await over;
      });
    });
    // Whoever was told to come back does; it may have been stored before.
    for (const key of keys) {
      stand.acknowledged.set(key, (await new CitizenClient(stand.url).send(report, key)).id);
    }
    await stand.healed();
  }, 180_000);
});
