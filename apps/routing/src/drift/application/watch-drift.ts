import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { WorkerDatabase, workerActor } from '#persistence';
import { Health } from '#service-kit';
import { type DriftAlarm, driftMeasures, type Shares } from '../domain/drift.js';
import { type Drift, measureDrift } from './measure-drift.js';

/** Milliseconds between two looks. */
const interval = 300_000;

/** Says in health and metrics how the standing model fares, and what has become worse since it was new. */
@Injectable()
export class WatchDrift {
  private lookedAt = -Infinity;
  private seen: Drift | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    health: Health,
    metrics: Registry,
  ) {
    const alarms = () => this.seen?.alarms ?? [];
    health.register('drift', () => {
      const detail = alarms().length === 0 ? 'no sign of drift' : `worse: ${alarms().map(said).join('; ')}`;
      return { ready: true, detail };
    });
    new Gauge({
      name: 'dieuphoi_model_drift_alarms',
      help: 'Measures by which the standing model fares worse than when it was new',
      registers: [metrics],
      collect() {
        this.set(alarms().length);
      },
    });
    const sharesOf = () => this.sharesByPeriod();
    new Gauge({
      name: 'dieuphoi_model_drift_share',
      help: 'Share of reports that are unsure, corrected or unfamiliar to the standing model, when it was new and lately',
      labelNames: ['measure', 'period'],
      registers: [metrics],
      collect() {
        this.reset();
        for (const [period, shares] of sharesOf()) {
          for (const measure of driftMeasures) {
            const { of, count } = shares[measure];
            if (of > 0) this.set({ measure, period }, count / of);
          }
        }
      },
    });
  }

  async run(): Promise<number> {
    const now = performance.now();
    if (now - this.lookedAt < interval) return 0;
    await this.look();
    this.lookedAt = now;
    return 0;
  }

  async look(): Promise<void> {
    this.seen = await this.database.run(workerActor('routing'), measureDrift);
  }

  private sharesByPeriod(): [period: string, shares: Shares][] {
    if (!this.seen) return [];
    const { first, recent } = this.seen;
    return [['first', first.shares], ...recent.map(({ days, shares }) => [`${days}d`, shares] as [string, Shares])];
  }
}

function said({ measure, days, recent, first }: DriftAlarm): string {
  return `${measure} (${recent.count} of ${recent.of} in ${days} days, ${first.count} of ${first.of} at first)`;
}
