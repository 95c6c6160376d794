import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Option } from 'commander';
import { CitizenClient } from '../../tools/client/citizen.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';
import type { Product } from '../../tools/launcher/product.js';
import { backlogGone } from './backlog.js';
import { DeskWatch } from './desk-watch.js';
import { percentile, round } from './statistics.js';
import { automaticReports } from './texts.js';
import { type Bus, withProduct } from './with-product.js';
import { writeResult } from './write-result.js';

interface P2Options {
  seconds: string;
  connections: string;
  window: string;
  bus: Bus | 'both';
}

export function addP2(program: Command): void {
  program
    .command('p2')
    .description('The whole way: sent, classified, dispatched, case open with its deadline.')
    .option('--seconds <n>', 'how long reports flow', '180')
    .option('--connections <n>', 'at once', '32')
    .option('--window <n>', 'most reports between sent and open', '600')
    .addOption(new Option('--bus <bus>', 'which transport').choices(['postgres', 'kafka', 'both']).default('both'))
    .action(p2);
}

async function p2({ seconds, connections, window, bus }: P2Options): Promise<void> {
  const parameters = { seconds: Number(seconds), connections: Number(connections), window: Number(window) };
  const buses: Bus[] = bus === 'both' ? ['postgres', 'kafka'] : [bus];
  const measured = [];
  for (const one of buses)
    measured.push({ bus: one, ...(await withProduct(one, (product) => flow(product, parameters))) });
  writeResult({
    name: 'p2',
    parameters,
    table: measured.map(({ bus, sent, opened, perSecond, drainSeconds, p50, p95, p99, notDispatched }) => ({
      bus,
      sent,
      opened,
      perSecond,
      drainSeconds,
      p50,
      p95,
      p99,
      notDispatched,
    })),
    samples: measured,
  });
}

/** Sends as fast as the whole way goes: never more than `window` reports are between sent and open. */
async function flow(product: Product, { seconds, connections, window }: Record<string, number>) {
  const reports = await automaticReports(product.url);
  await backlogGone(product);
  const citizen = new CitizenClient(product.url);
  const watch = await DeskWatch.start(product.databaseUrl, 100);
  const sentAt = new Map<string, number>();
  const perTenSeconds: number[] = [];
  const begin = performance.now();
  const end = begin + seconds! * 1_000;
  const sampler = setInterval(() => perTenSeconds.push(watch.seen.size), 10_000);
  await eachAtOnce(Array.from({ length: connections! }), connections!, async (_, worker) => {
    for (let n = worker; performance.now() < end; n += connections!) {
      while (sentAt.size - watch.seen.size > window! && performance.now() < end) await sleep(5);
      const at = performance.now();
      const { id } = await citizen.send(reports[n % reports.length]!.report, randomUUID());
      sentAt.set(id, at);
    }
  });
  const openedInTime = watch.seen.size;
  const stopped = performance.now();
  clearInterval(sampler);
  const drainSeconds = await backlogGone(product);
  await watch.stop();
  const times = [...sentAt].flatMap(([id, at]) => (watch.seen.has(id) ? [watch.seen.get(id)! - at] : []));
  return {
    sent: sentAt.size,
    opened: times.length,
    notDispatched: sentAt.size - times.length,
    perSecond: round(openedInTime / ((stopped - begin) / 1_000)),
    drainSeconds: round(drainSeconds, 1),
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    p99: round(percentile(times, 0.99)),
    openedAfterEachTenSeconds: perTenSeconds,
  };
}
