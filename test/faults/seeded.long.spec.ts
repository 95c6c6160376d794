import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { services } from '../../tools/services.js';
import { ownBuses } from '../support/test-product.js';
import { FaultStand } from './fault-stand.js';
import { type Fault, schedule } from './schedule.js';

const reports = 400;
const seeds = process.env.FAULT_SEED ? [Number(process.env.FAULT_SEED)] : [1, 2, 3];

/** FAULT_SEED=N runs the schedule of that seed alone. */
describe.each(ownBuses)('seeded faults over %s', (bus) => {
  let stand: FaultStand;
  beforeAll(async () => {
    stand = await FaultStand.start(bus);
  }, 180_000);
  afterAll(() => stand?.stop(), 30_000);

  it.each(seeds)(
    'the schedule of seed %i loses nothing and doubles nothing',
    async (seed) => {
      await stand.flow(reports, async (flow, sending) => {
        for (const fault of schedule(seed, bus, { faults: 6, reports })) {
          await Promise.race([flow.reached(fault.after), sending]);
          await inject(fault);
        }
      });
      await stand.healed();
    },
    600_000,
  );

  it('a stop of each service while reports flow ends it by itself within 10 s; nothing is lost or doubled', async () => {
    await stand.flow(reports, async (flow, sending) => {
      for (const [n, name] of services.entries()) {
        await Promise.race([flow.reached(40 + n * 60), sending]);
        const service = stand.product.service(name);
        const asked = performance.now();
        const ended = new Promise<number | null>((resolve) => service.onExit(resolve));
        process.kill(service.pid, 'SIGTERM');
        expect([name, await ended]).toEqual([name, 0]);
        expect(performance.now() - asked).toBeLessThan(10_000);
      }
    });
    await stand.healed();
  }, 300_000);

  async function inject(fault: Fault): Promise<void> {
    const { product } = stand;
    switch (fault.kind) {
      case 'kill':
        return product.service(fault.service).kill();
      case 'freeze': {
        const service = product.service(fault.service);
        // Killed just now, and not started again yet.
        if (!service.running) return;
        process.kill(service.pid, 'SIGSTOP');
        await sleep(fault.milliseconds);
        process.kill(service.pid, 'SIGCONT');
        return;
      }
      case 'kill-database':
        return product.postgres!.kill();
      case 'kill-broker':
        return product.kafka!.nodes[0]!.kill();
    }
  }
});
