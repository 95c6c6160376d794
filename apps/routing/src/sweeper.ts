import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceLogger } from '#service-kit';
import { FireAlarms } from './dispatch-clock/application/fire-alarms.js';
import { PublishDecisions } from './triage/application/publish-decisions.js';

/** Milliseconds. */
const interval = 500;

/** Looks regularly for what became due by the passing of time. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly publishDecisions: PublishDecisions,
    private readonly fireAlarms: FireAlarms,
    @Inject(ServiceLogger) private readonly logger: { warn(fields: object, message: string): void },
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.sweep().finally(() => (this.running = undefined))), interval);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /** What fails is tried again at the next look. */
  private async sweep(): Promise<void> {
    for (const job of [this.publishDecisions, this.fireAlarms]) {
      try {
        while ((await job.run()) > 0 && this.timer);
      } catch (error) {
        this.logger.warn({ error: String(error) }, 'a sweep failed and will be tried again');
      }
    }
  }
}
