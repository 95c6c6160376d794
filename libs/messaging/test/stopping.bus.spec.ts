import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Topics } from '#contracts';
import { waitFor } from '#testing';
import { partitionOf } from '../src/index.js';
import { BusStand, standTopics, transports } from './support/bus-stand.js';
import { type Hanging, hanging } from './support/hanging.js';
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

  function hangingAt(subject: string): Hanging {
    const slow = hanging(subject);
    gates.push(slow.release);
    return slow;
  }

  it('lets other partitions go on beside a slow handler', async () => {
    const subjects = newSubjects(20);
    const slow = subjects[0]!;
    const partition = (subject: string) => partitionOf(subject, standTopics[Topics.report].partitions);
    const others = subjects.filter((subject) => partition(subject) !== partition(slow));
    const slowly = hangingAt(slow);
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: slowly.handler });
    await intake.say([slow]);
    await waitFor(() => slowly.hangs, { what: 'the slow handler' });
    await intake.say(others, 3);
    await stand.settled('routing', others.length * 3);
    slowly.release();
    expect(await stand.settled('routing', others.length * 3 + 1)).toEqual([]);
    expect(await stand.effects('routing')).toBe(others.length * 3 + 1);
  });

  it('stops within its time although a handler hangs; what was not committed comes again', async () => {
    const subjects = newSubjects(12);
    const slowly = hangingAt(subjects[0]!);
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: slowly.handler, stopTimeout: 300 });
    await intake.say(subjects, 2);
    await waitFor(() => slowly.hangs, { what: 'the hanging handler' });
    await routing.stop();
    slowly.release();
    await stand.member('routing', { handler: recordEffects('next') });
    expect(await stand.settled('routing', 24)).toEqual([]);
    expect(await stand.effects('routing')).toBe(24);
  });

  it('lets a running handler end when it is stopped', async () => {
    const [subject] = newSubjects(1);
    const slowly = hangingAt(subject!);
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: slowly.handler });
    await intake.say([subject!]);
    await waitFor(() => slowly.hangs, { what: 'the handler' });
    const stopped = routing.stop();
    slowly.release();
    await stopped;
    expect(await stand.effects('routing')).toBe(1);
  });
});
