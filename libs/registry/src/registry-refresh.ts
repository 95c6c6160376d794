import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { type WorkerDatabase, workerActor } from '#persistence';
import type { RegistryCopy } from './registry-copy.js';

/** Milliseconds; another copy of the service may have taken the event. */
const pollInterval = 2_000;

/** Keeps the copy in memory true to the table. */
export class RegistryRefresh implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly copy: RegistryCopy,
    private readonly service: string,
  ) {}

  /**
   * Answers when the copy is as new as the table was at this moment: a run that has begun may have read before, so that
   * another one follows it, for all who ask meanwhile. A database that is away leaves the copy as it was.
   */
  refresh(): Promise<void> {
    if (!this.running) return this.run();
    this.following ??= this.running.then(() => {
      this.following = undefined;
      return this.run();
    });
    return this.following;
  }

  private run(): Promise<void> {
    this.running = this.database
      .run(workerActor(this.service), (tx) => this.copy.load(tx))
      .catch(() => undefined)
      .finally(() => (this.running = undefined));
    return this.running;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.refresh(), pollInterval);
    await this.refresh();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await (this.following ?? this.running);
  }
}
