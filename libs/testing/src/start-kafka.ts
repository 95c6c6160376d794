import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaCluster } from '../../../tools/servers/kafka-cluster.js';
import { kafkaObstacle } from '../../../tools/servers/kafka-jars.js';
import type { KafkaNode } from '../../../tools/servers/kafka-node.js';

export interface TestKafka {
  brokers: string[];
  /** Each can be stopped, killed (-9), wiped and started again. */
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

/**
 * Whether tests run over real Kafka: always when it is required (DIEUPHOI_KAFKA=required, or CI=true), never when
 * DIEUPHOI_KAFKA=off, otherwise when Java and Maven are there. Use as `(kafkaWanted() ? describe : describe.skip)`.
 */
export function kafkaWanted(): boolean {
  if (process.env.DIEUPHOI_KAFKA === 'off') return false;
  if (process.env.DIEUPHOI_KAFKA === 'required' || process.env.CI === 'true') return true;
  return kafkaObstacle() === undefined;
}
