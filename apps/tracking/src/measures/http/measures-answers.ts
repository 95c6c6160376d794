import { z } from 'zod';
import { instantSchema as instant, sentenceSchema } from '#service-kit';
import { hopsId } from '../domain/hops.js';
import { measureIds } from '../domain/measure.js';
import { timeIds } from '../domain/times.js';
import { parts, whys } from '../domain/verdict.js';

const count = z.int().min(0);
const group = z.string().nullable().describe('null for the whole; `undispatched` and `unknown` are groups too');

const figure = z
  .object({
    measure: z.enum(measureIds),
    group,
    numerator: count,
    denominator: count,
    rate: z.number().nullable().describe('0 to 1; null while nothing is counted'),
    pending: count.describe('may still go either way'),
    paused: count.describe('of those pending, the ones that wait for the citizen'),
    excluded: z.record(z.string(), count).describe('left out, by reason'),
    definition: sentenceSchema,
  })
  .meta({ id: 'Figure' });

const timeFigure = z
  .object({
    measure: z.enum(timeIds),
    group,
    count,
    median: z.number().nullable(),
    p90: z.number().nullable(),
    total: z.number(),
    definition: sentenceSchema,
  })
  .meta({ id: 'TimeFigure' });

const hopFigure = z
  .object({
    measure: z.literal(hopsId),
    group,
    reports: count.describe('that were given to an agency'),
    agencies: count.describe('that these reports went through, added up'),
    mean: z.number().nullable(),
    most: z.int().nullable(),
    definition: sentenceSchema,
  })
  .meta({ id: 'HopFigure' });

export const figuresAnswer = z
  .object({
    from: instant,
    to: instant.describe('the first instant after the period'),
    asOf: instant,
    provisional: z.boolean().describe('a dispatch deadline or return window of the period has not passed'),
    items: z.array(figure),
    times: z.array(timeFigure).describe('in working hours'),
    hops: z.array(hopFigure).describe('agencies that a report went through'),
  })
  .meta({ id: 'Figures' });

const measuredCase = z
  .object({
    id: z.string(),
    code: z.string(),
    channel: z.string(),
    fieldCode: z.string().nullable(),
    subfieldCode: z.string().nullable().describe('the second level of the field, where it is known'),
    placeCode: z.string().nullable(),
    agencyId: z.string().nullable(),
    dispatchNo: z.int().nullable().describe('for measures that count assignments or dispatches'),
    receivedAt: instant,
    dispatchBy: instant,
    answerBy: instant,
    dispatchedAt: instant.nullable(),
    due0: instant.nullable(),
    dueAt: instant.nullable(),
    hours: z.number().nullable().describe('working hours, for measures of time'),
    agencies: z.int().nullable().describe('that it went through, for hops'),
    verdict: z.enum(parts),
    why: z.enum(whys).meta({ id: 'Why' }),
  })
  .meta({ id: 'MeasuredCase' });

export const measuredCasesPage = z.object({
  items: z.array(measuredCase),
  total: count,
  next: z.string().nullable(),
});

export type FiguresAnswer = z.output<typeof figuresAnswer>;
export type MeasuredCasesPage = z.output<typeof measuredCasesPage>;
