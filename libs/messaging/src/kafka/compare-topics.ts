import kafkajs, { type Admin } from 'kafkajs';
import type { TopicSettings } from '../envelope/topic-settings.js';

/**
 * How topics that were there before differ from those that the deploy step makes, a sentence each.
 *
 * @throws Error when one has too few partitions, because then some reports' events have no place
 */
export async function compareTopics(
  admin: Admin,
  topics: Record<string, TopicSettings>,
  replicas: number,
): Promise<string[]> {
  const names = Object.keys(topics);
  if (names.length === 0) return [];
  const found: string[] = [];
  const compressions = await compressionsOf(admin, names);
  const { topics: metadata } = await admin.fetchTopicMetadata({ topics: names });
  for (const { name, partitions } of metadata) {
    const wanted = topics[name]?.partitions ?? 0;
    if (partitions.length < wanted) {
      throw new Error(
        `${name} has ${partitions.length} partitions and needs ${wanted}: add them (kafka-topics --alter).`,
      );
    }
    if (partitions.length > wanted)
      found.push(`${name} has ${partitions.length} partitions, of which ${wanted} are used.`);
    const fewest = Math.min(...partitions.map(({ replicas }) => replicas.length));
    if (fewest < replicas) {
      found.push(
        `${name} is kept by ${fewest} of ${replicas} possible brokers: who loses that one loses events; ` +
          'raise it with kafka-reassign-partitions.',
      );
    }
    const compression = compressions.get(name);
    if (compression && !['uncompressed', 'producer', 'gzip'].includes(compression)) {
      found.push(`${name} compresses with ${compression}, which is not understood: set compression.type=uncompressed.`);
    }
  }
  return found;
}

async function compressionsOf(admin: Admin, names: string[]): Promise<Map<string, string>> {
  // Node does not see the name among kafkajs' exports.
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: names.map((name) => ({ type, name, configNames: ['compression.type'] })),
  });
  return new Map(
    resources.map(({ resourceName, configEntries }) => [resourceName, configEntries[0]?.configValue ?? '']),
  );
}
