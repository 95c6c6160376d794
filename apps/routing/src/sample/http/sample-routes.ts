import type { RouteDescription } from '#service-kit';
import { judgedAnswer, sampleResultsAnswer, samplesAnswer } from './sample-answers.js';
import { judgementBody } from './sample-bodies.js';

export const sampleRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/samples',
    summary: 'Automatic dispatches that the caller may judge blind, the oldest weeks first',
    tag: 'samples',
    operationId: 'listSamples',
    responses: { 200: samplesAnswer, 403: 'not-allowed' },
  },
  {
    method: 'put',
    path: '/api/v1/samples/{sampleId}/judgement',
    summary: 'Whose a report is; only then it is told what the machine did. Nothing of the report changes',
    tag: 'samples',
    operationId: 'judgeSample',
    body: judgementBody,
    responses: {
      200: judgedAnswer,
      400: 'invalid-request',
      403: 'not-allowed',
      404: 'not-found',
      409: 'already-judged, not-blind',
      422: 'unknown-agency, unknown-field',
    },
  },
  {
    method: 'get',
    path: '/api/v1/samples/results',
    summary: 'What the blind samples of the last eight weeks said of each field',
    tag: 'samples',
    operationId: 'listSampleResults',
    responses: { 200: sampleResultsAnswer, 403: 'not-allowed' },
  },
];
