import type { INestApplication } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices';
import { createBusStrategy } from './create-bus-strategy.js';
import { MessagingRuntime } from './messaging-runtime.js';
import { PassErrorsFilter } from './pass-errors.filter.js';

/**
 * Binds the application's consumers to the bus; `app.startAllMicroservices()` then begins to consume and returns at
 * once, whether a broker is there or not. The guards and filters of HTTP do not apply to consumers.
 */
export function connectBus(app: INestApplication): void {
  // Deferred, because a filter given later than the consumers are registered has no effect.
  const bus = app.connectMicroservice(
    { strategy: createBusStrategy(app.get(MessagingRuntime)) },
    { inheritAppConfig: false, deferInitialization: true },
  ) as unknown as NestMicroservice;
  bus.useGlobalFilters(new PassErrorsFilter());
  bus.registerListeners();
  bus.setIsInitialized(true);
  bus.setIsInitHookCalled(true);
}
