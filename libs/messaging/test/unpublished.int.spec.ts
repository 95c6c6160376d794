import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';
import { moveUnpublished } from '../src/index.js';
import { newSubjects } from './support/member.js';
import { TestBed } from './support/test-bed.js';

describe('a ledger whose rows still hold the mark of what is published', () => {
  let bed: TestBed;
  beforeEach(async () => {
    bed = await TestBed.create();
  });
  afterEach(() => bed.drop());

  const move = () => moveUnpublished({ query: (statement: string) => bed.query(statement) } as QueryRunner, 'intake');

  it('keeps what waits, and is moved once', async () => {
    await bed.query('drop table intake.unpublished');
    await bed.query('alter table intake.ledger add column published_at timestamptz');
    await bed.query(
      'create index ledger_unpublished on intake.ledger (topic, partition, position) where published_at is null',
    );
    const [sent, waits] = newSubjects(2);
    await bed.query(
      `insert into intake.ledger (id, topic, partition, partition_key, subject, source, type, sequence, body, published_at)
       select gen_random_uuid(), 'pakn.report.v1', 0, s, s, '/intake', 'test', 1, '{}', case when s = $1 then now() end
       from unnest(array[$1, $2]) as s`,
      [sent, waits],
    );
    await move();
    await move();
    await bed.query(`alter table intake.unpublished owner to ${serviceRoles('intake').owner}`);
    const places =
      'select l.subject from intake.unpublished join intake.ledger l using (topic, partition, position, created_at)';
    expect(await bed.query(places)).toEqual([{ subject: waits }]);
    const [{ dropped } = {}] = await bed.query<{ dropped: number }>(
      `select intake.maintain_ledger('8 weeks') as dropped`,
    );
    expect(dropped).toBe(0);
  });
});
