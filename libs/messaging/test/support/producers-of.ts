import type { KafkaMessage } from 'kafkajs';
import type { BusStand } from './bus-stand.js';

/** What kafkajs tells of a message's batch although its types do not. */
type Told = KafkaMessage & { batchContext: { producerId: string } };

/** Ids that the broker gave to the producers of the first `count` messages of the reports' topic. */
export async function producersOf(stand: BusStand, count: number): Promise<string[]> {
  const consumer = stand.kafkaClient().consumer({ groupId: stand.clusterGroup('producers-of'), maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic: stand.topic(), fromBeginning: true });
    return await new Promise<string[]>((resolve, reject) => {
      const found: string[] = [];
      const eachMessage = async ({ message }: { message: KafkaMessage }) => {
        found.push((message as Told).batchContext.producerId);
        if (found.length === count) resolve(found);
      };
      consumer.run({ eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}
