import type { RouteDescription } from '#service-kit';
import { driftAnswer } from './drift-answers.js';

export const driftRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/models/drift',
    summary: 'Whether the standing model still understands what citizens write: lately, and when it was new',
    tag: 'models',
    operationId: 'readDrift',
    responses: { 200: driftAnswer, 401: 'not-signed-in', 403: 'not-allowed' },
  },
];
