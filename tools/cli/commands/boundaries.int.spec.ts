import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceRoles } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import { seedRegistry } from '../../../apps/routing/src/seed.js';
import { loadSeeds } from '../../../seeds/load.js';
import { services } from '../../services.js';
import { runCliHere } from '../../../test/support/run-cli-here.js';

interface Imported {
  imported: number;
  unchanged: number;
  unknown: string[];
  without: string[];
}

/** A square of some 2 km. */
const square = (code: unknown, lat: number, lng: number) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lng, lat],
        [lng + 0.02, lat],
        [lng + 0.02, lat + 0.02],
        [lng, lat + 0.02],
        [lng, lat],
      ],
    ],
  },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('boundaries import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-boundaries-'));
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedRegistry(await database.database('routing', 'worker'), loadSeeds());
    process.env.DATABASE_URL = database.adminUrl;
    process.env.ROLE_PASSWORDS = JSON.stringify(Object.fromEntries(services.map(passwordOf)));
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    delete process.env.ROLE_PASSWORDS;
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Of a service's login role for its work. */
  const passwordOf = (service: string) => [
    serviceRoles(service).worker,
    new URL(database.urlFor(service, 'worker')).password,
  ];

  let files = 0;
  const importText = (text: string) => {
    const file = join(folder, `${files++}.geojson`);
    writeFileSync(file, text);
    return runCliHere('boundaries', 'import', file, '--json');
  };
  const imported = async (text: string) => {
    const { status, lines } = await importText(text);
    const [[counts]] = lines<[Imported]>() as [[Imported]];
    return { status, counts };
  };
  const bordered = () =>
    database.query<{ id: string }>(
      `select id from routing.registry_copy where kind = 'place' and body ? 'boundary' order by id`,
    );

  it('gives places of the file their borders, says what is left over, and changes nothing when repeated', async () => {
    const file = `\uFEFF${collection(square(8707, 21.3, 105.58), square('08716', 21.34, 105.58), square('99999', 21, 105))}\r\n`;
    const first = await imported(file);
    expect(first).toMatchObject({ status: 1, counts: { imported: 2, unchanged: 0, unknown: ['99999'] } });
    expect(first.counts.without).toHaveLength(34);
    expect(await imported(file)).toMatchObject({ status: 1, counts: { imported: 0, unchanged: 2 } });
    expect(await bordered()).toEqual([{ id: '08707' }, { id: '08716' }]);
  });

  it('ends with 0 when no code and no place is left over', async () => {
    const places = loadSeeds().places.map(({ code, lat, lng }) => square(code, lat, lng));
    expect(await imported(collection(...places))).toMatchObject({ status: 0, counts: { unknown: [], without: [] } });
  });

  it.each([
    ['empty', '', 'This is no JSON.'],
    ['cut off', collection(square('08707', 21.3, 105.58)).slice(0, 100), 'This is no JSON.'],
    ['no collection', '{"type":"Topology"}', 'A GeoJSON FeatureCollection is needed.'],
    ['without codes', collection(square('', 21.3, 105.58)), 'Feature 1: no official code'],
    ['in metres', collection(square('08707', 566_000, 2_353_000)), 'is no [longitude, latitude]'],
    [
      'too fine',
      collection({
        ...square('08707', 21.3, 105.58),
        geometry: {
          type: 'Polygon',
          coordinates: [Array.from({ length: 30_000 }, (_, n) => [105.58 + n / 1e7, 21.3 + n / 1e7])],
        },
      }),
      'The border of 08707 has too many points',
    ],
  ])('ends with 2 and a sentence for a file that is %s, and changes nothing', async (_, text, sentence) => {
    const before = await database.query('table routing.registry_copy order by kind, id');
    const { status, words } = await importText(text);
    expect(status).toBe(2);
    expect(words).toContain(sentence);
    expect(await database.query('table routing.registry_copy order by kind, id')).toEqual(before);
  });

  it.each(['/no/such/file', folder])('ends with 2 and a sentence for %s', async (file) => {
    expect(await runCliHere('boundaries', 'import', file)).toMatchObject({ status: 2 });
  });
});
