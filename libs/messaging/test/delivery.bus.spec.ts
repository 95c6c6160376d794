import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { PermanentError } from '../src/index.js';
import { BusStand, transports } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';
import { waitFor } from '#testing';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

/** What every transport owes the services; both run the same tests on real servers. */
describe.each(transports)('delivery over %s', (kind) => {
  const stand = new BusStand(kind);
  beforeEach(() => stand.fresh(), 120_000);
  afterEach(() => stand.clear());
  afterAll(() => stand.end());

  it('keeps the order of each report, exactly once, for each listening service and over two copies', async () => {
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects('one') });
    await stand.member('routing', { handler: recordEffects('two') });
    await stand.member('tracking', { handler: recordEffects() });
    await intake.say(newSubjects(60), 10);
    for (const service of ['routing', 'tracking']) {
      expect(await stand.settled(service, 600)).toEqual([]);
      expect(await stand.effects(service)).toBe(600);
      expect(await stand.bed.count(`${service}.parked`)).toBe(0);
    }
  });

  it('gives a service that comes later everything from the start', async () => {
    const intake = await stand.member('intake');
    await intake.say(newSubjects(20), 5);
    await waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);
    await stand.member('tracking', { handler: recordEffects() });
    expect(await stand.settled('tracking', 100)).toEqual([]);
  });

  it('parks a poisoned event with the later ones of its report, and lets the others through', async () => {
    const subjects = newSubjects(10);
    const poisoned = subjects[3];
    const record = recordEffects();
    const intake = await stand.member('intake');
    await stand.member('routing', {
      handler: async (chunk) => {
        if (chunk.events.some(({ subject, sequence }) => subject === poisoned && sequence === 2)) {
          throw new PermanentError('this event cannot be handled');
        }
        await record(chunk);
      },
    });
    await intake.say(subjects, 4);
    expect(await stand.settled('routing', 37)).toEqual([]);
    await waitFor(async () => (await stand.bed.count('routing.parked')) === 3);
    expect(await stand.bed.count('routing.effect where subject = $1', [poisoned])).toBe(1);
  });

  it('has no effect twice when the same events are published again', async () => {
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects() });
    await intake.say(newSubjects(20), 2);
    await stand.settled('routing', 40);
    await stand.bed.query(
      'insert into intake.unpublished select topic, partition, position, created_at from intake.ledger on conflict do nothing',
    );
    await intake.say(newSubjects(20), 2);
    expect(await stand.settled('routing', 80)).toEqual([]);
    expect(await stand.effects('routing')).toBe(80);
  });

  it('stays whole while copies join and leave under load', async () => {
    const intake = await stand.member('intake');
    const subjects = newSubjects(40);
    let load = true;
    let rounds = 0;
    const flowing = (async () => {
      while (load) {
        await intake.say(subjects);
        rounds++;
      }
    })();
    const first = await stand.member('routing', { handler: recordEffects('first') });
    const busy = (worker: string) =>
      waitFor(async () => (await stand.bed.count('routing.effect where worker = $1', [worker])) > 50, {
        what: `the ${worker} copy to work`,
      });
    await busy('first');
    await stand.member('routing', { handler: recordEffects('second') });
    await busy('second');
    await first.stop();
    await stand.member('routing', { handler: recordEffects('third') });
    await busy('third');
    load = false;
    await flowing;
    expect(await stand.settled('routing', rounds * 40)).toEqual([]);
    expect(await stand.effects('routing')).toBe(rounds * 40);
    expect(await stand.bed.count('routing.parked')).toBe(0);
  });
});
