import { z } from 'zod';
import { type CaseStatus, caseStatuses } from '#contracts';
import { expects, invalidCursor } from '#service-kit';
import type { PlaceInList } from '../persistence/find-cases.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const isStatus = (value: string): value is CaseStatus => (caseStatuses as readonly string[]).includes(value);
const oneOrMoreOf = (values: string) =>
  expects({ vi: `phải là một hoặc nhiều trong: ${values}`, en: `must be one or more of: ${values}` });
const noNul = /^[^\0]*$/;

export const casesQuery = z.strictObject({
  status: z
    .string()
    .refine((value) => value.split(',').every(isStatus), oneOrMoreOf(caseStatuses.join(', ')))
    .optional(),
  agency: z.string().min(1).max(100).regex(noNul).optional(),
  overdue: flag.optional(),
  mine: flag.optional(),
  decision: flag.describe('waits for somebody to decide: an answer, an extension, a reopening').optional(),
  q: z.string().min(1).max(200).optional(),
  sort: z.enum(['due', 'received']).default('due'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function statusesOf(status: string | undefined): CaseStatus[] | undefined {
  return status?.split(',').filter(isStatus);
}

export function toCursor(place: PlaceInList): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

const placeInList = z.tuple([
  z.string().regex(/^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/),
  z.string().max(100).regex(noNul),
]);

/** @throws Problem invalid-cursor */
export function fromCursor(cursor: string): PlaceInList {
  try {
    return placeInList.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidCursor();
  }
}
