import { type DynamicModule, Global, Module } from '@nestjs/common';
import { WorkerDatabase } from '#persistence';
import { RegistryEventsController } from './messaging/registry-events.controller.js';
import { RegistryCopy } from './registry-copy.js';
import { RegistryRefresh } from './registry-refresh.js';

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
