import { z } from 'zod';
import { instantSchema as instant } from '#service-kit';
import { modelOrigins, modelStates } from '../domain/model.js';
import { changeKinds } from '../persistence/model-changes.js';
import { runStates } from '../persistence/training-runs.js';

const reached = z
  .object({
    right: z.int().describe('right at the first try'),
    calibrationError: z.number().describe('mean distance of confidence and share of right ones'),
    sure: z.int().describe('sure enough for the machine'),
    sureRight: z.int().describe('of them, right'),
  })
  .meta({ id: 'ModelReached' });

const sides = { standing: reached, candidate: reached };

const comparison = z
  .object({
    against: z.string().describe('the version that stood'),
    reports: z.int().describe('the latest decided reports that the candidate has not learned'),
    ...sides,
    fields: z.array(
      z.object({
        code: z.string(),
        reports: z.int().describe('that belong to the field'),
        cases: z.int().describe('that the candidate takes for the field'),
        thresholds: z.object({ standing: z.number(), candidate: z.number() }),
        ...sides,
      }),
    ),
  })
  .meta({ id: 'ModelComparison' });

const model = z
  .object({
    version: z.string(),
    origin: z.enum(modelOrigins),
    state: z.enum(modelStates),
    rowsLearned: z.int().describe('decided reports that it learned besides what ships'),
    rowsUntil: instant.nullable().describe('when the latest of them was decided'),
    createdAt: instant,
    kept: z.boolean().describe('its data are still there, so that it can be put in force'),
    comparison: comparison.nullable().describe('null when there was nothing to compare by'),
  })
  .meta({ id: 'Model' });

const change = z
  .object({
    no: z.int(),
    kind: z.enum(changeKinds),
    version: z.string(),
    before: z.string().nullable(),
    by: z.string(),
    byName: z.string().nullable().describe('null of a release, and of whoever is not known here'),
    at: instant,
    reason: z.string(),
  })
  .meta({ id: 'ModelChange' });

const training = z
  .object({
    state: z.enum(runStates),
    askedAt: instant,
    endedAt: instant.nullable(),
    version: z.string().nullable().describe('of the candidate that it made'),
    problem: z.string().nullable(),
  })
  .meta({ id: 'ModelTraining' });

export const modelsAnswer = z
  .object({
    version: z.int().describe('for `If-Match`: the number of the latest change of the standing model'),
    items: z.array(model),
    changes: z.array(change).describe('the latest first'),
    training: training.nullable().describe('the latest'),
    rows: z.object({
      all: z.int().describe('decided reports that can be learned from'),
      fresh: z.int().describe('those that the standing model has not learned'),
      needed: z.int().describe('how many a training needs'),
    }),
  })
  .meta({ id: 'Models' });

export type ModelsAnswer = z.output<typeof modelsAnswer>;
