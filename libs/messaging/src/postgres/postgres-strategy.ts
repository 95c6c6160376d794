import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { WorkerDatabase } from '#persistence';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import type { BusStatus } from '../status/bus-status.js';
import { PostgresConsumer, type PostgresConsumerSettings } from './postgres-consumer.js';

/** The embedded bus as a transport of Nest. */
export class PostgresStrategy extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  override transportId = Symbol('postgres');
  private consumer?: PostgresConsumer;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly pipeline: ConsumerPipeline,
    private readonly handlers: HandlerTable,
    private readonly busStatus: BusStatus,
    private readonly settings: PostgresConsumerSettings,
  ) {
    super();
  }

  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false): void {
    if (!isEventHandler) throw new Error(`${String(pattern)}: the bus carries events only; use @EventPattern.`);
    this.handlers.add(String(pattern), callback);
    this.messageHandlers.set(String(pattern), callback);
  }

  /** Calls back at once; the database is looked for in the background, for ever. */
  listen(callback: (error?: unknown) => void): void {
    if (this.handlers.topics.length > 0) {
      this.consumer = new PostgresConsumer(this.database, this.pipeline, this.handlers, this.settings);
      this.busStatus.consumer = this.consumer;
      this.consumer.start();
    }
    callback();
  }

  async close(): Promise<void> {
    await this.consumer?.stop();
  }

  on(): this {
    return this;
  }

  unwrap<T>(): T {
    return this.consumer as T;
  }
}
