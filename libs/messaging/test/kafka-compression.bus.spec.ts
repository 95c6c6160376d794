import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConfigResourceTypes } from 'kafkajs';
import { ownKafkaWanted, waitFor, writeTopic } from '#testing';
import { noLog } from '../src/util/log.js';
import { partitionOf } from '../src/index.js';
import { BusStand } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

/** kafkajs has no codec for LZ4, Snappy and Zstandard; somebody else's producer may use them. */
(ownKafkaWanted() ? describe : describe.skip)('compressed messages', () => {
  const stand = new BusStand('kafka', 'own');
  beforeEach(() => stand.fresh(), 120_000);
  afterEach(() => stand.clear());
  afterAll(() => stand.end());

  it.each(['lz4', 'snappy', 'zstd'] as const)(
    'in %s stop their partition alone, say so, and the partition goes on when they are removed',
    async (codec) => {
      await keepAsSent();
      const errors: string[] = [];
      const log = { ...noLog, error: (_: unknown, sentence: string) => void errors.push(sentence) };
      const intake = await stand.member('intake');
      const routing = await stand.member('routing', { handler: recordEffects(), log });
      const report = () => routing.runtime.status.report();
      const subjects = newSubjects(40);
      await intake.say(subjects);
      await stand.settled('routing', 40);
      await writeTopic(stand.kafka!.brokers, stand.topic(), ['one', 'two', 'three'], codec);
      await waitFor(() => report().consumer.problem, { what: 'the messages to be met' });
      const sentence = new RegExp(
        `^${stand.topic()}/(\\d+) waits: .* up to offset (\\d+), are compressed with ${codec}`,
        'i',
      );
      const [, partition, last] = sentence.exec(report().consumer.problem!)!.map(Number) as [number, number, number];
      expect(report()).toMatchObject({ ready: true, consumer: { state: 'waiting' } });

      const behind = subjects.filter((subject) => partitionOf(subject, 4) === partition);
      const others = subjects.filter((subject) => partitionOf(subject, 4) !== partition);
      await intake.say(subjects, 2);
      await stand.settled('routing', 40 + 2 * others.length);
      expect(await stand.bed.count('routing.effect where subject = any($1)', [behind])).toBe(behind.length);
      expect(errors).toEqual([expect.stringMatching(sentence)]);

      await withAdmin(async (admin) => {
        // Otherwise kafkajs does not know where the partition is.
        await admin.fetchTopicOffsets(stand.topic());
        const partitions = [{ partition, offset: String(last + 1) }];
        await admin.deleteTopicRecords({ topic: stand.topic(), partitions });
      });
      expect(await stand.settled('routing', 120)).toEqual([]);
      await waitFor(() => report().consumer.state === 'running', { what: 'the problem to be forgotten' });
      expect(await stand.effects('routing')).toBe(120);
      expect(await stand.bed.count('routing.parked')).toBe(0);
    },
  );

  it('are stored uncompressed by the topics that the deploy step makes', async () => {
    await stand.member('routing', { handler: recordEffects() });
    await writeTopic(stand.kafka!.brokers, stand.topic(), ['one', 'two'], 'lz4');
    // No event, but it was read.
    await waitFor(async () => (await stand.bed.count(`routing.parked where reason = 'undecodable'`)) === 2);
  });

  /** As a topic that somebody made by hand. */
  async function keepAsSent(): Promise<void> {
    const configEntries = [{ name: 'compression.type', value: 'producer' }];
    const resources = [{ type: ConfigResourceTypes.TOPIC, name: stand.topic(), configEntries }];
    await withAdmin((admin) => admin.alterConfigs({ validateOnly: false, resources }));
  }

  async function withAdmin<T>(work: (admin: ReturnType<ReturnType<typeof stand.kafkaClient>['admin']>) => Promise<T>) {
    const admin = stand.kafkaClient().admin();
    await admin.connect();
    return work(admin).finally(() => admin.disconnect());
  }
});
