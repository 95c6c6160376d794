import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import { modelsAnswer } from './models-answers.js';
import { standingBody, trainingBody } from './models-bodies.js';

const seen = z.object({ 'if-match': z.string().describe('the version that was read, such as "7"') });

const refusals = {
  400: 'invalid-request, malformed-request, invalid-version',
  401: 'not-signed-in',
  403: 'not-allowed',
};

export const modelsRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/models',
    summary: 'Models of fields: which stands, what each reaches, and who put which in force',
    tag: 'models',
    operationId: 'listModels',
    responses: { 200: modelsAnswer, 401: 'not-signed-in', 403: 'not-allowed' },
  },
  {
    method: 'put',
    path: '/api/v1/models/standing',
    summary: 'Put a candidate in force, or again a model that stood before, with its thresholds',
    tag: 'models',
    operationId: 'putModelInForce',
    headers: seen,
    body: standingBody,
    responses: {
      200: modelsAnswer,
      ...refusals,
      409: 'version-conflict, with `current`; model-stands-already',
      422: 'model-not-there, model-damaged',
      428: 'version-missing',
    },
  },
  {
    method: 'post',
    path: '/api/v1/models/training',
    summary: 'Have a candidate made of what people decided; while one is being made, nothing more',
    tag: 'models',
    operationId: 'trainModel',
    body: trainingBody,
    responses: { 202: modelsAnswer, ...refusals, 422: 'too-few-decisions' },
  },
];
