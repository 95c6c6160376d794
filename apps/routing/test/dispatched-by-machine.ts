import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { submittedEvent } from '#testing';
import type { RoutingBed } from './routing-bed.js';

const lamp = 'Đèn đường trong ngõ 5 hỏng ba ngày nay, buổi tối rất tối';

const places = new WeakMap<RoutingBed, number>();

/** A report that the machine gave to ubnd-08707 by itself, and that read its dispatch back; some twenty for each bed. */
export async function dispatchedByMachine(bed: RoutingBed): Promise<string> {
  const place = places.get(bed) ?? 0;
  places.set(bed, place + 1);
  const id = randomUUID();
  // Each so far from the others that none is held back as one of the same matter.
  const point = { lat: 21.29 + 0.005 * (place % 8), lng: 105.59 + 0.005 * Math.floor(place / 8) };
  const receivedAt = new Date().toISOString();
  const location = { ...point, communeCode: '08707' };
  await bed.hear(submittedEvent(id, { text: lamp, location, receivedAt, dispatchBy: '2030-01-02T07:00:00Z' }));
  expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.dispatched']);
  await bed.hearOwn(id);
  return id;
}
