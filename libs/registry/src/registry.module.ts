import {
  Controller,
  type DynamicModule,
  Global,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { WorkerDatabase, workerActor } from '#persistence';
import { applyRegistryEvents } from './apply-registry-events.js';
import { RegistryCopy } from './registry-copy.js';

/** Milliseconds; another copy of the service may have taken the event. */
const pollInterval = 2_000;

/** Keeps the copy in memory true to the table. */
export class RegistryRefresh implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly copy: RegistryCopy,
    private readonly service: string,
  ) {}

  /** Answers when the copy is as new as the table; one run at a time. A database that is away leaves it as it was. */
  refresh(): Promise<void> {
    this.running ??= this.database
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
    await this.running;
  }
}

@Controller()
class RegistryEventsController {
  constructor(private readonly refresh: RegistryRefresh) {}

  @EventPattern<string>(Topics.registry)
  async onRegistryEvents(@Payload() chunk: Chunk): Promise<void> {
    await applyRegistryEvents(chunk.tx, chunk.events);
    chunk.tx.afterCommit(() => void this.refresh.refresh());
  }
}

/** Gives a service its RegistryCopy and listens to the registry for it. */
@Global()
@Module({})
export class RegistryModule {
  static register(service: string): DynamicModule {
    return {
      module: RegistryModule,
      controllers: [RegistryEventsController],
      providers: [
        RegistryCopy,
        {
          provide: RegistryRefresh,
          useFactory: (database: WorkerDatabase, copy: RegistryCopy) => new RegistryRefresh(database, copy, service),
          inject: [WorkerDatabase, RegistryCopy],
        },
      ],
      exports: [RegistryCopy, RegistryRefresh],
    };
  }
}
