import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CitizenClient } from '../../tools/client/citizen.js';
import { demoReports, type DemoReport, withoutPoints } from '../../tools/client/demo-reports.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';

/** The real cases that this product dispatches by itself, found by sending each once. */
export async function automaticReports(url: string): Promise<DemoReport[]> {
  const citizen = new CitizenClient(url);
  const ended = await eachAtOnce(withoutPoints(demoReports(randomUUID())), 8, async (demo) => {
    const sent = await citizen.send(demo.report, demo.key);
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
      const { status } = await citizen.read(sent);
      if (status !== 'received') return { demo, status };
    }
    return { demo, status: 'received' };
  });
  const automatic = ended.filter(({ status }) => status === 'dispatched').map(({ demo }) => demo);
  if (automatic.length === 0) throw new Error('No report was dispatched automatically; there is nothing to measure.');
  return automatic;
}
