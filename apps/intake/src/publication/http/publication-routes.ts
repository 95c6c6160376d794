import { z } from 'zod';
import { instantSchema as instant, type RouteDescription, typedText } from '#service-kit';
import { statusSchema } from '../../reports/http/report-answers.js';
import { listedStates } from '../application/list-publications.js';

export const publicationsQuery = z.strictObject({
  state: z.enum(listedStates).default('waiting'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(500).optional(),
});

export const publicationId = z.uuid();

export const publicationBody = z.strictObject({
  publish: z.boolean(),
  hide: z
    .array(z.strictObject({ from: z.int().min(0).max(10_000), to: z.int().min(0).max(10_000) }))
    .max(50)
    .default([])
    .describe('parts of the masked text that are hidden too, from one UTF-16 code unit up to another'),
  reason: typedText(1000).optional().describe('needed when it is not published'),
});

export const publicationAnswer = z
  .object({
    reportId: z.string(),
    code: z.string(),
    state: z.enum(listedStates),
    status: statusSchema,
    receivedAt: instant,
    fieldCode: z.string().nullable(),
    placeCode: z.string().nullable(),
    text: z.string().describe('masked'),
    publicText: z.string().nullable().describe('what everybody reads'),
    reason: z.string().nullable(),
    decidedAt: instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Publication' });

export const publicationPage = z.object({ items: z.array(publicationAnswer), next: z.string().nullable() });

export const publicationRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/publications',
    summary: 'Reports whose senders agreed to publication and that an agency has, the oldest first',
    tag: 'publication',
    operationId: 'listPublications',
    query: publicationsQuery,
    responses: { 200: publicationPage, 400: 'invalid-request, invalid-cursor', 403: 'not-allowed' },
  },
  {
    method: 'put',
    path: '/api/v1/publications/{reportId}',
    summary: 'Show a report to the public, with more of it hidden, or not',
    tag: 'publication',
    operationId: 'decidePublication',
    headers: z.object({ 'if-match': z.string().describe('the version that was read, such as "3"') }),
    body: publicationBody,
    responses: {
      200: publicationAnswer,
      400: 'invalid-request, invalid-version',
      403: 'not-allowed',
      404: 'not-found',
      409: 'version-conflict, never-public',
      422: 'span-outside-text, reason-needed',
      428: 'version-missing',
    },
  },
];
