import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { kafkaJars } from '../../../tools/servers/kafka-jars.js';

/** Writes messages as somebody else's program would: by Apache Kafka's own producer, compressed and without keys. */
export async function writeTopic(
  brokers: readonly string[],
  topic: string,
  values: readonly string[],
  compression: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd',
): Promise<void> {
  const args = ['--bootstrap-server', brokers.join(','), '--topic', topic, '--compression-codec', compression];
  const writer = spawn(
    'java',
    ['-cp', join(await kafkaJars(), '*'), 'org.apache.kafka.tools.ConsoleProducer', ...args],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let words = '';
  writer.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  writer.stdin.end(values.map((value) => `${value}\n`).join(''));
  const [code] = (await once(writer, 'exit')) as [number | null];
  if (code !== 0 || /ERROR/.test(words)) throw new Error(`Kafka's producer ended with ${code}: ${words.slice(-2_000)}`);
}
