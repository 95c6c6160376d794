import type { z } from 'zod';
import { idempotencyHeaders, type RouteDescription } from '#service-kit';
import { secretHeader } from '../../reports/http/current-visitor.js';
import { askedAnswer, ratingAnswer, supplementAnswer, supportAnswer } from './request-answers.js';
import {
  dispatchReviewBody,
  ratingBody,
  reopeningBody,
  supplementBody,
  supportBody,
  withdrawalBody,
} from './request-bodies.js';

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
  own('supplements', 'addSupplement', 'Add information, or answer a question', supplementBody, supplementAnswer),
  own('withdrawal', 'askWithdrawal', 'Ask to withdraw a report', withdrawalBody, askedAnswer),
  own(
    'dispatch-review',
    'askDispatchReview',
    'Ask that a person look at a dispatch of the machine; again, to get the first answer',
    dispatchReviewBody,
    askedAnswer,
  ),
  own('reopening', 'askReopening', 'Ask to reopen a closed report', reopeningBody, askedAnswer),
  own('rating', 'rateHandling', 'Rate how a report was handled', ratingBody, ratingAnswer),
  {
    ...own('supports', 'supportReport', 'Say that one has the same problem', supportBody, supportAnswer),
    headers: idempotencyHeaders,
  },
];
