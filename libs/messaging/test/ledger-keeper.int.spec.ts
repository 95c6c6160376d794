import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Topics } from '#contracts';
import { serviceRoles } from '#persistence';
import { LedgerKeeper } from '../src/ledger/ledger-keeper.js';
import { TestBed } from './support/test-bed.js';

const longAgo = '2024-01-03';
const lastWeek = "now() - interval '7 days'";
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

describe('the weeks of a ledger', () => {
  let bed: TestBed;
  let keeper: LedgerKeeper;
  beforeEach(async () => {
    bed = await TestBed.create();
    keeper = new LedgerKeeper(await bed.worker('routing'), 'routing', quiet);
  });
  afterEach(() => bed.drop());

  /** Rows of the week of `at`, or of no week where there is none. */
  async function said(
    at: string,
    events: { subject: string; topic?: string; sequence?: number; published?: boolean }[],
  ) {
    for (const { subject, topic = Topics.report, sequence = 1, published = true } of events) {
      await bed.query(
        `insert into routing.stream values ($1, $2) on conflict (subject) do update set last_sequence = excluded.last_sequence`,
        [subject, sequence],
      );
      await bed.query(
        `with l as (
           insert into routing.ledger (id, topic, partition, partition_key, subject, source, type, sequence, body, created_at)
           values (gen_random_uuid(), $1, 0, $2, $2, '/routing', 'test', $3, '{}', ${at})
           returning topic, partition, position, created_at
         ) insert into routing.unpublished select * from l where not $4`,
        [topic, subject, sequence, published],
      );
    }
  }

  async function addWeek(monday: string): Promise<void> {
    await bed.query(
      `create table routing.ledger_${monday.replaceAll('-', '')} partition of routing.ledger
       for values from ('${monday}T00:00:00Z') to (timestamptz '${monday}T00:00:00Z' + interval '7 days')`,
    );
    await bed.query(
      `alter table routing.ledger_${monday.replaceAll('-', '')} owner to ${serviceRoles('routing').owner}`,
    );
  }

  const kept = async () =>
    (await bed.query<{ n: string }>(`select subject || ' ' || sequence as n from routing.ledger order by 1`)).map(
      ({ n }) => n,
    );

  it('go whole when they are old and everything of them is published', async () => {
    await addWeek('2024-01-01');
    await said(`'${longAgo}'`, [{ subject: 'a' }, { subject: 'b' }]);
    await said(lastWeek, [{ subject: 'c' }]);
    expect(await keeper.tend()).toBe(1);
    expect(await kept()).toEqual(['c 1']);
    expect(await bed.query(`select to_regclass('routing.ledger_20240101') as gone`)).toEqual([{ gone: null }]);
    expect(await keeper.tend()).toBe(0);
  });

  it('stay while an event of them is not published', async () => {
    await addWeek('2024-01-01');
    await said(`'${longAgo}'`, [{ subject: 'a' }, { subject: 'b', published: false }]);
    expect(await keeper.tend()).toBe(0);
    expect(await kept()).toEqual(['a 1', 'b 1']);
    await bed.query('delete from routing.unpublished');
    expect(await keeper.tend()).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('leave the last state of what is known by its last state, also of rows that no week was prepared for', async () => {
    const states = [
      { subject: 'rule', topic: Topics.registry, sequence: 1 },
      { subject: 'rule', topic: Topics.registry, sequence: 2 },
      { subject: 'officer', topic: Topics.staff, sequence: 1 },
      { subject: 'report' },
    ];
    await addWeek('2024-01-01');
    await said(`'${longAgo}'`, states);
    await said(`'2023-05-01'`, [{ subject: 'stray' }, { subject: 'late', published: false }]);
    expect(await keeper.tend()).toBe(1);
    expect(await kept()).toEqual(['late 1', 'officer 1', 'rule 2']);
    // Another state takes its place.
    await said(lastWeek, [{ subject: 'rule', topic: Topics.registry, sequence: 3 }]);
    await keeper.tend();
    expect(await kept()).toEqual(['late 1', 'officer 1', 'rule 3']);
  });

  it('are prepared for the month to come', async () => {
    await keeper.tend();
    for (const days of [0, 28]) {
      const [row] = await bed.query<{ there: boolean }>(
        `select to_regclass('routing.ledger_' || to_char(date_trunc('week', now() at time zone 'UTC')::date + $1::int,
           'YYYYMMDD')) is not null as there`,
        [days],
      );
      expect(row).toEqual({ there: true });
    }
  });
});
