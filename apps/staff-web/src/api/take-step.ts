import type { Case, CaseAction, paths } from '#api';
import { answerOf, api } from './client.js';

/** What each step of a case is told. */
export type StepBodies = {
  [A in CaseAction]: paths[`/api/v1/cases/{id}/${A}`]['post']['requestBody']['content']['application/json'];
};

/** Takes a step on the case as it was read. @throws ApiProblem, 409 when somebody else was first */
export function takeStep<A extends CaseAction>({ id, version }: Case, action: A, body: StepBodies[A]): Promise<Case> {
  return answerOf(
    api.POST(`/api/v1/cases/{id}/${action as CaseAction}`, {
      params: { path: { id }, header: { 'if-match': `"${version}"` } },
      body,
    }),
  );
}
