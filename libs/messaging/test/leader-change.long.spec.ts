import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, jest } from '@jest/globals';
import { CompressionTypes, Kafka, logLevel, type Producer } from 'kafkajs';
import { Topics } from '#contracts';
import { kafkaWanted, startKafka, type TestKafka, waitFor } from '#testing';
import { ensureTopics } from '../src/index.js';
import { newSubjects, startMember, type Member } from './support/member.js';
import { standTopics } from './support/bus-stand.js';
import { TestBed } from './support/test-bed.js';

jest.setTimeout(600_000);

/** Three brokers, one of them killed with -9 while messages flow; what was acknowledged is then looked for in the log. */
(kafkaWanted() ? describe : describe.skip)('a leader change', () => {
  let kafka: TestKafka;
  let bed: TestBed;
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
    await ensureTopics(kafka.brokers, standTopics);
  });
  afterAll(() => kafka?.stop());
  beforeEach(async () => {
    bed = await TestBed.create();
  });
  afterEach(() => bed.drop());

  const client = () =>
    new Kafka({
      brokers: kafka.brokers,
      logLevel: logLevel.NOTHING,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 20 },
    });

  /** Kills each broker in turn, and starts it again, while `sending`. */
  async function killEachInTurn(isFlowing: () => Promise<unknown>): Promise<void> {
    for (const node of kafka.nodes) {
      await waitFor(isFlowing);
      await node.kill();
      await waitFor(isFlowing, { timeout: 60_000 });
      await node.start();
    }
  }

  it('loses acknowledged messages, or doubles them, when one producer has many sends out', async () => {
    for (let attempt = 1; ; attempt++) {
      const topic = `wrong-${attempt}`;
      await createTopic(topic);
      const { acknowledged } = await sendTheWrongWay(topic);
      const there = await readAll(topic);
      const missing = acknowledged.filter((value) => !there.has(value)).length;
      const doubled = [...there.values()].filter((times) => times > 1).length;
      if (missing + doubled > 0) return;
      if (attempt === 8) throw new Error('The wrong way lost and doubled nothing in eight attempts.');
    }
  });

  it('loses nothing of what our relay calls published', async () => {
    const database = await bed.worker('intake');
    const intake: Member = startMember(database, 'intake', {
      bus: { kind: 'kafka', brokers: kafka.brokers },
      topics: standTopics,
    });
    let flowing = true;
    const subjects = newSubjects(40);
    const load = (async () => {
      while (flowing) await intake.say(subjects);
    })();
    let seen = 0;
    await killEachInTurn(async () => {
      const published = intake.runtime.relay.published;
      if (published < seen + 400) return false;
      seen = published;
      return true;
    });
    flowing = false;
    await load;
    await waitFor(async () => (await bed.count('intake.ledger where published_at is null')) === 0, {
      timeout: 120_000,
    });
    await intake.stop();
    const there = await readAll(Topics.report, (value) => (JSON.parse(value) as { id: string }).id);
    const ledger = await bed.query<{ id: string }>('select id from intake.ledger');
    expect(ledger.length).toBeGreaterThan(2_000);
    expect(ledger.filter(({ id }) => !there.has(id))).toEqual([]);
  });

  async function createTopic(topic: string): Promise<void> {
    const admin = client().admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 6, replicationFactor: 3 }], waitForLeaders: true });
    await admin.disconnect();
  }

  /** Idempotent, acks of all, and many one-message sends at once over several partitions. */
  async function sendTheWrongWay(topic: string): Promise<{ acknowledged: string[] }> {
    const producer: Producer = client().producer({ idempotent: true });
    await producer.connect();
    const acknowledged: string[] = [];
    let flowing = true;
    let next = 0;
    const senders = Array.from({ length: 20 }, async () => {
      while (flowing) {
        const value = String(next++);
        await producer
          .send({ topic, acks: -1, compression: CompressionTypes.None, messages: [{ key: value, value }] })
          .then(() => acknowledged.push(value))
          .catch(() => undefined);
      }
    });
    let seen = 0;
    await killEachInTurn(async () => {
      if (acknowledged.length < seen + 500) return false;
      seen = acknowledged.length;
      return true;
    }).catch(() => undefined);
    flowing = false;
    await Promise.all(senders);
    await producer.disconnect();
    for (const node of kafka.nodes) if (!node.running) await node.start();
    return { acknowledged };
  }

  /** Every message of the log and how often it is there, read to the end by a client that only reads. */
  async function readAll(topic: string, name = (value: string) => value): Promise<Map<string, number>> {
    const admin = client().admin();
    await admin.connect();
    const ends = await waitFor(() => admin.fetchTopicOffsets(topic));
    await admin.disconnect();
    const left = new Map(ends.map(({ partition, high }) => [partition, Number(high)]));
    const found = new Map<string, number>();
    const consumer = client().consumer({ groupId: `reader-${topic}-${Math.random()}` });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const reached = new Map<number, number>();
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        reached.set(partition, Number(message.offset) + 1);
        const key = name(message.value?.toString() ?? '');
        found.set(key, (found.get(key) ?? 0) + 1);
      },
    });
    const done = () => [...left].every(([partition, high]) => high === 0 || (reached.get(partition) ?? 0) >= high);
    await waitFor(done, { timeout: 120_000, what: `${topic} to be read` });
    await consumer.disconnect();
    return found;
  }
});
