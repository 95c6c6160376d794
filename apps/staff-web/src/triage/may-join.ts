import type { NearReport } from '#api';
import { waits } from './waits.js';

/** Whether it can go on in another report: it waits at the desk, or its dispatch can still be taken back. */
export function mayJoin(near: NearReport): boolean {
  return waits(near) || isRecallable(near);
}

/** Dispatched, not accepted yet, and nobody is merging it. */
export function isRecallable({ state, accepted, recalling }: NearReport): boolean {
  return state === 'dispatched' && !accepted && !recalling;
}
