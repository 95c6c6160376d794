import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { AnyEvent } from '#contracts';
import { serviceRoles, type WorkerDatabase, workerActor } from '#persistence';
import { waitFor } from '#testing';
import type { Decoded } from '../src/consume/decode-message.js';
import { findApplied, noteApplied, readSeen, streamKey } from '../src/consume/inbox.js';
import { moveInbox, Parking, PermanentError } from '../src/index.js';
import { newSubjects, recordEffects, startMember } from './support/member.js';
import { TestBed } from './support/test-bed.js';

const keptIds = 'select cardinality(event_ids) as kept from routing.inbox';

describe('the inbox', () => {
  let bed: TestBed;
  let database: WorkerDatabase;
  let subject: string;
  beforeEach(async () => {
    bed = await TestBed.create();
    database = await bed.worker('routing');
    [subject] = newSubjects(1) as [string];
  });
  afterEach(() => bed.drop());

  const event = (sequence: number, id: string = randomUUID()) =>
    ({ id, source: '/intake', subject, sequence }) as AnyEvent;

  const note = (...events: AnyEvent[]) =>
    database.run(workerActor('routing'), async (tx) => noteApplied(tx, events, await readSeen(tx, events)));

  const known = (...events: AnyEvent[]) =>
    database.run(workerActor('routing'), async (tx) => {
      const decoded = events.map((one) => ({ event: one, messageId: one.id, subject }) as unknown as Decoded);
      return [...(await findApplied(tx, decoded, await readSeen(tx, events)))];
    });

  it('knows what was applied, and no other event that has its number', async () => {
    const [first, second] = [event(1), event(2)];
    await note(first, second);
    expect(await known(first, second, event(2), event(3))).toEqual([first.id, second.id]);
  });

  it('knows by the number alone what was applied hundreds of events ago, and by the id what came since', async () => {
    const events = Array.from({ length: 450 }, (_, n) => event(n + 1));
    for (let n = 0; n < events.length; n += 50) await note(...events.slice(n, n + 50));
    expect(await known(...events)).toHaveLength(450);
    const [{ kept } = {}] = await bed.query<{ kept: number }>(keptIds);
    expect(kept).toBe(250);
    expect(await known(event(450), event(300), event(201))).toEqual([]);
    expect(await known(event(200))).toHaveLength(1);
  });

  it('forgets nothing of a long stream in which a number was given up', async () => {
    await note(...Array.from({ length: 400 }, (_, n) => event(n + 1)));
    const given = { messageId: randomUUID(), sequence: 1_000_000 };
    await bed.query(
      `update routing.inbox set last_sequence = $1, event_ids = event_ids || array[$2::uuid] where subject = $3`,
      [given.sequence, given.messageId, subject],
    );
    await note(event(1_000_001));
    expect(await known(event(401), event(3))).toEqual([]);
  });

  it('lets what was parked be applied after a requeue, although its number is forgotten', async () => {
    const database = await bed.worker('routing');
    let mended = false;
    const record = recordEffects();
    const members = [
      startMember(await bed.worker('intake'), 'intake', { bus: { kind: 'postgres' }, poll: 50 }),
      startMember(database, 'routing', {
        bus: { kind: 'postgres' },
        poll: 50,
        handler: async (chunk) => {
          if (!mended) throw new PermanentError('not yet');
          await record(chunk);
        },
      }),
    ];
    try {
      await members[0]!.say([subject]);
      await waitFor(async () => (await bed.count('routing.parked')) === 1);
      await bed.query(`insert into routing.inbox values ('/intake', $1, 1, 1)`, [subject]);
      mended = true;
      await new Parking(database, 'routing').requeue(subject);
      await waitFor(async () => (await bed.count('routing.parked')) === 0);
      expect(await bed.count('routing.effect')).toBe(1);
    } finally {
      await Promise.all(members.map((member) => member.stop()));
    }
  });

  it('lets the slower of two copies find what the other has applied', async () => {
    for (const sequence of [1, 2]) {
      const one = event(sequence);
      let reading = 2;
      const apply = () =>
        database.run(workerActor('routing'), async (tx) => {
          const seen = await readSeen(tx, [one]);
          if (one.sequence <= (seen.get(streamKey(one)) ?? 0)) return 'known';
          reading--;
          await waitFor(() => reading <= 0);
          await noteApplied(tx, [one], seen);
          return 'applied';
        });
      expect((await Promise.all([apply(), apply()])).sort()).toEqual(['applied', 'known']);
      const [{ kept } = {}] = await bed.query<{ kept: number }>(keptIds);
      expect(kept).toBe(sequence);
    }
  });

  it('takes over how far an older version had come, and is then written by the worker', async () => {
    const { owner, worker } = serviceRoles('routing');
    const migrating = new pg.Client({ connectionString: bed.adminUrl, options: `-c role=${owner}` });
    await migrating.connect();
    const query = async (statement: string) => (await migrating.query(statement)).rows as unknown;
    const move = () => moveInbox({ query } as QueryRunner, 'routing');
    await query('drop table routing.inbox');
    await query(
      `create table routing.sequence_seen (source text, subject text, last_sequence bigint not null,
         primary key (source, subject))`,
    );
    await query('create table routing.inbox (consumer text, event_id uuid, primary key (consumer, event_id))');
    await query(`insert into routing.sequence_seen values ('/intake', '${subject}', 3)`);
    await known(event(1)).catch(() => undefined);
    await expect(move()).rejects.toThrow('The service routing is running');
    await database.close();
    await waitFor(
      async () =>
        (await bed.count(`pg_stat_activity where usename = '${worker}' and datname = current_database()`)) === 0,
    );
    await move();
    await move();
    await migrating.end();
    database = await bed.worker('routing');
    const old = event(3);
    const next = event(4);
    await note(next);
    expect(await known(old, next, event(4))).toEqual([old.id, next.id]);
  });
});
