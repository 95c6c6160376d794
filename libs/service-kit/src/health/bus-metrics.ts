import type { BusReport, Stuck } from '#messaging';
import { Counter, Gauge, type Registry } from 'prom-client';

/** What the bus can say of itself when it is scraped. */
interface BusNumbers {
  report(): BusReport;
  /** What waits to be published or applied; may fail while the database is away. */
  waiting(): Promise<Stuck[]>;
}

/** Numbers of the bus for Prometheus, read when they are scraped. */
export function registerBusMetrics(registry: Registry, { report, waiting }: BusNumbers): void {
  const registers = [registry];
  const counter = (name: string, help: string, value: (report: BusReport) => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value(report()));
      },
    });
  counter('dieuphoi_events_applied_total', 'Events applied since start', ({ counts }) => counts.applied);
  counter('dieuphoi_events_duplicate_total', 'Events that came again since start', ({ counts }) => counts.duplicates);
  counter('dieuphoi_events_parked_total', 'Events parked since start', ({ counts }) => counts.parked);
  counter('dieuphoi_events_published_total', 'Events published since start', ({ relay }) => relay.published);
  new Gauge({
    name: 'dieuphoi_consumer_running',
    help: '1 while the consumer runs',
    registers,
    collect() {
      this.set(Number(report().consumer.state === 'running'));
    },
  });

  const byStage = (name: string, help: string, value: (stuck: Stuck) => number) =>
    new Gauge({
      name,
      help,
      registers,
      labelNames: ['stage'],
      async collect() {
        this.reset();
        for (const stuck of await waiting().catch(() => [])) this.set({ stage: stuck.stage }, value(stuck));
      },
    });
  byStage('dieuphoi_events_waiting', 'Events that wait now, by what for', ({ count }) => count);
  byStage('dieuphoi_events_waiting_seconds', 'For how long the oldest of them has waited', ({ since }) =>
    since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1_000),
  );
}
