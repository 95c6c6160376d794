import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceLogger } from '#service-kit';
import { FireAlarms } from './fire-alarms.js';

/** Milliseconds between two looks. */
const interval = 500;

/** Looks regularly for clocks that have come to something. */
@Injectable()
export class ClockSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly alarms: FireAlarms,
    @Inject(ServiceLogger) private readonly logger: { warn(fields: object, message: string): void },
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.sweep().finally(() => (this.running = undefined))), interval);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** A database that is away is tried again at the next look. */
  private async sweep(): Promise<void> {
    try {
      while (!this.stopping && (await this.alarms.run()) > 0);
    } catch (error) {
      this.logger.warn({ problem: String(error) }, 'clocks could not be read; they are tried again');
    }
  }
}
