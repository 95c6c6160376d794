import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { workerActor } from '#persistence';
import { waitFor } from '#testing';
import { Parking, PermanentError } from '../src/index.js';
import {
  type Member,
  type MemberOptions,
  newSubjects,
  recordEffects,
  startMember,
  supported,
} from './support/member.js';
import { TestBed } from './support/test-bed.js';

/** A promise that is settled by hand. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('two connections at once', () => {
  let bed: TestBed;
  const members: Member[] = [];
  beforeEach(async () => {
    bed = await TestBed.create();
  });
  afterEach(async () => {
    await Promise.all(members.splice(0).map((member) => member.stop()));
    await bed.drop();
  });

  async function member(service: string, options: Partial<MemberOptions> = {}): Promise<Member> {
    const started = startMember(await bed.worker(service), service, {
      bus: { kind: 'postgres' },
      poll: 50,
      ...options,
    });
    members.push(started);
    return started;
  }

  const waitingForLock = () =>
    waitFor(
      async () =>
        (await bed.count(`pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)) > 0,
      {
        what: 'somebody to wait for a lock',
      },
    );

  it('publishes an event of a lower position that commits after a higher one', async () => {
    const intake = await member('intake');
    await member('routing', { handler: recordEffects() });
    const [slow, quick] = newSubjects(2) as [string, string];
    const appended = gate();
    const commit = gate();
    const first = intake.database.run(workerActor('intake'), async (tx) => {
      await intake.runtime.ledger.append(tx, [supported(slow)]);
      appended.open();
      await commit.opened;
    });
    await appended.opened;
    await intake.say([quick]);
    await waitFor(async () => (await bed.count('routing.effect')) === 1);
    commit.open();
    await first;
    await waitFor(async () => (await bed.count('routing.effect')) === 2);
    const positions = await bed.query<{ subject: string }>('select subject from intake.ledger order by position');
    expect(positions.map(({ subject }) => subject)).toEqual([slow, quick]);
    const effects = await bed.query<{ subject: string }>('select subject from routing.effect order by n');
    expect(effects.map(({ subject }) => subject)).toEqual([quick, slow]);
  });

  it('gives two writers on one report sequences in the order of their commits', async () => {
    const intake = await member('intake', { relays: false });
    const [subject] = newSubjects(1) as [string];
    const appended = gate();
    const commit = gate();
    const order: string[] = [];
    const write = (name: string, held?: Promise<void>) =>
      intake.database
        .run(workerActor('intake'), async (tx) => {
          const [event] = await intake.runtime.ledger.append(tx, [supported(subject)]);
          appended.open();
          await held;
          return event!.sequence;
        })
        .then((sequence) => {
          order.push(name);
          return sequence;
        });
    const first = write('first', commit.opened);
    await appended.opened;
    const second = write('second');
    await waitingForLock();
    commit.open();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(order).toEqual(['first', 'second']);
  });

  it('leaves no hole in the sequence when a writer rolls back', async () => {
    const intake = await member('intake', { relays: false });
    const [subject] = newSubjects(1) as [string];
    const refused = intake.database.run(workerActor('intake'), async (tx) => {
      await intake.runtime.ledger.append(tx, [supported(subject)]);
      throw new Error('changed my mind');
    });
    await expect(refused).rejects.toThrow('changed my mind');
    expect((await intake.say([subject]))[0]!.sequence).toBe(1);
  });

  it('publishes each event once although two relays run, and the second takes over', async () => {
    const subjects = newSubjects(30);
    const one = await member('intake');
    const two = await member('intake');
    await Promise.all([one.say(subjects, 5), two.say(newSubjects(30), 5)]);
    await waitFor(async () => (await bed.count('intake.unpublished')) === 0);
    expect(await bed.count('bus.log')).toBe(300);
    expect([one, two].filter(({ runtime }) => runtime.relay.leading)).toHaveLength(1);
    const [leader, other] = one.runtime.relay.leading ? [one, two] : [two, one];
    await leader.stop();
    await other.say(subjects);
    await waitFor(async () => (await bed.count('bus.log')) === 330);
    expect(await bed.count('(select from bus.log group by body having count(*) > 1) twice')).toBe(0);
  });

  it('applies a new arrival behind what is being applied after a requeue', async () => {
    const [subject] = newSubjects(1) as [string];
    const held = gate();
    const inside = gate();
    let mended = false;
    const record = recordEffects();
    const intake = await member('intake');
    await member('routing', {
      handler: async (chunk) => {
        if (!mended) throw new PermanentError('not yet');
        if (chunk.events.some(({ sequence }) => sequence === 1)) {
          inside.open();
          await held.opened;
        }
        await record(chunk);
      },
    });
    await intake.say([subject], 2);
    await waitFor(async () => (await bed.count('routing.parked')) === 2);
    mended = true;
    await new Parking(await bed.worker('routing'), 'routing').requeue(subject);
    await inside.opened;
    // The parking worker is in the middle of event 1; event 3 comes from the bus.
    await intake.say([subject]);
    await waitingForLock();
    held.open();
    await waitFor(async () => (await bed.count('routing.effect')) === 3);
    const effects = await bed.query<{ sequence: string }>('select sequence from routing.effect order by n');
    expect(effects.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
    expect(await bed.count('routing.parking')).toBe(0);
  });

  it('keeps a discard that comes between a failed try and the note about it', async () => {
    const [subject] = newSubjects(1) as [string];
    const failing = gate();
    const discarded = gate();
    let requeued = false;
    const record = recordEffects();
    const intake = await member('intake');
    const routing = await member('routing', {
      handler: async (chunk) => {
        if (!chunk.events.some(({ sequence }) => sequence === 1)) return record(chunk);
        if (requeued) {
          failing.open();
          await discarded.opened;
        }
        throw new PermanentError('never');
      },
    });
    const [first] = await intake.say([subject], 2);
    await waitFor(async () => (await bed.count('routing.parked')) === 2);
    requeued = true;
    await routing.runtime.parking.requeue(subject);
    await failing.opened;
    // It waits for the failing transaction, and gets the lock before the failure is noted or after.
    const discard = routing.runtime.parking.discard(first!.id, 'never', 'operator');
    await waitingForLock();
    discarded.open();
    expect(await discard).toBe(true);
    await waitFor(async () => (await bed.count('routing.effect')) === 1);
    await waitFor(async () => (await bed.count('routing.parking')) === 0);
  });
});
