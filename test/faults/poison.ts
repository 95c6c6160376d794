import { Kafka, logLevel, Partitioners } from 'kafkajs';
import pg from 'pg';
import { Topics } from '#contracts';
import type { Product } from '../../tools/launcher/product.js';

/** Puts bytes on the report topic past every ledger, as a broken producer would. */
export async function poison({ brokers, databaseUrl }: Product, key: string, bytes: string): Promise<void> {
  if (brokers) return poisonKafka(brokers, key, bytes);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ at: string }>(
      `update bus.partition set next_offset = next_offset + 1 where topic = $1 and partition = 0
       returning next_offset - 1 as at`,
      [Topics.report],
    );
    await client.query('insert into bus.log (topic, partition, "offset", key, body) values ($1, 0, $2, $3, $4)', [
      Topics.report,
      rows[0]!.at,
      key,
      bytes,
    ]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function poisonKafka(brokers: string[], key: string, bytes: string): Promise<void> {
  const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    await producer.send({ topic: Topics.report, messages: [{ key, value: bytes }] });
  } finally {
    await producer.disconnect();
  }
}
