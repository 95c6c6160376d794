import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import type { AnyEvent } from '#contracts';
import { type WorkerDatabase, workerActor } from '#persistence';
import { waitFor } from '#testing';
import type { Decoded } from '../src/consume/decode-message.js';
import { findApplied, noteApplied, readSeen, streamKey } from '../src/consume/inbox.js';
import { moveInbox } from '../src/index.js';
import { newSubjects } from './support/member.js';
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

  it('knows by the number alone what was applied hundreds of events ago', async () => {
    const events = Array.from({ length: 450 }, (_, n) => event(n + 1));
    for (let n = 0; n < events.length; n += 50) await note(...events.slice(n, n + 50));
    expect(await known(...events)).toHaveLength(450);
    const [{ kept } = {}] = await bed.query<{ kept: number }>(keptIds);
    expect(kept).toBeLessThan(300);
    expect(await known(event(450))).toEqual([]);
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

  it('takes over how far an older version had come', async () => {
    await bed.query('drop table routing.inbox');
    await bed.query(
      `create table routing.sequence_seen (source text, subject text, last_sequence bigint not null,
         primary key (source, subject))`,
    );
    await bed.query('create table routing.inbox (consumer text, event_id uuid, primary key (consumer, event_id))');
    await bed.query(`insert into routing.sequence_seen values ('/intake', $1, 3)`, [subject]);
    const move = () => moveInbox({ query: (statement: string) => bed.query(statement) } as QueryRunner, 'routing');
    await expect(move()).rejects.toThrow('The service routing is running');
    await database.close();
    await waitFor(
      async () =>
        (await bed.count(`pg_stat_activity where datname = current_database() and usename like '%routing%'`)) === 0,
    );
    await move();
    await move();
    await bed.query('grant select, insert, update on routing.inbox to dieuphoi_routing_worker');
    database = await bed.worker('routing');
    const old = event(3);
    const next = event(4);
    await note(next);
    expect(await known(old, next, event(4))).toEqual([old.id, next.id]);
  });
});
