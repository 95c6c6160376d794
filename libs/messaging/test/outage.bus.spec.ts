import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startPostgres, type TestPostgres, waitFor } from '#testing';
import { BusStand, ownTransports } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';

// Servers are killed and started again here.
jest.setTimeout(180_000);

describe.each(ownTransports)('servers away under %s', (kind) => {
  const stand = new BusStand(kind, 'own');
  let postgres: TestPostgres;

  beforeEach(async () => {
    postgres = await startPostgres();
    await stand.fresh(postgres.url());
  });
  afterEach(async () => {
    await stand.clear();
    await postgres.stop();
  });
  afterAll(() => stand.end());

  it('waits for a database that is away at the start, and for one that is killed in mid-run', async () => {
    const subjects = newSubjects(20);
    const early = await stand.member('intake', { relays: false });
    await early.say(subjects, 2);
    await early.stop();
    const [intakeWorker, routingWorker] = [await stand.bed.worker('intake'), await stand.bed.worker('routing')];
    await postgres.kill();
    const intake = stand.start(intakeWorker, 'intake');
    const routing = stand.start(routingWorker, 'routing', { handler: recordEffects() });
    await waitFor(() => intake.runtime.relay.leading === false && routing.runtime.status.report().ready);
    await postgres.start();
    expect(await stand.settled('routing', 40)).toEqual([]);

    const saying = sayInSpiteOf(() => intake.say(subjects), 6);
    await postgres.kill();
    expect(routing.runtime.status.report().ready).toBe(true);
    await postgres.start();
    const said = await saying;
    expect(await stand.settled('routing', 40 + said)).toEqual([]);
    await waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);
    expect(await stand.effects('routing')).toBe(await stand.bed.count('intake.ledger'));
    expect(await stand.bed.count('routing.parked')).toBe(0);
  });

  (kind === 'kafka' ? it : it.skip)('waits for a broker that is away at the start, and killed in mid-run', async () => {
    const [node] = stand.kafka!.nodes;
    const subjects = newSubjects(20);
    await node!.kill();
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: recordEffects() });
    await intake.say(subjects, 2);
    await waitFor(() => intake.runtime.relay.problem, { what: 'the relay to see that the broker is away' });
    expect(routing.runtime.status.report()).toMatchObject({ ready: true, consumer: { state: 'waiting' } });
    await node!.start();
    expect(await stand.settled('routing', 40)).toEqual([]);

    await intake.say(subjects);
    await node!.kill();
    await intake.say(subjects, 3);
    await node!.start();
    expect(await stand.settled('routing', 120)).toEqual([]);
    expect(await stand.effects('routing')).toBe(120);
    expect(await stand.bed.count('routing.parked')).toBe(0);
  });

  /** Says some rounds, each again until it was accepted; how many events were certainly accepted. */
  async function sayInSpiteOf(say: () => Promise<unknown[]>, rounds: number): Promise<number> {
    let accepted = 0;
    for (let round = 0; round < rounds; round++) {
      accepted += (await waitFor(() => say().catch(() => undefined), { timeout: 60_000 })).length;
    }
    return accepted;
  }
});
