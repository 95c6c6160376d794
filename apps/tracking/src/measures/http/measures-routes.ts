import type { RouteDescription } from '#service-kit';
import { figuresAnswer, measuredCasesPage } from './measures-answers.js';
import { casesQuery, figuresQuery } from './measures-query.js';

const refused = { 400: 'invalid-request', 401: 'not-signed-in', 403: 'not-allowed' };

export const measuresRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/measures',
    summary: 'The figures of a period by the received instant: the province all, an agency its own',
    tag: 'measures',
    operationId: 'readMeasures',
    query: figuresQuery,
    responses: { 200: figuresAnswer, ...refused },
  },
  {
    method: 'get',
    path: '/api/v1/measures/{measure}/cases',
    summary: 'The cases behind a figure, the latest first',
    tag: 'measures',
    operationId: 'listMeasuredCases',
    query: casesQuery,
    responses: { 200: measuredCasesPage, ...refused },
  },
];
