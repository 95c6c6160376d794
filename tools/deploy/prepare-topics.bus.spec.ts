import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Topics } from '#contracts';
import { type ChunkHandler, type ServiceDatabase } from '#messaging';
import { ownKafkaWanted, waitFor } from '#testing';
import { BusStand, standTopics } from '../../libs/messaging/test/support/bus-stand.js';
import { type Member, newSubjects, recordEffects } from '../../libs/messaging/test/support/member.js';
import { prepareTopics } from './prepare-topics.js';

// A broker is killed and started again here.
jest.setTimeout(180_000);

(ownKafkaWanted() ? describe : describe.skip)('a broker whose disk is wiped', () => {
  const stand = new BusStand('kafka', 'own');
  let admin: pg.Client;
  let said: string[];
  beforeEach(async () => {
    await stand.fresh();
    said = [];
    admin = new pg.Client({ connectionString: stand.bed.adminUrl });
    await admin.connect();
    await admin.query('create schema deploy');
  }, 120_000);
  afterEach(async () => {
    await admin.end();
    await stand.clear();
  });
  afterAll(() => stand.end());

  const prepare = (withServices = withAll) =>
    prepareTopics(stand.kafkaBus, admin, withServices, {
      topics: standTopics,
      say: (sentence) => said.push(sentence),
    });

  async function withAll<T>(work: (services: ServiceDatabase[]) => Promise<T>): Promise<T> {
    const names = ['intake', 'routing', 'tracking'];
    return work(
      await Promise.all(names.map(async (service) => ({ service, database: await stand.bed.worker(service) }))),
    );
  }

  async function wipe(): Promise<void> {
    const [node] = stand.kafka!.nodes;
    await node!.kill();
    node!.wipe();
    await node!.start();
  }

  const allPublished = () => waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);

  it('has the log again beside services that run: nothing is missing, nothing happens twice', async () => {
    const subjects = newSubjects(20);
    const intake = await stand.member('intake');
    const routing: Member = await stand.member('routing', { handler: (chunk) => answering(routing)(chunk) });
    const behind = await stand.member('tracking', { handler: recordEffects() });
    await intake.say(subjects, 5);
    // To what intake says routing answers, so that there are two ledgers.
    await stand.settled('routing', 100);
    await stand.settled('tracking', 200);
    await behind.stop();
    await intake.say(subjects);
    await stand.settled('routing', 120);
    await stand.published('routing', 120);

    await wipe();
    // The consumers hold offsets far behind the end of the new log.
    await intake.say(subjects);
    await waitFor(() => intake.runtime.relay.problem, { what: 'the relay to miss the topic' });
    await prepare();
    // As soon as the topic is there the relays go on, so their newest events may be in the ledgers' count, too.
    const [, events] = /^pakn\.report\.v1 was not there: (\d+) events were published again/.exec(said.join()) ?? [];
    expect(said).toHaveLength(1);
    expect(Number(events)).toBeGreaterThanOrEqual(240);
    expect(Number(events)).toBeLessThanOrEqual(280);

    await stand.member('tracking', { handler: recordEffects() });
    expect(await stand.settled('routing', 140)).toEqual([]);
    expect(await stand.settled('tracking', 280)).toEqual([]);
    for (const [service, effects] of [
      ['routing', 140],
      ['tracking', 280],
    ] as const) {
      await waitFor(async () => (await stand.lag(service)) === 0, { what: `${service} to reach the end`, every: 200 });
      await waitFor(async () => (await stand.bed.count(`${service}.parked`)) === 0, { what: 'nothing to be parked' });
      expect(await stand.effects(service)).toBe(effects);
    }
  });

  it('is filled from the start again when that was cut off, and not once more when it was done', async () => {
    const intake = await stand.member('intake');
    await intake.say(newSubjects(10), 2);
    await allPublished();
    await intake.stop();
    await wipe();
    await expect(prepare(() => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    await prepare();
    await prepare();
    expect(said).toEqual([`${Topics.report} was not there: 20 events were published again from the ledgers.`]);
    await stand.member('routing', { handler: recordEffects() });
    expect(await stand.settled('routing', 20)).toEqual([]);
  });

  it('makes differences of topics known that were there before', async () => {
    const topics = { ...standTopics, [Topics.report]: { partitions: 5, compacted: false } };
    const tooFew = prepareTopics(stand.kafkaBus, admin, withAll, { topics });
    await expect(tooFew).rejects.toThrow(`${Topics.report} has 4 partitions and needs 5`);
    topics[Topics.report].partitions = 3;
    await prepareTopics(stand.kafkaBus, admin, withAll, { topics, say: (sentence) => said.push(sentence) });
    expect(said).toEqual([`${stand.topic()} has 4 partitions, of which 3 are used.`]);
  });
});

/** Says one event for each of intake's, as a service does that decides something. */
function answering({ runtime }: Member): ChunkHandler {
  return async (chunk) => {
    const events = chunk.events.filter(({ source }) => source === '/intake');
    await recordEffects()({ ...chunk, events });
    const answers = events.map((cause) => ({
      type: 'vn.dieuphoi.report.supported' as const,
      subject: cause.subject,
      data: { supports: 1, supportedAt: cause.time },
      cause,
    }));
    await runtime.ledger.append(chunk.tx, answers);
  };
}
