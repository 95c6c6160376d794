import type { TrainingRow } from './model.js';

/** Of all reports, the latest are held out: so many, but never more than. */
const heldOutShare = 0.2;
const mostHeldOut = 1_000;

/**
 * Which reports a candidate learns and by which it is judged, none by both: a text that is told again is judged by none. As
 * reports come in, what is held out moves on, so that what an earlier candidate was not judged by it has not learned either.
 *
 * @param rows in the order in which they were decided
 */
export function holdOut<R extends Pick<TrainingRow, 'text'>>(rows: readonly R[]): { learned: R[]; heldOut: R[] } {
  const from = rows.length - Math.min(mostHeldOut, Math.floor(rows.length * heldOutShare));
  const learned = rows.slice(0, from);
  const known = new Set(learned.map(({ text }) => text));
  return { learned, heldOut: rows.slice(from).filter(({ text }) => !known.has(text)) };
}

/** With fewer there is nothing to judge a candidate by. */
export const leastRows = 50;
