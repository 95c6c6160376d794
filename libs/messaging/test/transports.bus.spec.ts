import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { startKafka, type TestKafka, waitFor } from '#testing';
import { type BusConfig, ensureTopics, PermanentError } from '../src/index.js';
import { type Member, newSubjects, recordEffects, startMember } from './support/member.js';
import { TestBed } from './support/test-bed.js';

const patience = { timeout: 40_000 };

/** What every transport owes the services; both run the same tests on real servers. */
describe.each(['postgres', 'kafka'] as const)('the %s transport', (kind) => {
  let bed: TestBed;
  let kafka: TestKafka | undefined;
  let bus: BusConfig = { kind: 'postgres' };
  const members: Member[] = [];

  afterEach(async () => {
    await Promise.all(members.splice(0).map((member) => member.stop()));
    await bed.drop();
  });

  afterAll(() => kafka?.stop());

  async function freshBed(): Promise<void> {
    bed = await TestBed.create();
    if (kind === 'kafka') {
      await kafka?.stop();
      kafka = await startKafka();
      bus = { kind: 'kafka', brokers: kafka.brokers };
      await ensureTopics(kafka.brokers);
    }
  }

  async function member(service: string, options: Partial<Parameters<typeof startMember>[2]> = {}): Promise<Member> {
    const started = startMember(await bed.worker(service), service, { bus, ...options });
    members.push(started);
    return started;
  }

  /** Subjects whose effects are not exactly 1…n in that order. */
  async function disordered(service: string): Promise<unknown[]> {
    return bed.query(
      `select subject from (select subject, sequence, row_number() over (partition by subject order by n) as place from ${service}.effect) e
       where sequence <> place`,
    );
  }

  it('keeps the order of each report, exactly once, for each listening service and over two copies', async () => {
    await freshBed();
    const intake = await member('intake');
    await member('routing', { handler: recordEffects('one') });
    await member('routing', { handler: recordEffects('two') });
    await member('tracking', { handler: recordEffects() });
    await intake.say(newSubjects(60), 10);
    for (const service of ['routing', 'tracking']) {
      await waitFor(async () => (await bed.count(`${service}.effect`)) === 600, patience);
      expect(await disordered(service)).toEqual([]);
      expect(await bed.count(`${service}.parked`)).toBe(0);
    }
  }, 120_000);

  it('gives a service that comes later everything from the start', async () => {
    await freshBed();
    const intake = await member('intake');
    await intake.say(newSubjects(20), 5);
    await waitFor(async () => (await bed.count('intake.ledger where published_at is null')) === 0, patience);
    await member('tracking', { handler: recordEffects() });
    await waitFor(async () => (await bed.count('tracking.effect')) === 100, patience);
    expect(await disordered('tracking')).toEqual([]);
  }, 120_000);

  it('parks a poisoned event with the later ones of its report, and lets the others through', async () => {
    await freshBed();
    const subjects = newSubjects(10);
    const poisoned = subjects[3];
    const record = recordEffects();
    const intake = await member('intake');
    await member('routing', {
      handler: async (chunk) => {
        if (chunk.events.some(({ subject, sequence }) => subject === poisoned && sequence === 2)) {
          throw new PermanentError('this event cannot be handled');
        }
        await record(chunk);
      },
    });
    await intake.say(subjects, 4);
    await waitFor(async () => (await bed.count('routing.effect')) === 37, patience);
    await waitFor(async () => (await bed.count('routing.parked')) === 3, patience);
    expect(await disordered('routing')).toEqual([]);
    expect(await bed.count('routing.effect where subject = $1', [poisoned])).toBe(1);
  }, 120_000);

  it('has no effect twice when the same events are published again', async () => {
    await freshBed();
    const intake = await member('intake');
    await member('routing', { handler: recordEffects() });
    await intake.say(newSubjects(20), 2);
    await waitFor(async () => (await bed.count('routing.effect')) === 40, patience);
    await bed.query('update intake.ledger set published_at = null');
    await intake.say(newSubjects(20), 2);
    await waitFor(async () => (await bed.count('intake.ledger where published_at is null')) === 0, patience);
    await waitFor(async () => (await bed.count('routing.effect')) === 80, patience);
    expect(await disordered('routing')).toEqual([]);
  }, 120_000);
});
