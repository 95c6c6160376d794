import { z } from 'zod';
import { instantSchema } from '#service-kit';
import { driftMeasures } from '../domain/drift.js';

const share = z
  .object({ of: z.int().describe('reports of which it can be said'), count: z.int() })
  .meta({ id: 'DriftShare' });

const shares = z
  .object({
    unsure: share.describe('the machine was not sure enough of the field, and nothing else gave it to a person'),
    corrected: share.describe('another field or lead agency stands than the first that the machine named'),
    unfamiliar: share.describe('at least half of the pairs of words are unknown to the model'),
  })
  .meta({ id: 'DriftShares' });

const days = z.int();

export const driftAnswer = z
  .object({
    standing: z
      .object({
        version: z.string(),
        since: instantSchema.describe('when it was put in force'),
        first: z.object({ reports: z.int(), shares }).describe('its first reports since then'),
        recent: z.array(z.object({ days, shares })).describe('what came after them'),
        alarms: z
          .array(z.object({ measure: z.enum(driftMeasures), days, recent: share, first: share }))
          .describe('what is significantly worse than at first'),
      })
      .nullable()
      .describe('null when no model stands'),
    weeks: z
      .array(z.object({ week: z.string().describe('its Monday, YYYY-MM-DD'), shares }))
      .describe('of whatever models stood; the latest first, which is not over yet'),
    rule: z.object({
      first: z.int().describe('reports by which the later ones are judged'),
      least: z.int().describe('with fewer reports on either side there is no alarm'),
    }),
  })
  .meta({ id: 'Drift' });

export type DriftAnswer = z.output<typeof driftAnswer>;
