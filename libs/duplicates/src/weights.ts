import type { Signs } from './compare-reports.js';

/** How much each sign says, fitted to the tuning part of the labelled reports by `tools/fit-duplicates.ts`. */
export const weights: Record<keyof Signs | 'always', number> = {
  always: -4.3,
  points: 0.7,
  close: 0.6,
  troubles: 2.4,
  otherTroubles: -2,
  things: 0.6,
  words: 1,
  names: 1.4,
  otherNames: -2.5,
  missingNames: -2.1,
  numbers: 0.8,
  otherNumbers: -4.2,
  field: 1.9,
  days: 0.1,
};
