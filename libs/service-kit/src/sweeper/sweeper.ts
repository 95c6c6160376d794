import type { OnApplicationBootstrap, OnModuleDestroy, Provider, Type } from '@nestjs/common';
import { ServiceLogger } from '../service.module.js';

/** Milliseconds between two looks. */
const interval = 500;

/** Looks for something to do, and answers with how much it did. */
export interface SweeperJob {
  /** Milliseconds between two looks, for one that costs much and may wait. */
  readonly every?: number;
  run(): Promise<number>;
}

/** Looks regularly for what became due by the passing of time. What fails is tried again at the next look. */
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private stopping = false;
  /** Until when a job is left alone, as performance.now() counts. */
  private readonly resting = new Map<SweeperJob, number>();

  constructor(
    private readonly jobs: readonly SweeperJob[],
    private readonly logger: { warn(fields: object, message: string): void },
  ) {}

  /** The provider of a service, for jobs that are providers of it. */
  static of(...jobs: Type<SweeperJob>[]): Provider {
    return {
      provide: Sweeper,
      useFactory: (logger: Sweeper['logger'], ...made: SweeperJob[]) => new Sweeper(made, logger),
      inject: [ServiceLogger, ...jobs],
    };
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.sweep().finally(() => (this.running = undefined))), interval);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    for (const job of this.jobs) {
      if (performance.now() < (this.resting.get(job) ?? 0)) continue;
      if (job.every !== undefined) this.resting.set(job, performance.now() + job.every);
      try {
        while (!this.stopping && (await job.run()) > 0);
      } catch (error) {
        this.logger.warn({ problem: String(error) }, 'A sweep failed and will be tried again');
      }
    }
  }
}
