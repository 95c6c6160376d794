import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { kafkaJars } from '../../../tools/servers/kafka-jars.js';

/**
 * The values of the first `count` messages of a topic, each with how often it is there: read by Apache Kafka's own
 * consumer, because what the product's client lost when it wrote, it might also pass over when it reads.
 */
export async function readTopic(
  brokers: readonly string[],
  topic: string,
  count: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const args = ['--bootstrap-server', brokers.join(','), '--topic', topic, '--from-beginning'];
  args.push('--max-messages', String(count), '--timeout-ms', '60000');
  const reader = spawn(
    'java',
    ['-cp', join(await kafkaJars(), '*'), 'org.apache.kafka.tools.consumer.ConsoleConsumer', ...args],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = once(reader, 'exit');
  for await (const value of createInterface(reader.stdout)) found.set(value, (found.get(value) ?? 0) + 1);
  await ended;
  const read = [...found.values()].reduce((sum, times) => sum + times, 0);
  if (read !== count) throw new Error(`${topic} should hold ${count} messages, and ${read} could be read.`);
  return found;
}
