import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoundaryGeometry } from '#places';
import { RegistryRefresh } from '#registry';
import { submittedEvent } from '#testing';
import { importBoundaries } from '../src/registry/application/import-boundaries.js';
import { RoutingBed } from './routing-bed.js';

/** A square of some 2 km around a point; the centre of Vĩnh Yên lies in that of Vĩnh Phúc. */
const square = (code: string, lat: number, lng: number): BoundaryGeometry => ({
  code,
  rings: [
    [
      [lng - 0.01, lat - 0.01],
      [lng + 0.01, lat - 0.01],
      [lng + 0.01, lat + 0.01],
      [lng - 0.01, lat + 0.01],
      [lng - 0.01, lat - 0.01],
    ],
  ],
});
const borders = [square('08716', 21.2937, 105.5836), square('08707', 21.35, 105.65), square('99999', 20, 105)];

describe('imported borders', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const importAll = async () => importBoundaries(await bed.database.database('routing', 'worker'), borders);
  const placeAt = async (lat: number, lng: number) => {
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text: 'Đèn đường hỏng, tối om cả ngõ', location: { lat, lng } }));
    const classified = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.classified');
    return (classified?.data as { place: object }).place;
  };

  it('are given to places by their official code, and told to every service once', async () => {
    expect(await placeAt(21.2937, 105.5836)).toMatchObject({ code: '08707' });
    const first = await importAll();
    expect(first).toMatchObject({ imported: ['08716', '08707'], unchanged: [], unknown: ['99999'] });
    expect(first.without).toHaveLength(34);
    expect(await importAll()).toMatchObject({ imported: [], unchanged: ['08716', '08707'] });
    const said = await bed.said('place:08716');
    expect(said.map(({ data }) => (data as { version: number }).version)).toEqual([1, 2]);
    expect((said[1]!.data as { boundary: unknown }).boundary).toEqual(borders[0]!.rings);
  });

  it('decide from then on where a point lies', async () => {
    await bed.app.get(RegistryRefresh).refresh();
    expect(await placeAt(21.2937, 105.5836)).toMatchObject({ code: '08716', doubt: 0.05 });
    expect(await placeAt(21.3047, 105.5836)).toMatchObject({ code: '08716', doubt: 0.3 });
    const found = (await bed.get('/api/v1/places?lat=21.2937&lng=105.5836')).json<{ items: { code: string }[] }>();
    expect(found.items.map(({ code }) => code)).toEqual(['08716']);
    // Others have no border yet, so their centres still count.
    const other = (await bed.get('/api/v1/places?lat=21.37&lng=105.53')).json<{ items: object[] }>();
    expect(other.items).toHaveLength(1);
    expect((await bed.get('/api/v1/places?lat=20.4&lng=105.4')).json()).toEqual({ items: [] });
  });
});
