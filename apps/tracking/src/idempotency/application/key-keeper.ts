import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WorkerDatabase, workerActor } from '#persistence';
import { forgetOldAnswers } from '../persistence/kept-answers.js';

const hourMs = 3_600_000;

/** Forgets kept answers after 30 days. */
@Injectable()
export class KeyKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: WorkerDatabase) {}

  onApplicationBootstrap(): void {
    // A database that is away is asked again in an hour.
    this.timer = setInterval(() => void this.tend().catch(() => undefined), hourMs);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async tend(): Promise<void> {
    while ((await this.database.run(workerActor('tracking'), forgetOldAnswers)) > 0);
  }
}
