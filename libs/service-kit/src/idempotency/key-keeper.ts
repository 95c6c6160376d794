import type { OnApplicationBootstrap, OnModuleDestroy, Provider } from '@nestjs/common';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';

const hourMs = 3_600_000;

/** Forgets what a service answered under a key (its table `idempotency`) after 30 days. */
export class KeyKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly service: string,
  ) {}

  static of(service: string): Provider {
    return {
      provide: KeyKeeper,
      useFactory: (database: WorkerDatabase) => new KeyKeeper(database, service),
      inject: [WorkerDatabase],
    };
  }

  onApplicationBootstrap(): void {
    // A database that is away is asked again in an hour.
    this.timer = setInterval(() => void this.tend().catch(() => undefined), hourMs);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async tend(): Promise<void> {
    while ((await this.database.run(workerActor(this.service), forgetOldKeys)) > 0);
  }
}

function forgetOldKeys(tx: Tx): Promise<number> {
  return tx.execute(
    `delete from idempotency where (caller, key) in (
       select caller, key from idempotency where created_at < now() - interval '30 days' limit 10000)`,
  );
}
