import type { z } from 'zod';
import { idempotencyHeaders, type RouteDescription } from '#service-kit';
import {
  absorbed,
  asked,
  claimed,
  dispatched,
  judged,
  merged,
  reviewed,
  split,
  told,
  triagePage,
} from './triage-answers.js';
import {
  absorbBody,
  askBody,
  claimBody,
  denunciationBody,
  deskQuery,
  dispatchBody,
  emptyBody,
  mergeBody,
  refuseBody,
  releaseBody,
  reviewBody,
  ruleBody,
  splitBody,
} from './triage-bodies.js';

const step = (name: string, summary: string, body: z.ZodType, answer: z.ZodType): RouteDescription => ({
  method: 'post',
  path: `/api/v1/triage/{reportId}/${name}`,
  summary,
  tag: 'triage',
  operationId: `triage${name[0]!.toUpperCase()}${name.slice(1)}`,
  headers: idempotencyHeaders,
  body,
  responses: {
    200: answer,
    400: 'invalid-request, invalid-idempotency-key',
    403: 'not-allowed',
    404: 'not-found',
    409:
      'already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, ' +
      'not-for-denunciations, denunciation-not-merged',
    422: 'idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge',
  },
});

export const triageRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/triage',
    summary: 'What waits for a dispatcher, the least time first',
    tag: 'triage',
    operationId: 'listTriage',
    query: deskQuery,
    responses: {
      200: triagePage,
      400: 'invalid-request, invalid-cursor',
      403: 'not-allowed',
    },
  },
  {
    method: 'post',
    path: '/api/v1/triage/{reportId}/claim',
    summary: 'Keep a report from being decided by others for some minutes; again, to renew it',
    tag: 'triage',
    operationId: 'triageClaim',
    body: claimBody,
    responses: {
      200: claimed,
      400: 'invalid-request',
      403: 'not-allowed',
      404: 'not-found',
      409: 'already-decided, claimed-by-another, ruling-needed, visit-ended',
    },
  },
  {
    method: 'post',
    path: '/api/v1/triage/{reportId}/release',
    summary: 'Leave a report to others',
    tag: 'triage',
    operationId: 'triageRelease',
    body: releaseBody,
    responses: { 200: told, 400: 'invalid-request', 403: 'not-allowed', 404: 'not-found' },
  },
  step('dispatch', 'Give a report to its lead agency', dispatchBody, dispatched),
  step('rule', 'The supervisor’s final word on who handles it', ruleBody, dispatched),
  step('undo', 'Take a dispatch back before it takes effect', emptyBody, told),
  step('ask', 'Ask the citizen', askBody, asked),
  step('refuse', 'Not to be handled here, with the right procedure', refuseBody, told),
  step(
    'denunciation',
    'Say that a report is a denunciation, which then supervisors alone read and decide; they may take it back',
    denunciationBody,
    judged,
  ),
  step(
    'review',
    'Confirm a dispatch of the machine, as the reporter asked, or have it taken back: before the agency has accepted at once, later with the supervisor’s consent',
    reviewBody,
    reviewed,
  ),
  step('merge', 'The report goes on in another one', mergeBody, merged),
  {
    method: 'post',
    path: '/api/v1/triage/{reportId}/absorb',
    summary: 'All reports of a storm go on in this one, or in what it was merged into; again, to finish',
    tag: 'triage',
    operationId: 'triageAbsorb',
    body: absorbBody,
    responses: {
      200: absorbed,
      400: 'invalid-request',
      403: 'not-allowed',
      404: 'not-found',
      409: 'merge-under-way, denunciation-not-merged',
      422: 'cannot-merge',
    },
  },
  step('split', 'Several matters become several reports', splitBody, split),
];
