import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Topics } from '#contracts';
import { serviceRoles, workerActor } from '#persistence';
import { waitFor } from '#testing';
import { findUnapplied, PermanentError, republish, restoreTopic, type UnappliedEvent } from '../src/index.js';
import { BusStand, standTopics, transports } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

describe.each(transports)('what %s loses or spoils', (kind) => {
  const stand = new BusStand(kind);
  beforeEach(() => stand.fresh(), 120_000);
  afterEach(() => stand.clear());
  afterAll(() => stand.end());

  const databases = (...services: string[]) =>
    Promise.all(services.map(async (service) => ({ service, database: await stand.bed.worker(service) })));

  async function unapplied(): Promise<UnappliedEvent[]> {
    const found: UnappliedEvent[] = [];
    const consumersOf = { [Topics.report]: ['routing'] };
    const pages = findUnapplied(await databases('intake', 'routing'), consumersOf, { olderThan: '0 seconds' });
    for await (const page of pages) found.push(...page);
    return found;
  }

  const envelope = (subject: string, changes: object) =>
    JSON.stringify({
      specversion: '1.0',
      id: newSubjects(1)[0],
      source: '/tracking',
      type: 'vn.dieuphoi.report.supported',
      time: '2026-11-25T03:00:00.000Z',
      subject,
      dataschema: 'urn:vn:dieuphoi:report:supported:v1',
      datacontenttype: 'application/json',
      sequence: 1,
      partitionkey: subject,
      data: { supports: 1, supportedAt: '2026-11-25T03:00:00.000Z' },
      ...changes,
    });

  /** Three events per subject, of which the bus "acknowledged" the second of the first subject and never had it. */
  async function loseOne(): Promise<{ lost: string; subjects: string[] }> {
    const subjects = newSubjects(10);
    const quiet = await stand.member('intake', { relays: false });
    const events = await quiet.say(subjects, 3);
    const lost = events.find(({ subject, sequence }) => subject === subjects[0] && sequence === 2)!.id;
    await stand.bed.query(
      'delete from intake.unpublished where position = (select position from intake.ledger where id = $1)',
      [lost],
    );
    await stand.member('intake');
    return { lost, subjects };
  }

  it('is found, waited for, published again and applied in order when it was a message', async () => {
    const { lost } = await loseOne();
    await stand.member('routing', { handler: recordEffects() });
    await stand.settled('routing', 28);
    await waitFor(async () => (await stand.bed.count(`routing.parked where reason = 'gap'`)) === 1);
    expect(await unapplied()).toMatchObject([{ id: lost, consumer: 'routing', published: true }]);
    const intake = await stand.bed.worker('intake');
    expect(await intake.run(workerActor('intake'), (tx) => republish(tx, [lost]))).toBe(1);
    expect(await stand.settled('routing', 30)).toEqual([]);
    expect(await unapplied()).toEqual([]);
    expect(await stand.bed.count('routing.parking')).toBe(0);
  });

  // What a consumer has read and not applied yet lies in its memory; after a crash its offset must not be another event's.
  (kind === 'postgres' ? it : it.skip)('is never what was published: its commit waits for the disk', async () => {
    const { worker } = serviceRoles('intake');
    await stand.bed.query(
      `do $$ begin
         execute format('alter role ${worker} in database %I set synchronous_commit = off', current_database());
       end $$`,
    );
    await stand.bed.query(
      `create table bus.waited (setting text);
       grant insert on bus.waited to ${worker};
       create function bus.note() returns trigger language plpgsql as
         'begin insert into bus.waited values (current_setting(''synchronous_commit'')); return null; end';
       create constraint trigger note after insert on bus.log deferrable initially deferred
         for each row execute function bus.note()`,
    );
    const intake = await stand.member('intake');
    await intake.say(newSubjects(3), 1);
    await waitFor(async () => (await stand.bed.count('bus.waited')) === 3);
    expect(await stand.bed.count(`bus.waited where setting = 'on'`)).toBe(3);
  });

  // Workers of the embedded bus do not wait for the disk, so a crash may take their latest commits, offsets and all.
  (kind === 'postgres' ? it : it.skip)('is applied again when it was the last commits of a consumer', async () => {
    const subjects = newSubjects(20);
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects() });
    await intake.say(subjects, 2);
    await stand.settled('routing', 40);
    await stand.bed.query('truncate routing.effect, routing.inbox; update bus.group_offset set "offset" = 0');
    expect(await stand.settled('routing', 40)).toEqual([]);
    await intake.say(subjects);
    expect(await stand.settled('routing', 60)).toEqual([]);
    expect(await stand.effects('routing')).toBe(60);
    expect(await stand.bed.count('routing.parked')).toBe(0);
  });

  it('would go unnoticed without the check of the sequence', async () => {
    await loseOne();
    await stand.member('routing', { handler: recordEffects(), protections: { sequence: false } });
    await stand.settled('routing', 29);
    expect(await stand.disordered('routing')).toHaveLength(1);
    expect(await stand.bed.count('routing.parked')).toBe(0);
  });

  it('parks each kind of poison and its report alone, until it is given up', async () => {
    const subjects = newSubjects(6);
    const [broken, unknown, newer, huge, refused] = subjects as [string, string, string, string, string];
    const intake = await stand.member('intake');
    const record = recordEffects();
    const routing = await stand.member('routing', {
      handler: async (chunk) => {
        if (chunk.events.some((e) => e.subject === refused && e.sequence === 1)) throw new PermanentError('never');
        await record(chunk);
      },
    });
    await stand.publishRaw(broken, '{"specversion":"1.0","id":');
    await stand.publishRaw(unknown, envelope(unknown, { type: 'vn.dieuphoi.report.sung' }));
    await stand.publishRaw(newer, envelope(newer, { dataschema: 'urn:vn:dieuphoi:report:supported:v2' }));
    // As much as a broker takes, and more than an event may have.
    await stand.publishRaw(huge, envelope(huge, { data: { supports: 1, note: 'x'.repeat(1_005_000) } }));
    await waitFor(async () => (await stand.bed.count(`routing.parked where reason = 'undecodable'`)) === 4);
    await intake.say(subjects, 2);
    await stand.settled('routing', 2);
    await waitFor(async () => (await stand.bed.count('routing.parked')) === 14);
    const errors = await stand.bed.query<{ error: string }>(
      `select split_part(error, ':', 1) as error from routing.parked where reason = 'undecodable' order by 1`,
    );
    expect(errors.map(({ error }) => error)).toEqual(['broken-json', 'newer-version', 'too-large', 'unknown-type']);
    expect(await stand.effects('routing')).toBe(2);

    for (const { messageId, reason } of await routing.runtime.parking.list()) {
      if (reason !== 'held') await routing.runtime.parking.discard(messageId, 'poison', 'operator');
    }
    expect(await stand.settled('routing', 11)).toMatchObject([{ subject: refused, sequences: ['2'] }]);
    await waitFor(async () => (await stand.bed.count('routing.parking')) === 0);
    expect(await stand.effects('routing')).toBe(11);
  });

  it('parks what no database can hold as it is', async () => {
    const subjects = newSubjects(3) as [string, string, string];
    const intake = await stand.member('intake');
    await stand.member('routing', { handler: recordEffects() });
    const long = 'x'.repeat(5_000);
    const bodies = [
      { subject: 'a\0b' },
      { type: 'vn.dieuphoi.report.supported\0' },
      { dataschema: 'urn:\0' },
      { source: '/tracking\0' },
      { subject: long },
      { type: 'constructor', dataschema: 'urn:constructor:v1' },
      { time: 'yesterday' },
      { id: 'no uuid' },
    ];
    for (const changes of bodies) await stand.publishRaw('poison', envelope(subjects[0], changes));
    await stand.publishRaw(long, '{ "of": "a long key"');
    if (kind === 'kafka') await stand.publishRaw('key with \0', '{ "of": "a key with NUL"');
    const parked = bodies.length + (kind === 'kafka' ? 2 : 1);
    await waitFor(async () => (await stand.bed.count(`routing.parked where reason = 'undecodable'`)) >= 1);
    await waitFor(async () => (await stand.bed.count('routing.parked')) === parked, {
      what: 'all poison to be parked',
    });
    await intake.say(newSubjects(5), 2);
    expect(await stand.settled('routing', 10)).toEqual([]);
  });

  it('says so while a poisoned event cannot even be parked, and goes on when it can', async () => {
    const intake = await stand.member('intake');
    const routing = await stand.member('routing', { handler: recordEffects() });
    const consumer = () => routing.runtime.status.report().consumer;
    await stand.bed.query('alter table routing.parked rename to elsewhere');
    await stand.publishRaw('poison', '{');
    await waitFor(() => consumer().problem?.includes('"parked"'), { what: 'the consumer to say why it waits' });
    expect(consumer().state).toBe('waiting');
    await stand.bed.query('alter table routing.elsewhere rename to parked');
    await waitFor(async () => (await stand.bed.count('routing.parked')) === 1, { what: 'the event to be parked' });
    await intake.say(newSubjects(5), 2);
    expect(await stand.settled('routing', 10)).toEqual([]);
    expect(consumer().state).toBe('running');
    expect(consumer().problem).toBeUndefined();
  });

  it('would let later events overtake a poisoned one without parking its report', async () => {
    const [subject] = newSubjects(1) as [string];
    const intake = await stand.member('intake');
    const record = recordEffects();
    await stand.member('routing', {
      protections: { parking: false, sequence: false },
      handler: async (chunk) => {
        if (chunk.events.some(({ sequence }) => sequence === 1)) throw new PermanentError('never');
        await record(chunk);
      },
    });
    await intake.say([subject], 3);
    await stand.settled('routing', 2);
    expect(await stand.disordered('routing')).toMatchObject([{ sequences: ['2', '3'] }]);
  });

  it('is restored from the ledgers, causes before effects, when it was the whole log', async () => {
    const subjects = newSubjects(10);
    const [intake, routing] = [
      await stand.member('intake'),
      await stand.member('routing', {
        handler: async (chunk) => {
          const own = chunk.events.filter(({ source }) => source === '/intake');
          await recordEffects()({ ...chunk, events: own });
          await routing.runtime.ledger.append(
            chunk.tx,
            own.map((cause) => ({
              type: 'vn.dieuphoi.report.supported' as const,
              subject: cause.subject,
              data: { supports: 1, supportedAt: cause.time },
              cause,
            })),
          );
        },
      }),
    ];
    await intake.say(subjects, 5);
    await stand.settled('routing', 50);
    await stand.published('routing', 50);
    await Promise.all([intake.stop(), routing.stop()]);
    await stand.loseLog();
    const services = await databases('intake', 'routing');
    expect(await restoreTopic(stand.bus, services, Topics.report)).toBe(100);
    await stand.member('tracking', { handler: recordEffects(), topics: standTopics });
    expect(await stand.settled('tracking', 100)).toEqual([]);
    const [early] = await stand.bed.query<{ count: string }>(
      `select count(*) from tracking.effect e join routing.ledger l on l.id = e.event_id
       join tracking.effect c on c.event_id = (l.body::json->>'causationid')::uuid where c.n > e.n`,
    );
    expect(Number(early?.count)).toBe(0);
  });
});
