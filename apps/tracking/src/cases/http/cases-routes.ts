import { z } from 'zod';
import { caseStatuses, outcomes } from '#contracts';
import type { RouteDescription } from '#service-kit';
import { staffActions } from '../domain/transitions.js';
import { actionBodies } from './action-bodies.js';
import { casesQuery } from './cases-query.js';

const instant = z.iso.datetime();

const summarySchema = z.object({
  id: z.string(),
  code: z.string(),
  status: z.enum(caseStatuses),
  text: z.string().describe('the beginning of it'),
  fieldCode: z.string().nullable(),
  placeCode: z.string().nullable(),
  agencyId: z.string().nullable(),
  assignee: z.string().nullable(),
  urgency: z.enum(['urgent', 'normal']),
  channel: z.string(),
  receivedAt: instant,
  dispatchBy: instant,
  dispatchedAt: instant.nullable(),
  dueAt: instant.nullable(),
  clock: z.object({
    state: z.enum(['in-time', 'soon', 'overdue', 'paused', 'closed']),
    minutesLeft: z.int().describe('negative when overdue'),
    working: z.boolean().describe('whether they are working minutes'),
  }),
  version: z.int(),
});

const caseSchema = summarySchema.extend({
  fullText: z.string(),
  kind: z.string(),
  location: z.looseObject({}).nullable(),
  supportIds: z.array(z.string()),
  unit: z.string().nullable(),
  parentId: z.string().nullable(),
  limit: z.string().nullable().describe('such as 3wd'),
  due0: instant.nullable().describe('without extensions'),
  returnUntil: instant.nullable(),
  handlingNo: z.int(),
  dispatchNo: z.int(),
  closedAt: instant.nullable(),
  rating: z.int().nullable(),
  history: z.array(
    z.object({
      at: instant,
      type: z.string(),
      by: z.string(),
      dispatchNo: z.int().nullable(),
      detail: z.looseObject({}),
      moot: z.boolean().describe('recorded, but it changed nothing'),
    }),
  ),
  answers: z.array(
    z.object({
      answerNo: z.int(),
      outcome: z.enum(outcomes),
      text: z.string(),
      plannedFor: z.string().nullable(),
      attachmentIds: z.array(z.string()),
      state: z.enum(['waiting', 'sent-back', 'approved']),
      by: z.string(),
      at: instant,
      note: z.string().nullable(),
    }),
  ),
  extensions: z.array(
    z.object({
      extensionId: z.string(),
      until: instant,
      reason: z.string(),
      requestedAt: instant,
      by: z.string(),
      state: z.enum(['asked', 'granted', 'denied']),
    }),
  ),
  supplements: z.array(
    z.object({ supplementNo: z.int(), text: z.string(), attachmentIds: z.array(z.string()), at: instant }),
  ),
  reopening: z.object({ requestId: z.string(), reason: z.string(), requestedAt: instant }).nullable(),
  actions: z.array(z.enum(staffActions)).describe('what the caller may do now'),
});

const summaries: Record<(typeof staffActions)[number], string> = {
  accept: 'The agency takes the case',
  return: 'Give it back: not our field or not our place',
  recall: 'Take the dispatch back before the agency accepts',
  assignment: 'Give it to a person or unit of the agency',
  progress: 'A note of progress',
  'information-request': 'Ask the citizen; the clock pauses',
  resume: 'Go on without waiting for the citizen',
  'extension-request': 'Ask for more time',
  'extension-decision': 'Grant or deny more time',
  answer: 'An answer, to be approved',
  'sent-back': 'The answer goes back to its writer',
  approval: 'Approve the answer; this closes the case',
  'forward-outside': 'Pass it to a body outside the system',
  parts: 'A supporting agency has done its part',
  nudge: 'A recorded reminder by a supervisor',
  reopen: 'Open a closed case again',
  'decline-reopening': 'Decline what the citizen asked for',
};

export const casesRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/cases',
    summary: 'A queue of cases, by time left or the latest first',
    tag: 'cases',
    operationId: 'listCases',
    query: casesQuery,
    responses: {
      200: z.object({ items: z.array(summarySchema), next: z.string().nullable() }),
      400: 'invalid-request, invalid-cursor',
      401: 'not-signed-in',
    },
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}',
    summary: 'A case with its history; the ETag is its version',
    tag: 'cases',
    operationId: 'readCase',
    responses: { 200: caseSchema, 401: 'not-signed-in', 404: 'not-found' },
  },
  ...staffActions.map((action): RouteDescription => ({
    method: 'post',
    path: `/api/v1/cases/{id}/${action}`,
    summary: summaries[action],
    tag: 'cases',
    operationId: `case-${action}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    headers: z.object({ 'if-match': z.string().describe('the version that was read, such as "7"') }),
    body: actionBodies[action],
    responses: {
      200: caseSchema,
      400: 'invalid-request, malformed-request, invalid-version, invalid-idempotency-key',
      401: 'not-signed-in',
      403: 'not-allowed',
      404: 'not-found',
      409: 'version-conflict or wrong-state, with `current`',
      422: 'idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer',
      428: 'version-missing',
    },
  })),
];
