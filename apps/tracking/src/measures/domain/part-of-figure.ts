import type { Part } from './verdict.js';

/** What of a figure may be opened, as it is written in the address. */
export const figureParts = ['numerator', 'denominator', 'late', 'pending', 'excluded'] as const;
export type FigurePart = (typeof figureParts)[number];

const verdictsOf: Readonly<Record<FigurePart, readonly Part[]>> = {
  numerator: ['timely'],
  denominator: ['timely', 'late'],
  late: ['late'],
  pending: ['pending'],
  excluded: ['out'],
};

export function isInPart(verdict: Part, part: FigurePart | undefined): boolean {
  return part === undefined || verdictsOf[part].includes(verdict);
}
