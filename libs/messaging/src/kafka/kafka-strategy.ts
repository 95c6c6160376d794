import { type CustomTransportStrategy, type MessageHandler, ServerKafka } from '@nestjs/microservices';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import type { BusStatus } from '../status/bus-status.js';
import { KafkaConsumer, type KafkaConsumerSettings } from './kafka-consumer.js';

/** Nest's Kafka transport with chunks instead of single messages and a consumer that always comes back. */
export class KafkaStrategy extends ServerKafka implements CustomTransportStrategy {
  private member?: KafkaConsumer;

  constructor(
    private readonly pipeline: ConsumerPipeline,
    private readonly handlers: HandlerTable,
    private readonly busStatus: BusStatus,
    private readonly settings: KafkaConsumerSettings,
  ) {
    super({
      client: { clientId: settings.group, brokers: settings.bus.brokers },
      consumer: { groupId: settings.group },
      postfixId: '',
    });
  }

  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false): void {
    if (!isEventHandler) throw new Error(`${String(pattern)}: the bus carries events only; use @EventPattern.`);
    this.handlers.add(String(pattern), callback);
    this.messageHandlers.set(String(pattern), callback);
  }

  /** Calls back at once; the broker is looked for in the background, for ever. */
  override async listen(callback: (error?: unknown) => void): Promise<void> {
    if (this.handlers.topics.length > 0) {
      this.member = new KafkaConsumer(this.pipeline, this.handlers, this.settings);
      this.busStatus.consumer = this.member;
      this.member.start();
    }
    callback();
  }

  override async close(): Promise<void> {
    await this.member?.stop();
  }

  override unwrap<T>(): T {
    return this.member as T;
  }
}
