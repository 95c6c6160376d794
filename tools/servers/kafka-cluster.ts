import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { KafkaNode } from './kafka-node.js';

interface ClusterFile {
  clusterId: string;
  ports: { port: number; controllerPort: number }[];
}

/** One or three Kafka nodes on 127.0.0.1; a directory that was used before keeps its ports and its data. */
export class KafkaCluster {
  private constructor(readonly nodes: KafkaNode[]) {}

  static async start(directory: string, count: 1 | 3): Promise<KafkaCluster> {
    const { clusterId, ports } = await clusterFile(directory, count);
    const voters = ports.map(({ controllerPort }, index) => `${index + 1}@127.0.0.1:${controllerPort}`);
    const nodes = ports.map(
      (node, index) =>
        new KafkaNode({ ...node, id: index + 1, clusterId, voters, directory: join(directory, `node-${index + 1}`) }),
    );
    const cluster = new KafkaCluster(nodes);
    try {
      await Promise.all(nodes.map((node) => node.start()));
    } catch (error) {
      await cluster.stop();
      throw new Error(`Kafka did not start: ${String(error)}`, { cause: error });
    }
    return cluster;
  }

  /** What clients connect to. */
  get brokers(): string[] {
    return this.nodes.map(({ address }) => address);
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }
}

async function clusterFile(directory: string, count: number): Promise<ClusterFile> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'cluster.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ClusterFile;
  const ports = [];
  for (let node = 0; node < count; node++) ports.push({ port: await freePort(), controllerPort: await freePort() });
  // Kafka's cluster id: 16 bytes in URL-safe base 64, not beginning with "-".
  const made = { clusterId: `K${randomBytes(16).toString('base64url').slice(1)}`, ports };
  writeFileSync(file, JSON.stringify(made));
  return made;
}
