import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import kafkajs from 'kafkajs';
import { Topics } from '#contracts';
import { kafkaWanted, waitFor } from '#testing';
import { ensureTopics } from '../src/index.js';
import { BusStand, standTopics } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';
import { producersOf } from './support/producers-of.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

/** What kafkajs and Nest's transport do by themselves, on the real broker, and what ours makes of it. */
(kafkaWanted() ? describe : describe.skip)('traps of Kafka clients', () => {
  const stand = new BusStand('kafka');
  beforeEach(() => stand.fresh(), 120_000);
  afterEach(() => stand.clear());
  afterAll(() => stand.end());

  /** Ids that the broker knows. */
  async function membersOfRouting(): Promise<string[]> {
    const admin = stand.kafkaClient().admin();
    await admin.connect();
    const { groups } = await admin.describeGroups([stand.clusterGroup('routing')]);
    await admin.disconnect();
    return groups[0]!.members.map(({ memberId }) => memberId);
  }

  /** How long a batch of messages may be. */
  async function allowBytes(most: number): Promise<void> {
    const admin = stand.kafkaClient().admin();
    await admin.connect();
    const configEntries = [{ name: 'max.message.bytes', value: String(most) }];
    const topic = { type: kafkajs.ConfigResourceTypes.TOPIC, name: stand.topic(), configEntries };
    await admin.alterConfigs({ validateOnly: false, resources: [topic] });
    await admin.disconnect();
  }

  /** One of kafkajs as it comes, to which the broker answers after 5 s, because nothing is said. */
  async function waitingConsumer(): Promise<kafkajs.Consumer> {
    const consumer = stand.kafkaClient().consumer({ groupId: stand.clusterGroup('by-itself') });
    await consumer.connect();
    await consumer.subscribe({ topic: stand.topic(Topics.staff) });
    await consumer.run({ eachMessage: async () => undefined });
    return consumer;
  }

  function nextFetch(consumer: kafkajs.Consumer): Promise<void> {
    return new Promise((resolve) => {
      const off = consumer.on(consumer.events.FETCH_START, () => {
        off();
        resolve();
      });
    });
  }

  it('passes over a tombstone, and over an event that makes the consumer throw a TypeError', async () => {
    const [bad, good] = newSubjects(2) as [string, string];
    const record = recordEffects();
    const intake = await stand.member('intake');
    await stand.member('routing', {
      maxTries: 2,
      handler: async (chunk) => {
        if (chunk.events.some(({ subject }) => subject === bad)) throw new TypeError('x is not a function');
        await record(chunk);
      },
    });
    await stand.publishRaw(good, null);
    await intake.say([bad, good], 2);
    expect(await stand.settled('routing', 2)).toEqual([]);
    await waitFor(async () => (await stand.bed.count('routing.parked')) === 2);
    await waitFor(async () => (await stand.lag('routing')) === 0, { what: 'the group to reach the end' });
  });

  it('uses the group’s own name, and making the topics again does no harm', async () => {
    await ensureTopics(stand.kafkaBus, standTopics);
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects() });
    await intake.say(newSubjects(5));
    await stand.settled('routing', 5);
    const admin = stand.kafkaClient().admin();
    await admin.connect();
    const { groups } = await admin.listGroups();
    await admin.disconnect();
    const ours = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(stand.clusterGroup('routing')));
    expect(ours).toEqual([stand.clusterGroup('routing')]);
  });

  it('leaves its group at once when it is stopped and has nothing to do', async () => {
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: recordEffects(), stopTimeout: 60_000 });
    await intake.say(newSubjects(5));
    await stand.settled('routing', 5);
    const byItself = await waitingConsumer();
    // The fetch of ours begins after that one, while it has most of its time before it, and is the first to be over.
    for (let said = 6, began = 0; began === 0 || performance.now() - began > 2_000; said++) {
      await nextFetch(byItself);
      began = performance.now();
      await intake.say(newSubjects(1));
      await stand.settled('routing', said);
    }
    const ends: string[] = [];
    const otherEnds = byItself.disconnect().then(() => ends.push('kafkajs by itself'));
    try {
      await routing.stop().then(() => ends.push('ours'));
      expect(ends).toEqual(['ours']);
      expect(await membersOfRouting()).toEqual([]);
      expect(routing.runtime.status.report()).toMatchObject({ ready: false, consumer: { state: 'stopped' } });
    } finally {
      await otherEnds;
    }
  });

  it('waits for topics that are made after it started', async () => {
    await stand.removeTopics();
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects() });
    await intake.say(newSubjects(10), 2);
    await waitFor(() => intake.runtime.relay.problem, { what: 'the relay to miss the topic' });
    await ensureTopics(stand.kafkaBus, standTopics);
    expect(await stand.settled('routing', 20)).toEqual([]);
  });

  it('sends with a new producer after a send that failed', async () => {
    const [subject] = newSubjects(1) as [string];
    const intake = await stand.member('intake');
    const allPublished = () => waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);
    await intake.say([subject]);
    await allPublished();
    await allowBytes(1);
    await intake.say([subject]);
    await waitFor(() => intake.runtime.relay.problem, { what: 'a send that fails' });
    await allowBytes(1_000_000);
    await allPublished();
    const [before, after] = await producersOf(stand, 2);
    expect(after).not.toBe(before);
  });

  it('commits after each chunk, so that kill -9 repeats one chunk per partition and not the backlog', async () => {
    const intake = await stand.member('intake');
    await intake.say(newSubjects(1), 300);
    await waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);
    const dieAt = { point: 'consume:before-offset', nth: 20 } as const;
    const dying = stand.process('routing', { options: { chunk: 10 }, dieAt });
    expect(await dying.ended).toBe('SIGKILL');
    expect(await stand.effects('routing')).toBe(200);
    // Nineteen chunks of ten are committed.
    expect(await stand.lag('routing')).toBe(110);
  });

  it('gives the partitions of a copy killed with -9 away long before the 30 seconds of kafkajs', async () => {
    const intake = await stand.member('intake');
    await intake.say(newSubjects(1));
    const dying = stand.process('routing', { dieAt: { point: 'consume:before-effect', nth: 1 } });
    expect(await dying.ended).toBe('SIGKILL');
    await waitFor(async () => (await membersOfRouting()).length === 0, {
      timeout: 20_000,
      what: 'the broker to give up the killed member',
    });
  });

  it('keeps its membership through a handler that is slower than the session time-out', async () => {
    const subjects = newSubjects(8);
    const record = recordEffects();
    let members: string[] | undefined;
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', {
      handler: async (chunk) => {
        if (!members) {
          members = await membersOfRouting();
          await sleep(11_000);
        }
        await record(chunk);
      },
    });
    await intake.say(subjects, 2);
    expect(await stand.settled('routing', 16)).toEqual([]);
    await waitFor(async () => (await stand.lag('routing')) === 0, { what: 'the group to reach the end' });
    expect(members).toHaveLength(1);
    expect(await membersOfRouting()).toEqual(members);
    expect(routing.runtime.status.report().counts.duplicates).toBe(0);
    expect(await stand.effects('routing')).toBe(16);
  });
});
