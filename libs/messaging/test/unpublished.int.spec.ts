import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { type Actor, serviceRoles } from '#persistence';
import { waitFor } from '#testing';
import { defaultTopics, Ledger, moveUnpublished } from '../src/index.js';
import { newSubjects, startMember, supported } from './support/member.js';
import { TestBed } from './support/test-bed.js';

const { owner, app } = serviceRoles('intake');
const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };

describe('a ledger whose rows still hold the mark of what is published', () => {
  let bed: TestBed;
  /** Who migrates. */
  let migrating: pg.Client;
  const [sent, waits, later] = newSubjects(3) as [string, string, string];
  beforeEach(async () => {
    bed = await TestBed.create();
    migrating = new pg.Client({ connectionString: bed.adminUrl, options: `-c role=${owner}` });
    await migrating.connect();
    for (const statement of [
      'drop table intake.unpublished',
      'alter table intake.ledger add column published_at timestamptz',
      'create index ledger_unpublished on intake.ledger (topic, partition, position) where published_at is null',
      `revoke all on intake.ledger from ${app}`,
      `grant insert on intake.ledger to ${app}`,
    ]) {
      await migrating.query(statement);
    }
    await migrating.query(
      `insert into intake.ledger (id, topic, partition, partition_key, subject, source, type, sequence, body, published_at)
       select gen_random_uuid(), 'pakn.report.v1', 0, s, s, '/intake', 'test', 1, '{}', case when s = $1 then now() end
       from unnest(array[$1, $2]) as s`,
      [sent, waits],
    );
  });
  afterEach(async () => {
    await migrating.end();
    await bed.drop();
  });

  const move = () =>
    moveUnpublished(
      { query: async (statement: string) => (await migrating.query(statement)).rows as unknown } as QueryRunner,
      'intake',
    );

  it('keeps what waits, and is moved once', async () => {
    await move();
    await move();
    const places =
      'select l.subject from intake.unpublished join intake.ledger l using (topic, partition, position, created_at)';
    expect(await bed.query(places)).toEqual([{ subject: waits }]);
    const [{ dropped } = {}] = await bed.query<{ dropped: number }>(
      `select intake.maintain_ledger('8 weeks') as dropped`,
    );
    expect(dropped).toBe(0);
  });

  it('is then written by requests and published by the worker, each in its own role', async () => {
    await move();
    const requests = await bed.app('intake');
    await requests.run(citizen, (tx) => new Ledger('/intake', defaultTopics).append(tx, [supported(later)]));
    const intake = startMember(await bed.worker('intake'), 'intake', { bus: { kind: 'postgres' } });
    const allPublished = async () => (await bed.count('intake.unpublished')) === 0;
    await waitFor(allPublished, { what: 'everything to be published' }).finally(() => intake.stop());
    const published = await bed.query<{ key: string }>('select key from bus.log');
    expect(published.map(({ key }) => key).sort()).toEqual([waits, later].sort());
  });
});
