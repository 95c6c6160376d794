import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Topics } from '#contracts';
import { waitFor } from '#testing';
import { createBusTables } from '../src/index.js';
import { BusStand, standTopics } from './support/bus-stand.js';
import { type Member, newSubjects, recordEffects } from './support/member.js';
import { bedServices } from './support/test-bed.js';

describe('a member of a group on the embedded bus', () => {
  const stand = new BusStand('postgres');
  beforeEach(() => stand.fresh());
  afterEach(async () => {
    jest.restoreAllMocks();
    await stand.clear();
  });

  const deploy = () => createBusTables({ query: (sql, p) => stand.bed.query(sql, p) }, bedServices, standTopics);
  const consumer = (member: Member) => member.runtime.status.report().consumer;

  const waits = (member: Member, problem: string) =>
    waitFor(() => consumer(member).state === 'waiting' && consumer(member).problem?.includes(problem), {
      what: `the member to wait because of "${problem}"`,
    });

  /** How many effects there are of new events. */
  async function applied(): Promise<number> {
    const intake = await stand.member('intake');
    await intake.say(newSubjects(20));
    await stand.settled('routing', 20);
    return stand.effects('routing');
  }

  it('says that its topics have no partition, and reads those that come', async () => {
    await stand.bed.query('delete from bus.partition');
    const routing = await stand.member('routing', { handler: recordEffects() });
    await waits(routing, `no partition of ${Topics.report}`);
    await deploy();
    expect(await applied()).toBe(20);
    expect(consumer(routing).state).toBe('running');
  });

  it('reads partitions that are added while it runs', async () => {
    await stand.bed.query('delete from bus.partition where topic = $1 and partition >= 2', [Topics.report]);
    const routing = await stand.member('routing', { handler: recordEffects() });
    await waitFor(() => consumer(routing).partitions.length === 2);
    await deploy();
    await waitFor(() => consumer(routing).partitions.length === 4, { what: 'it to own the new partitions' });
    expect(await applied()).toBe(20);
  });

  it('says why it cannot connect, until it can', async () => {
    const [intake, worker] = [await stand.bed.worker('intake'), await stand.bed.worker('routing')];
    const limit = (connections: number) =>
      stand.bed.query(`alter database ${stand.bed.name} connection limit ${connections}`);
    await limit(0);
    const routing = stand.start(worker, 'routing', { handler: recordEffects() });
    await waits(routing, 'too many connections');
    await waitFor(() => routing.runtime.relay.problem?.includes('too many connections'), {
      what: 'the relay to say it too',
    });
    await limit(-1);
    const saying = stand.start(intake, 'intake');
    await saying.say(newSubjects(20));
    await stand.settled('routing', 20);
    expect(consumer(routing).state).toBe('running');
    expect(consumer(routing).problem).toBeUndefined();
  });

  it('goes on showing signs of life when the clock is set back', async () => {
    const routing = await stand.member('routing', { handler: recordEffects() });
    await waitFor(() => consumer(routing).partitions.length === 4);
    const now = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    const [seen] = await stand.bed.query<{ at: string }>('select max(seen_at)::text as at from bus.member');
    await waitFor(async () => (await stand.bed.count('bus.member where seen_at > $1', [seen?.at])) > 0, {
      what: 'the next sign of life',
    });
  });

  it('waits, without pressing, while it is taken for dead whenever it has joined', async () => {
    await stand.bed.query(
      `create function bus.age() returns trigger language plpgsql as
         'begin new.seen_at = now() - interval ''1 minute''; return new; end'`,
    );
    await stand.bed.query(
      'create trigger age before insert or update on bus.member for each row execute function bus.age()',
    );
    const routing = await stand.member('routing', { handler: recordEffects() });
    await waits(routing, 'does not count as alive');
    await stand.bed.query('drop trigger age on bus.member');
    expect(await applied()).toBe(20);
  });
});
