import { z } from 'zod';
import { channelSchema, instantSchema, reportKindSchema } from '#service-kit';
import { sampleOutcomes, subfieldOutcomes } from '../domain/judge-sample.js';

const week = z.string().describe('its Monday, YYYY-MM-DD');

const sampleItem = z
  .object({
    id: z.string(),
    week,
    text: z.string(),
    kind: reportKindSchema,
    channel: channelSchema,
    receivedAt: instantSchema,
    place: z.string().nullable().describe('as the reporter gave it'),
    address: z.string().nullable(),
  })
  .meta({ id: 'SampleItem' });

export const samplesAnswer = z.object({ items: z.array(sampleItem), total: z.int() });

export const judgedAnswer = z
  .object({
    id: z.string(),
    outcome: z.enum(sampleOutcomes).describe('of field and agency'),
    subfieldOutcome: z
      .enum(subfieldOutcomes)
      .nullable()
      .describe('of the second level, where both named one of the same field'),
    reportId: z.string(),
    code: z.string(),
    machine: z.object({
      fieldCode: z.string(),
      field: z.string(),
      subfieldCode: z.string().nullable(),
      subfield: z.string().nullable(),
      agencyId: z.string(),
      agency: z.string(),
    }),
  })
  .meta({ id: 'JudgedSample' });

const fieldResult = z
  .object({
    fieldCode: z.string(),
    field: z.string(),
    latest: z
      .object({ judged: z.int(), wrong: z.int() })
      .describe('of the latest that were judged since the field was last switched'),
    weeks: z.array(
      z.object({
        week,
        dispatched: z.int().describe('automatic dispatches of which the sample is one part'),
        sampled: z.int(),
        right: z.int(),
        wrong: z.int(),
        untold: z.int().describe('it could not be told'),
        subfieldRight: z.int().describe('of the second level, which switches nothing off'),
        subfieldWrong: z.int(),
      }),
    ),
  })
  .meta({ id: 'SampleResult' });

export const sampleResultsAnswer = z.object({
  items: z.array(fieldResult),
  rule: z
    .object({ latestJudged: z.int(), wrong: z.int(), patience: z.int().describe('weeks') })
    .describe('so many wrong of the latest, or nothing judged for so long, switch a field off'),
});

type Answer<T extends z.ZodType> = Promise<z.output<T>>;
export type SamplesAnswer = Answer<typeof samplesAnswer>;
export type JudgedAnswer = Answer<typeof judgedAnswer>;
export type SampleResultsAnswer = Answer<typeof sampleResultsAnswer>;
