/**
 * The part of a figure that a unit is in: `timely` is its numerator, `timely` and `late` its denominator; `pending` may
 * still become either, `out` is left out for good.
 */
export const parts = ['timely', 'late', 'pending', 'out'] as const;
export type Part = (typeof parts)[number];

export interface Verdict {
  verdict: Part;
  why: Why;
}

/** Why a unit is where it is; the desk has a sentence for each. */
export const whys = [
  'decided-in-time',
  'decided-late',
  'not-dispatched',
  'inside-limit',
  'paused',
  'refused',
  'merged',
  'withdrawn',
  'split',
  'never-voided',
  'voided',
  'recalled',
  'returned',
  'returned-late',
  'handled-in-time',
  'handled-late',
  'forwarded-outside',
  'overdue',
  'planned',
  'planned-done',
  'planned-overdue',
  'answered-in-time',
  'answered-late',
  'not-answered',
  'not-returned',
  'by-machine',
  'by-person',
  'corrected',
  'satisfied',
  'not-satisfied',
  'reopened',
  'not-rated',
  'acted-on',
  'not-acted-on',
  'not-overdue',
  'one-agency',
  'several-agencies',
] as const;
export type Why = (typeof whys)[number];

const of =
  (verdict: Part) =>
  (why: Why): Verdict => ({ verdict, why });

export const timely = of('timely');
export const late = of('late');
export const pending = of('pending');
export const out = of('out');
