import type { Admin } from 'kafkajs';
import { defaultTopics, type TopicTable } from '../envelope/topic-settings.js';
import { pause } from '../util/pause.js';
import { createKafka } from './kafka-client.js';

/**
 * The deploy step of the Kafka bus: makes the topics that are not there. The report topic keeps everything for ever,
 * because a new group reads it from the start and a gap in `sequence` must mean a loss.
 */
export async function ensureTopics(brokers: string[], topics: TopicTable = defaultTopics): Promise<void> {
  const admin = createKafka('dieuphoi-deploy', brokers).admin();
  await admin.connect();
  try {
    const { brokers: alive } = await admin.describeCluster();
    const replicationFactor = Math.min(3, alive.length);
    // createTopics logs an error for a topic that exists, so those are left out.
    const existing = new Set(await admin.listTopics());
    const missing = Object.entries(topics).filter(([topic]) => !existing.has(topic));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(([topic, { partitions, compacted }]) => ({
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries: [
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
    await leadersOf(admin, Object.keys(topics));
  } finally {
    await admin.disconnect();
  }
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
