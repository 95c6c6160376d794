import { z } from 'zod';
import { instantSchema, type RouteDescription } from '#service-kit';
import { routedStates } from '../../reports/domain/routed-report.js';

const item = z
  .object({
    reportId: z.string(),
    code: z.string(),
    text: z.string(),
    receivedAt: instantSchema,
    state: z.enum(routedStates),
    agency: z.string().nullable(),
    accepted: z.boolean().describe('its agency works on it: others can be merged into it, it into none'),
    recalling: z.boolean().describe('its dispatch is being taken back to merge it'),
    score: z.number().describe('0 to 1: how likely it is the same matter'),
    same: z.boolean().describe('likely enough to propose a merge'),
    metres: z.int().nullable().describe('between the two points; null when one has none'),
    days: z.number(),
    words: z.array(z.string()).describe('the rarest words of both'),
  })
  .meta({ id: 'NearReport' });

export const similarAnswer = z.object({ items: z.array(item) });
export type SimilarAnswer = Promise<z.output<typeof similarAnswer>>;

export const similarRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/triage/{reportId}/similar',
    summary: 'Standing reports of the last 30 days that may be of the same matter, the likeliest first',
    tag: 'triage',
    operationId: 'listSimilar',
    responses: { 200: similarAnswer, 400: 'invalid-request', 403: 'not-allowed', 404: 'not-found' },
  },
];
