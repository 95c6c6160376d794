import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, jest } from '@jest/globals';
import { CompressionTypes, Kafka, logLevel, type Producer } from 'kafkajs';
import { Topics } from '#contracts';
import { ownKafkaWanted, readTopic, startKafka, type TestKafka, waitFor } from '#testing';
import { ensureTopics } from '../src/index.js';
import { newSubjects, startMember, type Member } from './support/member.js';
import { standTopics } from './support/bus-stand.js';
import { TestBed } from './support/test-bed.js';

jest.setTimeout(600_000);

/** Three brokers, one of them killed with -9 while messages flow; what was acknowledged is then looked for in the log. */
(ownKafkaWanted() ? describe : describe.skip)('a leader change', () => {
  let kafka: TestKafka;
  let bed: TestBed;
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
    await ensureTopics({ kind: 'kafka', brokers: kafka.brokers }, standTopics);
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

  it('loses acknowledged messages when one send holds several partitions', async () => {
    for (let attempt = 1; ; attempt++) {
      const topic = `wrong-${attempt}`;
      await createTopic(topic);
      const { acknowledged } = await sendTheWrongWay(topic);
      const there = await readAll(topic);
      const missing = acknowledged.filter((value) => !there.has(value));
      if (missing.length > 0) return;
      if (attempt === 8) throw new Error('The wrong way lost nothing in eight attempts.');
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
    await waitFor(async () => (await bed.count('intake.unpublished')) === 0, {
      timeout: 120_000,
    });
    await intake.stop();
    const bodies = await readAll(Topics.report);
    const there = new Set([...bodies.keys()].map((body) => (JSON.parse(body) as { id: string }).id));
    const ledger = await bed.query<{ id: string }>('select id from intake.ledger');
    expect(ledger.length).toBeGreaterThan(2_000);
    expect(ledger.filter(({ id }) => !there.has(id))).toEqual([]);
  });

  it('would take the only copy of a topic, and the deploy step says so', async () => {
    const admin = client().admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [Topics.staff] });
    await waitFor(async () => !(await admin.listTopics()).includes(Topics.staff));
    await admin.createTopics({ topics: [{ topic: Topics.staff, numPartitions: 1, replicationFactor: 1 }] });
    await admin.disconnect();
    // A broker that was killed a moment ago may not yet be back.
    const remarks = await waitFor(async () => {
      const found = await ensureTopics({ kind: 'kafka', brokers: kafka.brokers }, standTopics);
      return found.some((remark) => remark.includes('1 of 3')) && found;
    });
    expect(remarks).toEqual([expect.stringContaining(`${Topics.staff} is kept by 1 of 3 possible brokers`)]);
  });

  async function createTopic(topic: string): Promise<void> {
    const admin = client().admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 6, replicationFactor: 3 }], waitForLeaders: true });
    await admin.disconnect();
  }

  /** Acknowledged by all replicas, one send out at a time, but each over several partitions. */
  async function sendTheWrongWay(topic: string): Promise<{ acknowledged: string[] }> {
    const producer: Producer = client().producer({ idempotent: false });
    await producer.connect();
    const acknowledged: string[] = [];
    let flowing = true;
    let next = 0;
    const sender = (async () => {
      while (flowing) {
        const values = Array.from({ length: 60 }, () => String(next++));
        await producer
          .send({
            topic,
            acks: -1,
            compression: CompressionTypes.None,
            messages: values.map((value) => ({ key: value, value })),
          })
          .then(() => acknowledged.push(...values))
          .catch(() => undefined);
      }
    })();
    let seen = 0;
    await killEachInTurn(async () => {
      if (acknowledged.length < seen + 500) return false;
      seen = acknowledged.length;
      return true;
    }).catch(() => undefined);
    flowing = false;
    await sender;
    await producer.disconnect();
    for (const node of kafka.nodes) if (!node.running) await node.start();
    return { acknowledged };
  }

  /** Every message of the log and how often it is there. */
  async function readAll(topic: string): Promise<Map<string, number>> {
    const admin = client().admin();
    await admin.connect();
    const ends = await waitFor(() => admin.fetchTopicOffsets(topic));
    await admin.disconnect();
    return readTopic(
      kafka.brokers,
      topic,
      ends.reduce((sum, { high }) => sum + Number(high), 0),
    );
  }
});
