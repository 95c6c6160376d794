import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workerActor } from '#persistence';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('createTestDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('gives a database that compares bytes, and sorts Vietnamese where that is asked for', async () => {
    const sorted = async (by: string) => {
      const select = `select word from unnest(array['đa','dy','e','da']) as word order by ${by}`;
      return (await database.query<{ word: string }>(select)).map(({ word }) => word);
    };
    expect(await sorted('word')).toEqual(['da', 'dy', 'e', 'đa']);
    expect(await sorted('word collate "vi-x-icu"')).toEqual(['da', 'dy', 'đa', 'e']);
  });

  it('keeps databases apart', async () => {
    const other = await createTestDatabase();
    try {
      await other.query('create table only_here ()');
      expect(await database.query(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
    } finally {
      await other.drop();
    }
  });

  it('opens the database as a service’s worker', async () => {
    const [schema] = await database.query(`select from information_schema.schemata where schema_name = 'intake'`);
    if (!schema) return;
    const worker = await database.database('intake', 'worker');
    const rows = await worker.run(workerActor('intake'), (tx) =>
      tx.query<{ who: string }>('select current_user as who'),
    );
    expect(rows).toEqual([{ who: 'dieuphoi_intake_worker' }]);
  });
});
