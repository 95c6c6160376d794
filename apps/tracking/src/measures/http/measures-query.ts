import { z } from 'zod';
import { groupings } from '../domain/figure.js';
import { measureIds } from '../domain/measure.js';
import { figureParts } from '../domain/part-of-figure.js';
import { timeIds } from '../domain/times.js';

const instant = z.iso.datetime({ offset: true });
/** A whole day in Vietnam, or an instant. */
const dayOrInstant = z.union([z.iso.date(), instant]);

export const measureId = z.enum([...measureIds, ...timeIds]);

/** The period goes by the received instant; `to` as a day is included, as an instant it is not. */
export const figuresQuery = z.strictObject({
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  asOf: instant.optional(),
  by: z.enum(groupings).optional(),
  measure: measureId.optional(),
});

export const casesQuery = z.strictObject({
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  asOf: instant.optional(),
  by: z.enum(groupings).default('agency'),
  group: z.string().min(1).max(100).optional(),
  part: z.enum(figureParts).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
