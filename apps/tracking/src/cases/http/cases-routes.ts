import { z } from 'zod';
import { idempotencyHeaders, type RouteDescription } from '#service-kit';
import { staffActions } from '../domain/transitions.js';
import { actionBodies } from './action-bodies.js';
import { caseAnswer, casePage } from './case-answers.js';
import { casesQuery } from './cases-query.js';

const summaries: Record<(typeof staffActions)[number], string> = {
  accept: 'The agency takes the case',
  return: 'Give it back: not our field or not our place',
  'return-request': 'Ask for consent to give it back after the return window',
  'return-decision': 'Consent to a return after the window, or not',
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
  supporter: 'One more agency supports; lead and clock stay',
  nudge: 'A recorded reminder by a supervisor',
  reopen: 'Open a closed case again',
  'decline-reopening': 'Decline what the citizen asked for',
};

const stepHeaders = idempotencyHeaders.extend({
  'if-match': z.string().describe('the version that was read, such as "7"'),
});

export const casesRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/cases',
    summary: 'A queue of cases, by time left or the latest first',
    tag: 'cases',
    operationId: 'listCases',
    query: casesQuery,
    responses: {
      200: casePage,
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
    responses: { 200: caseAnswer, 401: 'not-signed-in', 404: 'not-found' },
  },
  ...staffActions.map((action): RouteDescription => ({
    method: 'post',
    path: `/api/v1/cases/{id}/${action}`,
    summary: summaries[action],
    tag: 'cases',
    operationId: `case-${action}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    headers: stepHeaders,
    body: actionBodies[action],
    responses: {
      200: caseAnswer,
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
