import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Topics } from '#contracts';
import { kafkaWanted, waitFor } from '#testing';
import { partitionOf } from '../src/index.js';
import { BusStand, standTopics } from './support/bus-stand.js';
import { type Hanging, hanging } from './support/hanging.js';
import { newSubjects, recordEffects } from './support/member.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

const partition = (subject: string) => partitionOf(subject, standTopics[Topics.report].partitions);

/** What takes long goes on beside the fetches of kafkajs, and its partition waits for it alone. */
(kafkaWanted() ? describe : describe.skip)('a slow handler over Kafka', () => {
  const stand = new BusStand('kafka');
  let slowly: Hanging;
  let slow: string;
  let others: string[];
  beforeEach(async () => {
    await stand.fresh();
    const subjects = newSubjects(20);
    slow = subjects[0]!;
    others = subjects.filter((subject) => partition(subject) !== partition(slow));
    slowly = hanging(slow, 'first');
  }, 120_000);
  afterEach(async () => {
    slowly.release();
    await stand.clear();
  });
  afterAll(() => stand.end());

  const atTheEnd = () =>
    waitFor(async () => (await stand.lag('routing')) === 0, { what: 'the group to reach the end' });

  it('takes no place from the other partitions', async () => {
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: slowly.handler, concurrency: 1 });
    await intake.say([slow]);
    await waitFor(() => slowly.hangs, { what: 'the slow handler' });
    await intake.say(others, 2);
    await stand.settled('routing', others.length * 2);
    await intake.say([slow, ...others], 2);
    await stand.settled('routing', others.length * 4);
    expect(await stand.bed.count('routing.effect where subject = $1', [slow])).toBe(0);
    slowly.release();
    expect(await stand.settled('routing', others.length * 4 + 3)).toEqual([]);
    await atTheEnd();
  });

  it('keeps nobody from joining, and has its effects once wherever its partition goes', async () => {
    const intake = await stand.member('intake');
    const first = await stand.member('routing', { handler: slowly.handler });
    await intake.say([slow]);
    await waitFor(() => slowly.hangs, { what: 'the slow handler' });
    const second = await stand.member('routing', { handler: recordEffects('second') });
    const held = () => [first, second].map(({ runtime }) => runtime.status.report().consumer.partitions.length);
    await waitFor(() => held().every((count) => count === 2), { what: 'both to have partitions' });
    await intake.say(others);
    await stand.settled('routing', others.length);
    await intake.say([slow], 2);
    slowly.release();
    expect(await stand.settled('routing', others.length + 3)).toEqual([]);
    expect(await stand.effects('routing')).toBe(others.length + 3);
    await atTheEnd();
  });

  it('still says how far it came when its copy is stopped', async () => {
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: slowly.handler, stopTimeout: 30_000 });
    await intake.say([slow]);
    await waitFor(() => slowly.hangs, { what: 'the slow handler' });
    await intake.say(others);
    await stand.settled('routing', others.length);
    const stopped = routing.stop();
    // Longer than a stop takes that waits for no handler.
    await sleep(2_500);
    slowly.release();
    await stopped;
    expect(await stand.effects('routing')).toBe(others.length + 1);
    expect(await stand.lag('routing')).toBe(0);
  });
});
