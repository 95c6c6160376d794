import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, Reflector } from '@nestjs/core';
import { BusStatus, MessagingModule, sweep } from '#messaging';
import { AppDatabase, WorkerDatabase, workerActor } from '#persistence';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { CallerGuard } from './caller/caller-guard.js';
import { callerVerifier } from './caller/caller-token.js';
import { type BaseConfig, busConfig } from './config/base-config.js';
import { registerBusMetrics } from './health/bus-metrics.js';
import { busState } from './health/bus-state.js';
import { databaseState } from './health/database-state.js';
import { Health } from './health/health.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import { QueryGuard } from './http/query-guard.js';
import { PersistenceModule } from './persistence.module.js';

/** Injection token of the service's pino logger. */
export const ServiceLogger = Symbol('ServiceLogger');

export interface ServiceModuleOptions {
  name: string;
  config: BaseConfig;
  logger: Logger;
  /** Milliseconds in which events gather before they are applied; see MessagingOptions. */
  rest?: number;
}

/** What every service has: database, bus, callers, problems, health and metrics. */
@Global()
@Module({})
export class ServiceModule {
  static register({ name, config, logger, rest }: ServiceModuleOptions): DynamicModule {
    const filter = new ProblemFilter(logger);
    return {
      module: ServiceModule,
      imports: [
        PersistenceModule.register({
          service: name,
          url: config.DATABASE_URL,
          workerUrl: config.WORKER_DATABASE_URL,
        }),
        MessagingModule.register({ service: name, bus: busConfig(config), log: logger, rest }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: ServiceLogger, useValue: logger },
        { provide: APP_FILTER, useValue: filter },
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector) => new CallerGuard(reflector, callerVerifier(config.CALLER_KEY, name)),
          inject: [Reflector],
        },
        { provide: APP_GUARD, useClass: QueryGuard },
        {
          provide: Health,
          useFactory: (bus: BusStatus, app: AppDatabase, worker: WorkerDatabase) => {
            const health = new Health();
            health.register('bus', () => busState(bus.report()));
            health.register('database', () => databaseState([app, worker]));
            return health;
          },
          inject: [BusStatus, AppDatabase, WorkerDatabase],
        },
        {
          provide: Registry,
          useFactory: (bus: BusStatus, database: WorkerDatabase) => {
            const registry = new Registry();
            registry.setDefaultLabels({ service: name });
            collectDefaultMetrics({ register: registry });
            registerBusMetrics(registry, {
              report: () => bus.report(),
              waiting: () => database.run(workerActor(name), (tx) => sweep(tx, '0 seconds')),
            });
            return registry;
          },
          inject: [BusStatus, WorkerDatabase],
        },
      ],
      exports: [ServiceLogger, Health, Registry],
    };
  }
}
