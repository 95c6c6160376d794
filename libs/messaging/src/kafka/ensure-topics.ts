import type { Admin } from 'kafkajs';
import { defaultTopics, type TopicTable } from '../envelope/topic-settings.js';
import { pause } from '../util/pause.js';
import { createKafka } from './kafka-client.js';

/**
 * The deploy step of the Kafka bus: makes the topics that are not there. The report topic keeps everything for ever,
 * because a new group reads it from the start and a gap in `sequence` must mean a loss.
 *
 * @throws Error when, after half a minute, not all of the named brokers take part
 */
export async function ensureTopics(brokers: string[], topics: TopicTable = defaultTopics): Promise<void> {
  const admin = createKafka('dieuphoi-deploy', brokers).admin();
  await admin.connect();
  try {
    // A cluster that is only starting has fewer brokers than it will have: topics made now would have too few replicas.
    for (let tries = 0; !(await madeMissing(admin, new Set(brokers).size, topics)); tries++) {
      if (tries === 150) throw new Error(`Not all of ${brokers.join(', ')} take part in the Kafka cluster.`);
      await pause(200);
    }
    await leadersOf(admin, Object.keys(topics));
  } finally {
    await admin.disconnect();
  }
}

/** False while the cluster is not whole. */
async function madeMissing(admin: Admin, named: number, topics: TopicTable): Promise<boolean> {
  // createTopics logs an error for a topic that exists, so those are left out.
  const existing = new Set(await admin.listTopics());
  const missing = Object.entries(topics).filter(([topic]) => !existing.has(topic));
  if (missing.length === 0) return true;
  const { brokers: alive } = await admin.describeCluster();
  if (alive.length < Math.min(3, named)) return false;
  const replicationFactor = Math.min(3, alive.length);
  try {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(([topic, { partitions, compacted }]) => ({
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries: [
          // The broker unpacks what somebody compressed; kafkajs understands gzip alone.
          { name: 'compression.type', value: 'uncompressed' },
          { name: 'cleanup.policy', value: compacted ? 'compact' : 'delete' },
          { name: 'min.insync.replicas', value: String(Math.max(1, replicationFactor - 1)) },
          ...(compacted
            ? []
            : [
                { name: 'retention.ms', value: '-1' },
                { name: 'retention.bytes', value: '-1' },
              ]),
        ],
      })),
    });
  } catch (error) {
    if (!isNotWholeYet(error)) throw error;
    return false;
  }
  return true;
}

/** A broker that has just registered is known before it may hold replicas. */
function isNotWholeYet(error: unknown): boolean {
  const { type, errors } = error as { type?: string; errors?: unknown[] };
  return (
    type === 'INVALID_REPLICATION_FACTOR' || (errors !== undefined && errors.length > 0 && errors.every(isNotWholeYet))
  );
}

/** kafkajs' own waiting gives up when a broker has not yet heard of the topic. */
async function leadersOf(admin: Admin, topics: string[]): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await admin.fetchTopicMetadata({ topics });
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}
