import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import { idempotencyHeaders } from '../../idempotency/http/idempotency-headers.js';
import { secretHeader } from '../../reports/http/current-visitor.js';
import { ratingBody, reopeningBody, supplementBody, supportBody, withdrawalBody } from './request-bodies.js';

const instant = z.iso.datetime();
const asked = z.object({ requestId: z.string(), requestedAt: instant });
const problems = {
  400: 'invalid-request',
  401: 'wrong-secret',
  404: 'not-found',
  409: 'not-possible-now',
  422: 'idempotency-key-reused',
  429: 'too-many-requests',
  503: 'temporarily-unavailable',
};

const own = (
  what: string,
  operationId: string,
  summary: string,
  body: z.ZodType,
  answer: z.ZodType,
): RouteDescription => ({
  method: 'post',
  path: `/api/v1/reports/{code}/${what}`,
  summary,
  tag: 'reports',
  operationId,
  body,
  headers: secretHeader.extend(idempotencyHeaders.shape),
  responses: { 201: answer, ...problems },
});

export const requestRoutes: RouteDescription[] = [
  own(
    'supplements',
    'addSupplement',
    'Add information, or answer a question',
    supplementBody,
    z.object({ supplementNo: z.int(), supplementedAt: instant }),
  ),
  own('withdrawal', 'askWithdrawal', 'Ask to withdraw a report', withdrawalBody, asked),
  own('reopening', 'askReopening', 'Ask to reopen a closed report', reopeningBody, asked),
  own(
    'rating',
    'rateHandling',
    'Rate how a report was handled',
    ratingBody,
    z.object({ score: z.int(), ratedAt: instant }),
  ),
  {
    ...own(
      'supports',
      'supportReport',
      'Say that one has the same problem',
      supportBody,
      z.object({ supports: z.int(), supportedAt: instant }),
    ),
    headers: idempotencyHeaders,
  },
];
