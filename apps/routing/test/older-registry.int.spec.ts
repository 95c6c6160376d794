import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing';
import { loadSeeds } from '../../../seeds/load.js';
import { FirstDayOfPlaces1764000001500 } from '../migrations/1764000001500-first-day-of-places.js';
import { seedRegistry } from '../src/seed.js';

describe('an installation that was seeded before places had a first day', () => {
  const { places, agencies } = loadSeeds();
  let database: TestDatabase;
  const query = <T>(sql: string, parameters?: unknown[]) =>
    database.query(sql.replaceAll('registry_copy', 'routing.registry_copy'), parameters) as Promise<T[]>;
  const seed = async () => seedRegistry(await database.database('routing', 'worker'), { places, agencies });
  const bodyOf = async (kind: string, id: string) =>
    (await query<{ body: object }>('select body from registry_copy where kind = $1 and id = $2', [kind, id]))[0]?.body;

  beforeAll(async () => {
    database = await createTestDatabase();
    await seed();
    // As it was: the communes in use without a day, one of them with a border since then, and agencies of today alone.
    await query(`delete from registry_copy where kind = 'place' and not (body ->> 'inUse')::boolean`);
    await query(`delete from registry_copy where kind = 'agency' and body ? 'validTo'`);
    await query(`update registry_copy set body = body - 'validFrom' where kind = 'place'`);
    await query(
      `update registry_copy set version = 2, body = body || '{"version": 2, "boundary": []}' where id = '08707'`,
    );
    await query(`update registry_copy set body = body || '{"name": "Sở khác"}' where id = 'so-xay-dung'`);
  });
  afterAll(() => database.drop());

  it('gets the days, the other communes and the agencies of the time before, and keeps what was changed', async () => {
    await new FirstDayOfPlaces1764000001500().up({ query } as unknown as QueryRunner);
    await seed();
    await seed();
    expect(await bodyOf('place', '08707')).toMatchObject({ validFrom: '2025-07-01', version: 2, boundary: [] });
    expect(await bodyOf('place', '07900')).toMatchObject({ name: 'Phường Việt Trì', inUse: false });
    expect(await bodyOf('agency', 'ubnd-cu-08713')).toMatchObject({ validTo: '2025-06-30' });
    expect(await bodyOf('agency', 'so-xay-dung')).toMatchObject({ name: 'Sở khác' });
    const counted = await query<{ count: number }>(
      `select count(*)::int as count from registry_copy where kind in ('place', 'agency')`,
    );
    expect(counted[0]?.count).toBe(places.length + agencies.length);
  });
});
