import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';

/** Named in full, because each default of kafkajs differs from what we need. */
export function createKafka(clientId: string, brokers: string[], retries = 20): Kafka {
  return new Kafka({
    clientId,
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries },
  });
}

export function createProducer(kafka: Kafka): Producer {
  return kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    // Fewer than elsewhere: the relay itself tries again, with a new producer and the same events.
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
  });
}
