import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { ownKafkaWanted, startKafka, type TestKafka } from './start-kafka.js';
import { waitFor } from './wait-for.js';

(ownKafkaWanted() ? describe : describe.skip)('startKafka', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    kafka = await startKafka();
  }, 120_000);
  afterAll(() => kafka?.stop());

  it('keeps its topics over kill -9 and forgets them when wiped', async () => {
    const [node] = kafka.nodes;
    await withAdmin((admin) => admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 2 }] }));
    await node!.kill();
    expect(node!.running).toBe(false);
    await node!.start();
    expect(await waitFor(() => withAdmin((admin) => admin.listTopics()), { what: 'the broker' })).toContain('kept');
    await node!.stop();
    node!.wipe();
    await node!.start();
    const topics = await waitFor(() => withAdmin((admin) => admin.listTopics()), { what: 'the broker' });
    expect(topics).not.toContain('kept');
  });

  async function withAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
    const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
});
