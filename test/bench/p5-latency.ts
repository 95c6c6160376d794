import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { CitizenClient } from '../../tools/client/citizen.js';
import type { Product } from '../../tools/launcher/product.js';
import { backlogGone } from './backlog.js';
import { DeskWatch } from './desk-watch.js';
import { percentile, round } from './statistics.js';
import { automaticReports } from './texts.js';
import { type Bus, withProduct } from './with-product.js';
import { writeResult } from './write-result.js';

interface P5Options {
  rate: string;
  seconds: string;
  warmUp: string;
  bus: Bus | 'both';
}

export function addP5(program: Command): void {
  program
    .command('p5')
    .description('From sent to open at the desk, at a steady rate.')
    .option('--rate <n>', 'reports per second', '50')
    .option('--seconds <n>', 'how long', '60')
    .option('--warm-up <n>', 'seconds at the same rate before that, not counted', '30')
    .addOption(new Option('--bus <bus>', 'which transport').choices(['postgres', 'kafka', 'both']).default('both'))
    .action(p5);
}

async function p5({ rate, seconds, warmUp, bus }: P5Options): Promise<void> {
  const parameters = { rate: Number(rate), seconds: Number(seconds), warmUp: Number(warmUp) };
  const buses: Bus[] = bus === 'both' ? ['postgres', 'kafka'] : [bus];
  const measured = [];
  for (const one of buses)
    measured.push({ bus: one, ...(await withProduct(one, (product) => steady(product, parameters))) });
  writeResult({
    name: 'p5',
    parameters: { ...parameters, look: 'the ledger of tracking every 20 ms' },
    table: measured.map(({ bus, sent, opened, p50, p95, p99, worst }) => ({ bus, sent, opened, p50, p95, p99, worst })),
    samples: measured,
  });
}

/** Sends at fixed instants whatever the answers take, so that a slow moment is not left out of the figures. */
async function steady(product: Product, { rate, seconds, warmUp }: Record<'rate' | 'seconds' | 'warmUp', number>) {
  const reports = await automaticReports(product.url);
  await backlogGone(product);
  const citizen = new CitizenClient(product.url);
  const watch = await DeskWatch.start(product.databaseUrl, 20);
  const sentAt = new Map<string, number>();
  const begin = performance.now() + 100;
  const sending: Promise<void>[] = [];
  for (let n = 0; n < rate * (warmUp + seconds); n++) {
    const at = begin + (n * 1_000) / rate;
    const wait = at - performance.now();
    if (wait > 1) await sleep(wait);
    sending.push(
      citizen.send(reports[n % reports.length]!.report, randomUUID()).then(({ id }) => {
        if (n >= rate * warmUp) sentAt.set(id, at);
      }),
    );
  }
  await Promise.all(sending);
  await backlogGone(product);
  await watch.stop();
  const times = [...sentAt].flatMap(([id, at]) => (watch.seen.has(id) ? [watch.seen.get(id)! - at] : []));
  return {
    sent: sentAt.size,
    opened: times.length,
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    p99: round(percentile(times, 0.99)),
    worst: round(Math.max(...times)),
    times: times.map((time) => round(time)),
  };
}
