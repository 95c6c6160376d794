import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Topics } from '#contracts';
import { waitFor } from '#testing';
import { type Chunk, partitionOf } from '../src/index.js';
import { BusStand, standTopics, transports } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

describe.each(transports)('slow and stopping consumers over %s', (kind) => {
  const stand = new BusStand(kind);
  beforeEach(() => stand.fresh(), 120_000);
  const gates: (() => void)[] = [];
  afterEach(async () => {
    for (const open of gates.splice(0)) open();
    await stand.clear();
  });
  afterAll(() => stand.end());

  /** A handler that waits at the first chunk of `subject` until it is let go. */
  function hanging(subject: string) {
    const record = recordEffects();
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    gates.push(() => release());
    const state = { hangs: false, release: () => release() };
    const handler = async (chunk: Chunk) => {
      if (chunk.events.some((event) => event.subject === subject)) {
        state.hangs = true;
        await gate;
      }
      await record(chunk);
    };
    return { state, handler };
  }

  // Not over Kafka: kafkajs fetches again only when all partitions of its last fetch are done.
  (kind === 'postgres' ? it : it.skip)('lets other partitions go on beside a slow handler', async () => {
    const subjects = newSubjects(20);
    const slow = subjects[0]!;
    const partition = (subject: string) => partitionOf(subject, standTopics[Topics.report].partitions);
    const others = subjects.filter((subject) => partition(subject) !== partition(slow));
    const { state, handler } = hanging(slow);
    const intake = await stand.member('intake');
    await stand.member('routing', { handler });
    await intake.say([slow]);
    await waitFor(() => state.hangs, { what: 'the slow handler' });
    await intake.say(others, 3);
    await stand.settled('routing', others.length * 3);
    state.release();
    expect(await stand.settled('routing', others.length * 3 + 1)).toEqual([]);
    expect(await stand.effects('routing')).toBe(others.length * 3 + 1);
  });

  it('stops within its time although a handler hangs; what was not committed comes again', async () => {
    const subjects = newSubjects(12);
    const { state, handler } = hanging(subjects[0]!);
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler, stopTimeout: 300 });
    await intake.say(subjects, 2);
    await waitFor(() => state.hangs, { what: 'the hanging handler' });
    await routing.stop();
    state.release();
    await stand.member('routing', { handler: recordEffects('next') });
    expect(await stand.settled('routing', 24)).toEqual([]);
    expect(await stand.effects('routing')).toBe(24);
  });

  it('lets a running handler end when it is stopped', async () => {
    const [subject] = newSubjects(1);
    const { state, handler } = hanging(subject!);
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler });
    await intake.say([subject!]);
    await waitFor(() => state.hangs, { what: 'the handler' });
    const stopped = routing.stop();
    state.release();
    await stopped;
    expect(await stand.effects('routing')).toBe(1);
  });
});
