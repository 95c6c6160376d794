import { createKafka } from '../kafka/kafka-client.js';
import { clusterName, ownName } from '../kafka/kafka-names.js';
import type { BusConfig, KafkaBus } from '../nest/messaging-options.js';
import type { Tx } from '#persistence';

export interface GroupLag {
  group: string;
  topic: string;
  /** Messages of the log that the group has not passed. */
  lag: number;
}

/** How far each consumer group is behind the log, per topic that it has ever read; `tx` is of any worker. */
export async function busLag(bus: BusConfig, tx: Tx, groups: readonly string[]): Promise<GroupLag[]> {
  return bus.kind === 'kafka' ? kafkaLag(bus, groups) : embeddedLag(tx, groups);
}

function embeddedLag(tx: Tx, groups: readonly string[]): Promise<GroupLag[]> {
  return tx.query<GroupLag>(
    `select g.consumer_group as "group", topic, sum(p.next_offset - g."offset")::float8 as lag
     from bus.group_offset g join bus.partition p using (topic, partition)
     where g.consumer_group = any($1) group by 1, 2 order by 1, 2`,
    [groups],
  );
}

async function kafkaLag(bus: KafkaBus, groups: readonly string[]): Promise<GroupLag[]> {
  const admin = createKafka('dieuphoi-lag', bus.brokers).admin();
  await admin.connect();
  try {
    const found: GroupLag[] = [];
    for (const group of groups) {
      for (const { topic, partitions } of await admin.fetchOffsets({ groupId: clusterName(bus, group) })) {
        const ends = new Map((await admin.fetchTopicOffsets(topic)).map((end) => [end.partition, end]));
        // A group that has committed nothing yet stands at −1 and will read from the beginning.
        const lag = partitions.reduce((sum, { partition, offset }) => {
          const end = ends.get(partition);
          return sum + Number(end?.high ?? 0) - Math.max(Number(offset), Number(end?.low ?? 0));
        }, 0);
        found.push({ group, topic: ownName(bus, topic), lag });
      }
    }
    return found;
  } finally {
    await admin.disconnect();
  }
}
