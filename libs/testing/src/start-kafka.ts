import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import type { KafkaBus } from '#messaging';
import { KafkaCluster } from '../../../tools/servers/kafka-cluster.js';
import { kafkaObstacle } from '../../../tools/servers/kafka-jars.js';
import type { KafkaNode } from '../../../tools/servers/kafka-node.js';

export interface TestKafka {
  brokers: string[];
  /** Each can be stopped, killed (-9), wiped and started again. None of a cluster that KAFKA_BROKERS names. */
  nodes: KafkaNode[];
  /** Stops all and removes the data. */
  stop(): Promise<void>;
}

/** Real Apache Kafka on ports of its own. */
export async function startKafka({ brokers = 1 }: { brokers?: 1 | 3 } = {}): Promise<TestKafka> {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-kafka-'));
  const cluster = await KafkaCluster.start(directory, brokers);
  return {
    brokers: cluster.brokers,
    nodes: cluster.nodes,
    async stop() {
      await cluster.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The cluster that KAFKA_BROKERS names, or one of its own. */
export async function namedOrOwnKafka(): Promise<TestKafka> {
  const brokers = namedBrokers();
  return brokers ? { brokers, nodes: [], stop: () => Promise.resolve() } : startKafka();
}

/** Names of topics and groups that no other test uses, and nobody else of the cluster. */
export function testBus(brokers: string[]): KafkaBus & { prefix: string } {
  return { kind: 'kafka', brokers, prefix: `dieuphoi-test-${randomBytes(6).toString('hex')}.` };
}

/** Removes the topics and groups of a test from the cluster. */
export async function clearKafka({ brokers, prefix }: KafkaBus & { prefix: string }): Promise<void> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
    const { groups } = await admin.listGroups();
    const own = groups.map(({ groupId }) => groupId).filter((group) => group.startsWith(prefix));
    if (own.length > 0) await admin.deleteGroups(own);
  } finally {
    await admin.disconnect();
  }
}

/** KAFKA_BROKERS of the surroundings. */
export function namedBrokers(): string[] | undefined {
  return process.env.KAFKA_BROKERS ? process.env.KAFKA_BROKERS.split(',') : undefined;
}

/**
 * Whether tests run over real Kafka: always when it is required (DIEUPHOI_KAFKA=required, or CI=true), never when
 * DIEUPHOI_KAFKA=off, otherwise when KAFKA_BROKERS names one or Java and Maven are there. Use as
 * `(kafkaWanted() ? describe : describe.skip)`.
 */
export function kafkaWanted(): boolean {
  return process.env.DIEUPHOI_KAFKA !== 'off' && (namedBrokers() !== undefined || ownKafkaWanted());
}

/** The same for tests that stop, kill or change brokers, or use Kafka's own tools: those of others are not touched. */
export function ownKafkaWanted(): boolean {
  if (process.env.DIEUPHOI_KAFKA === 'off') return false;
  if (process.env.DIEUPHOI_KAFKA === 'required' || process.env.CI === 'true') return true;
  return kafkaObstacle() === undefined;
}
