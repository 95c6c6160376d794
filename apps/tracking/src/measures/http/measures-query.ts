import { z } from 'zod';
import { expects, textLike } from '#service-kit';
import { groupings } from '../domain/figure.js';
import { hopsId } from '../domain/hops.js';
import { measureIds } from '../domain/measure.js';
import { figureParts } from '../domain/part-of-figure.js';
import { readPeriod } from '../domain/period.js';
import { timeIds } from '../domain/times.js';

const instant = z.iso.datetime({ offset: true });
/** A whole day in Vietnam, or an instant. */
const dayOrInstant = z.union([z.iso.date(), instant]);

/** The report and its dispatch, see keyOf. */
const nextPage = textLike(/^[\da-f-]{36}:\d{4,}$/, {
  vi: 'phải là giá trị "next" của trang trước',
  en: 'must be "next" of the page before',
});

export const measureId = z.enum([...measureIds, ...timeIds, hopsId]);

const period = z.strictObject({ from: dayOrInstant.optional(), to: dayOrInstant.optional() });

const isInOrder = ({ from, to }: z.output<typeof period>) => {
  if (from === undefined || to === undefined) return true;
  const read = readPeriod({ from, to }, new Date());
  return read.from < read.to;
};
const outOfOrder = {
  path: ['to'],
  error: 'to must not be before from',
  ...expects({ vi: 'không được trước from', en: 'must not be before from' }),
};

/** The period goes by the received instant; `to` as a day is included, as an instant it is not. */
export const figuresQuery = period
  .extend({
    asOf: instant.optional(),
    by: z.enum(groupings).optional(),
    measure: measureId.optional(),
  })
  .refine(isInOrder, outOfOrder);

export const casesQuery = period
  .extend({
    asOf: instant.optional(),
    by: z.enum(groupings).default('agency'),
    group: z.string().min(1).max(100).optional(),
    part: z.enum(figureParts).optional(),
    fieldCode: z.string().min(1).max(100).optional().describe('a field of either level'),
    agencies: z.coerce.number().int().min(1).optional().describe('of hops: those through so many agencies'),
    cursor: nextPage.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(isInOrder, outOfOrder);
