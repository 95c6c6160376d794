import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import { measureIds } from '../domain/measure.js';
import { timeIds } from '../domain/times.js';
import { casesQuery, figuresQuery } from './measures-query.js';

const instant = z.iso.datetime();
const count = z.int().min(0);
const definition = z.object({ vi: z.string(), en: z.string() });
const group = z.string().nullable().describe('null for the whole; `undispatched` and `unknown` are groups too');

const figuresSchema = z.object({
  from: instant,
  to: instant.describe('the first instant after the period'),
  asOf: instant,
  provisional: z.boolean().describe('a dispatch deadline or return window of the period has not passed'),
  items: z.array(
    z.object({
      measure: z.enum(measureIds),
      group,
      numerator: count,
      denominator: count,
      rate: z.number().nullable().describe('0 to 1; null while nothing is counted'),
      pending: count.describe('may still go either way'),
      paused: count.describe('of those pending, the ones that wait for the citizen'),
      excluded: z.record(z.string(), count).describe('left out, by reason'),
      definition,
    }),
  ),
  times: z
    .array(
      z.object({
        measure: z.enum(timeIds),
        group,
        count,
        median: z.number().nullable(),
        p90: z.number().nullable(),
        definition,
      }),
    )
    .describe('in working hours'),
});

const casesSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      channel: z.string(),
      fieldCode: z.string().nullable(),
      placeCode: z.string().nullable(),
      agencyId: z.string().nullable(),
      dispatchNo: z.int().nullable().describe('for measures that count assignments or dispatches'),
      receivedAt: instant,
      dispatchBy: instant,
      answerBy: instant,
      dispatchedAt: instant.nullable(),
      due0: instant.nullable(),
      dueAt: instant.nullable(),
      verdict: z.enum(['timely', 'late', 'pending', 'out']),
      why: z.string().describe('a code, such as decided-in-time'),
    }),
  ),
  total: count,
  next: z.string().nullable(),
});

const refused = { 400: 'invalid-request', 401: 'not-signed-in', 403: 'not-allowed' };

export const measuresRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/measures',
    summary: 'The figures of a period by the received instant: the province all, an agency its own',
    tag: 'measures',
    operationId: 'readMeasures',
    query: figuresQuery,
    responses: { 200: figuresSchema, ...refused },
  },
  {
    method: 'get',
    path: '/api/v1/measures/{measure}/cases',
    summary: 'The cases behind a figure, the latest first',
    tag: 'measures',
    operationId: 'listMeasuredCases',
    query: casesQuery,
    responses: { 200: casesSchema, ...refused },
  },
];
