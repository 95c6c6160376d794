import { checkRequest } from '#service-kit';
import type { StaffStep } from '../domain/act.js';
import type { StaffAction } from '../domain/transitions.js';
import { actionBodies } from './action-bodies.js';

export function isStaffAction(action: string): action is StaffAction {
  return Object.hasOwn(actionBodies, action);
}

/** @throws Problem invalid-request */
export function readStep(action: StaffAction, body: unknown): StaffStep {
  const input: object = checkRequest<object>(actionBodies[action], body ?? {});
  // Body and action belong together by the table above.
  return { action, input: 'until' in input ? { ...input, until: new Date(String(input.until)) } : input } as StaffStep;
}
