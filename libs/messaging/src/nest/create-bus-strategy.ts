import type { CustomTransportStrategy } from '@nestjs/microservices';
import { KafkaStrategy } from '../kafka/kafka-strategy.js';
import { PostgresStrategy } from '../postgres/postgres-strategy.js';
import { noLog } from '../util/log.js';
import type { MessagingRuntime } from './messaging-runtime.js';

/** The transport of Nest that brings chunks to the `@EventPattern` consumers of a service. */
export function createBusStrategy(runtime: MessagingRuntime): CustomTransportStrategy {
  const { database, pipeline, handlers, status, options } = runtime;
  const common = {
    group: options.group ?? options.service,
    chunk: options.chunk ?? 100,
    concurrency: options.concurrency ?? 12,
    stopTimeout: options.stopTimeout ?? 5_000,
    log: options.log ?? noLog,
  };
  return options.bus.kind === 'kafka'
    ? new KafkaStrategy(pipeline, handlers, status, { ...common, bus: options.bus })
    : new PostgresStrategy(database, pipeline, handlers, status, {
        ...common,
        poll: options.poll ?? 1_000,
        rest: runtime.rest,
      });
}
