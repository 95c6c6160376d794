import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WorkerDatabase } from '#persistence';
import { Ledger } from '../ledger/ledger.js';
import { Parking } from '../parking/parking.js';
import { Relay } from '../relay/relay.js';
import { BusStatus } from '../status/bus-status.js';
import type { MessagingOptions } from './messaging-options.js';
import { MessagingRuntime } from './messaging-runtime.js';

/** Provides Ledger, Relay, Parking and BusStatus, and runs the relay; needs a WorkerDatabase from a global module. */
@Global()
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(MessagingRuntime) private readonly runtime: MessagingRuntime) {}

  static register(options: MessagingOptions): DynamicModule {
    const part = <T>(token: abstract new (...args: never[]) => T, pick: (runtime: MessagingRuntime) => T) => ({
      provide: token,
      useFactory: pick,
      inject: [MessagingRuntime],
    });
    return {
      module: MessagingModule,
      providers: [
        {
          provide: MessagingRuntime,
          useFactory: (database: WorkerDatabase) => new MessagingRuntime(database, options),
          inject: [WorkerDatabase],
        },
        part(Ledger, (runtime) => runtime.ledger),
        part(Relay, (runtime) => runtime.relay),
        part(Parking, (runtime) => runtime.parking),
        part(BusStatus, (runtime) => runtime.status),
      ],
      exports: [MessagingRuntime, Ledger, Relay, Parking, BusStatus],
    };
  }

  onApplicationBootstrap(): void {
    this.runtime.start();
  }

  /** Before pools close. What consumers still append is published by the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runtime.stop();
  }
}
