import type { BusReport } from '#messaging';
import { Gauge, type Registry } from 'prom-client';

/** Numbers of the bus for Prometheus, read when they are scraped. */
export function registerBusMetrics(registry: Registry, report: () => BusReport): void {
  const gauge = (name: string, help: string, value: (report: BusReport) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value(report()));
      },
    });
  gauge('dieuphoi_events_applied_total', 'Events applied since start', ({ counts }) => counts.applied);
  gauge('dieuphoi_events_duplicate_total', 'Events that came again since start', ({ counts }) => counts.duplicates);
  gauge('dieuphoi_events_parked_total', 'Events parked since start', ({ counts }) => counts.parked);
  gauge('dieuphoi_events_published_total', 'Events published since start', ({ relay }) => relay.published);
  gauge('dieuphoi_consumer_running', '1 while the consumer runs', ({ consumer }) =>
    Number(consumer.state === 'running'),
  );
}
