import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import {
  askBody,
  deskQuery,
  dispatchBody,
  emptyBody,
  mergeBody,
  refuseBody,
  ruleBody,
  splitBody,
} from './triage-bodies.js';

const instant = z.iso.datetime();

const dispatched = z.object({
  reportId: z.string(),
  dispatchNo: z.int(),
  agencyId: z.string(),
  decidedAt: instant,
  effectiveAt: instant,
});

const item = z.object({
  reportId: z.string(),
  code: z.string(),
  text: z.string(),
  kind: z.string(),
  channel: z.string(),
  receivedAt: instant,
  dispatchBy: instant,
  minutesLeft: z.int().describe('working minutes, clock minutes of an urgent report; negative when overdue'),
  urgency: z.enum(['urgent', 'normal']),
  state: z.string(),
  reasons: z.array(z.string()),
  flags: z.array(z.string()),
  place: z.object({ code: z.string().nullable(), name: z.string().nullable(), doubt: z.number() }),
  candidates: z.array(
    z.object({
      agencyId: z.string(),
      agency: z.string(),
      fieldCode: z.string(),
      field: z.string(),
      confidence: z.number(),
      reasons: z.array(z.string()),
      answerBy: instant,
    }),
  ),
  why: z.array(z.string()),
  dispatchNo: z.int(),
  version: z.int(),
});

const step = (name: string, summary: string, body: z.ZodType, answer: z.ZodType): RouteDescription => ({
  method: 'post',
  path: `/api/v1/triage/{reportId}/${name}`,
  summary,
  tag: 'triage',
  operationId: `triage${name[0]!.toUpperCase()}${name.slice(1)}`,
  body,
  responses: { 200: answer, 400: 'invalid-request', 403: 'not-allowed', 404: 'not-found', 409: 'already-decided' },
});

const told = z.object({ reportId: z.string() });

export const triageRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/triage',
    summary: 'What waits for a dispatcher, the least time first',
    tag: 'triage',
    operationId: 'listTriage',
    query: deskQuery,
    responses: {
      200: z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() }),
      400: 'invalid-request, invalid-cursor',
      403: 'not-allowed',
    },
  },
  step('dispatch', 'Give a report to its lead agency', dispatchBody, dispatched),
  step('rule', 'The supervisor’s final word on who handles it', ruleBody, dispatched),
  step('undo', 'Take a dispatch back before it takes effect', emptyBody, told),
  step('ask', 'Ask the citizen', askBody, told.extend({ requestId: z.string(), replyBy: instant })),
  step('refuse', 'Not to be handled here, with the right procedure', refuseBody, told),
  step('merge', 'The report goes on in another one', mergeBody, told.extend({ intoReportId: z.string() })),
  step('split', 'Several matters become several reports', splitBody, told.extend({ children: z.array(z.string()) })),
];
