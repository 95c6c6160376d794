import { z } from 'zod';
import type { RouteDescription } from '#service-kit';
import { automaticAnswer, automaticList, dryRunAnswer, ruleAnswer, rulesAnswer } from './registry-admin-answers.js';
import { automaticBody, dryRunBody, inUseBody, ruleBody } from './registry-admin-bodies.js';

const seen = z.object({ 'if-match': z.string().describe('the version that was read, such as "7"') });
const seenOrNew = z.object({
  'if-match': z.string().describe('the version that was read, such as "7"; "0" for a rule that is new'),
});

const refusals = {
  400: 'invalid-request, malformed-request, invalid-version',
  401: 'not-signed-in',
  403: 'not-allowed',
};
const changeRefusals = { ...refusals, 409: 'version-conflict, with `current`', 428: 'version-missing' };

export const registryAdminRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/registry/rules',
    summary: 'Who leads where: the rules in their order, with what is wrong with each',
    tag: 'registry',
    operationId: 'listRules',
    responses: { 200: rulesAnswer, 401: 'not-signed-in', 403: 'not-allowed' },
  },
  {
    method: 'put',
    path: '/api/v1/registry/rules/{id}',
    summary: 'A rule, new or changed; it counts at once',
    tag: 'registry',
    operationId: 'putRule',
    headers: seenOrNew,
    body: ruleBody,
    responses: {
      200: ruleAnswer,
      ...changeRefusals,
      404: 'not-found',
      422: 'rule-refused, with each finding in `errors`',
    },
  },
  {
    method: 'put',
    path: '/api/v1/registry/rules/{id}/in-use',
    summary: 'Switch a rule off or on',
    tag: 'registry',
    operationId: 'switchRule',
    headers: seen,
    body: inUseBody,
    responses: { 200: ruleAnswer, ...changeRefusals, 404: 'not-found', 422: 'rule-refused' },
  },
  {
    method: 'post',
    path: '/api/v1/registry/rules/dry-run',
    summary: 'What a rule would have moved among the reports of the last days; nothing is changed',
    tag: 'registry',
    operationId: 'tryRule',
    body: dryRunBody,
    responses: { 200: dryRunAnswer, ...refusals, 422: 'rule-refused', 503: 'dry-run-too-slow' },
  },
  {
    method: 'get',
    path: '/api/v1/registry/fields',
    summary: 'In which fields the machine may dispatch, and from which confidence on',
    tag: 'registry',
    operationId: 'listAutomatic',
    responses: { 200: automaticList, 401: 'not-signed-in', 403: 'not-allowed' },
  },
  {
    method: 'put',
    path: '/api/v1/registry/fields/{fieldCode}/automatic',
    summary: 'Let the machine dispatch in a field, or only suggest',
    tag: 'registry',
    operationId: 'setAutomatic',
    headers: seen,
    body: automaticBody,
    responses: { 200: automaticAnswer, ...changeRefusals, 404: 'not-found', 422: 'decision-needed' },
  },
];
