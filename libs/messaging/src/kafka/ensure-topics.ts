import type { Admin } from 'kafkajs';
import { defaultTopics, type TopicSettings, type TopicTable } from '../envelope/topic-settings.js';
import type { KafkaBus } from '../nest/messaging-options.js';
import { pause } from '../util/pause.js';
import { compareTopics } from './compare-topics.js';
import { createKafka } from './kafka-client.js';
import { clusterName, ownName } from './kafka-names.js';

/** By the names that they have in the cluster. */
type Topics = Record<string, TopicSettings>;

interface EnsureOptions {
  /** Topics that will be made; called before that. */
  willMake?: (topics: string[]) => Promise<void>;
}

/**
 * The deploy step of the Kafka bus: makes the topics that are not there. The report topic keeps everything for ever,
 * because a new group reads it from the start and a gap in `sequence` must mean a loss.
 *
 * @returns how topics that were there differ from those that it makes, a sentence each
 * @throws Error when, after half a minute, not all of the named brokers take part, or a topic has too few partitions
 */
export async function ensureTopics(
  bus: KafkaBus,
  topics: TopicTable = defaultTopics,
  { willMake = () => Promise.resolve() }: EnsureOptions = {},
): Promise<string[]> {
  const admin = createKafka('dieuphoi-deploy', bus.brokers).admin();
  await admin.connect();
  try {
    // createTopics logs an error for a topic that exists, so those are left out.
    const existing = new Set(await admin.listTopics());
    const [there, missing] = [true, false].map((wanted) =>
      Object.fromEntries(
        Object.entries(topics)
          .map(([topic, settings]) => [clusterName(bus, topic), settings] as const)
          .filter(([topic]) => existing.has(topic) === wanted),
      ),
    ) as [Topics, Topics];
    if (Object.keys(missing).length > 0) {
      await willMake(Object.keys(missing).map((topic) => ownName(bus, topic)));
      await makeWhenWhole(admin, bus.brokers, missing);
    }
    const { brokers: alive } = await admin.describeCluster();
    return await compareTopics(admin, there, Math.min(3, alive.length));
  } finally {
    await admin.disconnect();
  }
}

/** A cluster that is only starting has fewer brokers than it will have: topics made now would have too few replicas. */
async function makeWhenWhole(admin: Admin, brokers: string[], missing: Topics): Promise<void> {
  for (let tries = 0; !(await make(admin, new Set(brokers).size, missing)); tries++) {
    if (tries === 150) throw new Error(`Not all of ${brokers.join(', ')} take part in the Kafka cluster.`);
    await pause(200);
  }
  await leadersOf(admin, Object.keys(missing));
}

/** False while the cluster is not whole. */
async function make(admin: Admin, named: number, missing: Topics): Promise<boolean> {
  const { brokers: alive } = await admin.describeCluster();
  if (alive.length < Math.min(3, named)) return false;
  const replicationFactor = Math.min(3, alive.length);
  try {
    await admin.createTopics({
      waitForLeaders: false,
      topics: Object.entries(missing).map(([topic, { partitions, compacted }]) => ({
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
