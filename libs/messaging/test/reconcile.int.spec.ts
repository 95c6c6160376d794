import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Topics } from '#contracts';
import { type Tx, workerActor } from '#persistence';
import { waitFor } from '#testing';
import { busLag, findUnapplied, Parking, PermanentError, republish, sweep, type UnappliedEvent } from '../src/index.js';
import { type Member, newSubjects, recordEffects, startMember } from './support/member.js';
import { TestBed } from './support/test-bed.js';

const bus = { kind: 'postgres' } as const;
const consumersOf = { [Topics.report]: ['routing'], [Topics.registry]: ['routing'] };

describe('what is stuck or lost is found and mended', () => {
  let bed: TestBed;
  const members: Member[] = [];

  beforeEach(async () => {
    bed = await TestBed.create();
  });
  afterEach(async () => {
    await Promise.all(members.splice(0).map((member) => member.stop()));
    await bed.drop();
  });

  async function member(service: string, options: Partial<Parameters<typeof startMember>[2]> = {}): Promise<Member> {
    const started = startMember(await bed.worker(service), service, { bus, poll: 50, ...options });
    members.push(started);
    return started;
  }

  async function unapplied(): Promise<UnappliedEvent[]> {
    const services = await Promise.all(
      ['intake', 'routing'].map(async (service) => ({ service, database: await bed.worker(service) })),
    );
    const found: UnappliedEvent[] = [];
    for await (const page of findUnapplied(services, consumersOf, { olderThan: '0 seconds' })) found.push(...page);
    return found;
  }

  async function asWorker<T>(service: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return (await bed.worker(service)).run(workerActor(service), work);
  }

  async function stuck(service: string, longerThan: string): Promise<Record<string, number>> {
    const rows = await (await bed.worker(service)).run(workerActor(service), (tx) => sweep(tx, longerThan));
    return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
  }

  it('finds nothing when all is well', async () => {
    const intake = await member('intake');
    await member('routing', { handler: recordEffects() });
    await intake.say(newSubjects(20), 3);
    await waitFor(async () => (await bed.count('routing.effect')) === 60);
    expect(await unapplied()).toEqual([]);
    for (const service of ['intake', 'routing']) {
      expect(await stuck(service, '0 seconds')).toEqual({ unpublished: 0, parked: 0, due: 0, 'held-empty': 0 });
    }
    const lag = await asWorker('intake', (tx) => busLag(bus, tx, ['routing']));
    expect(lag).toEqual([{ group: 'routing', topic: Topics.report, lag: 0 }]);
  });

  it('finds an event that the bus has lost and has it published again', async () => {
    const intake = await member('intake');
    const [lost, successor] = await intake.say(newSubjects(1), 2);
    await waitFor(async () => (await bed.count('intake.unpublished')) === 0);
    await bed.query(`delete from bus.log where body like '%' || $1 || '%'`, [lost?.id]);
    await member('routing', { handler: recordEffects() });
    // The gap is noticed: the successor waits instead of running ahead.
    await waitFor(async () => (await bed.count(`routing.parked where reason = 'gap'`)) === 1);
    expect(await unapplied()).toMatchObject([{ id: lost?.id, consumer: 'routing', published: true, sequence: 1 }]);
    expect(await stuck('routing', '0 seconds')).toMatchObject({ parked: 1 });

    expect(await asWorker('intake', (tx) => republish(tx, [lost!.id]))).toBe(1);
    await waitFor(async () => (await bed.count('routing.effect')) === 2);
    const effects = await bed.query('select event_id from routing.effect order by n');
    expect(effects).toEqual([{ event_id: lost?.id }, { event_id: successor?.id }]);
    expect(await unapplied()).toEqual([]);
    await waitFor(async () => (await stuck('routing', '0 seconds')).parked === 0);
  });

  it('says of an event that nobody relayed that it is unpublished', async () => {
    const intake = await member('intake', { relays: false });
    const [event] = await intake.say(newSubjects(1));
    expect(await unapplied()).toMatchObject([{ id: event?.id, published: false }]);
    expect(await asWorker('intake', (tx) => republish(tx, [event!.id]))).toBe(0);
    expect(await stuck('intake', '0 seconds')).toMatchObject({ unpublished: 1 });
    expect(await stuck('intake', '60 seconds')).toMatchObject({ unpublished: 0 });
  });

  it('owes a consumer of a compacted topic only the last state of each thing', async () => {
    const intake = await member('intake');
    const subject = 'field:den-duong';
    const states = await intake.database.run(workerActor('intake'), (tx) =>
      intake.runtime.ledger.append(
        tx,
        [1, 2].map((version) => ({
          type: 'vn.dieuphoi.registry.field-set',
          subject,
          data: {
            code: 'den-duong',
            name: 'Đèn đường',
            handlingLimit: '3wd',
            photoRequired: false,
            countedOnly: false,
            automatic: { enabled: false, threshold: 1 },
            version,
          },
        })),
      ),
    );
    await waitFor(async () => (await bed.count('intake.unpublished')) === 0);
    expect((await unapplied()).map(({ id }) => id)).toEqual([states[1]?.id]);
    const ids = states.map(({ id }) => id);
    expect(await asWorker('intake', (tx) => republish(tx, ids))).toBe(1);
  });

  it('lets an operator look at a poisoned event, try it again and give it up', async () => {
    let mended = false;
    const record = recordEffects();
    const intake = await member('intake');
    await member('routing', {
      handler: async (chunk) => {
        if (!mended && chunk.events.some(({ sequence }) => sequence <= 2)) throw new PermanentError('call 0912345678');
        await record(chunk);
      },
    });
    const [subject] = newSubjects(1);
    const [first, second] = await intake.say([subject!], 3);
    await waitFor(async () => (await bed.count('routing.parked')) === 3);
    const parking = new Parking(await bed.worker('routing'), 'routing');
    expect(await unapplied()).toEqual([]);
    expect(await parking.list()).toMatchObject([
      { messageId: first?.id, reason: 'refused' },
      { messageId: second?.id, reason: 'held' },
      { sequence: 3, reason: 'held' },
    ]);
    expect(await parking.show(first!.id)).toMatchObject({ body: expect.stringContaining('"sequence":1') });

    // In vain: it is refused again, and the others stay behind it.
    await parking.requeue(subject!);
    await waitFor(async () => (await parking.list({ reason: 'refused' })).every(({ requeued }) => !requeued));
    expect(await bed.count('routing.effect')).toBe(0);

    expect(await parking.discard(first!.id, 'told the citizen by phone', 'admin')).toBe(true);
    await waitFor(async () => (await parking.show(second!.id))?.reason === 'refused');
    mended = true;
    await parking.requeue(subject!);
    await waitFor(async () => (await bed.count('routing.effect')) === 2);
    expect(await parking.list()).toEqual([]);
    expect(await bed.count('routing.parking')).toBe(0);
    expect(await unapplied()).toEqual([]);
  });
});
