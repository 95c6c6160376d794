import type { z } from 'zod';
import { Problem } from '#service-kit';
import type { StaffStep } from '../domain/act.js';
import type { StaffAction } from '../domain/transitions.js';
import { actionBodies } from './action-bodies.js';

export function isStaffAction(action: string): action is StaffAction {
  return Object.hasOwn(actionBodies, action);
}

/** @throws Problem invalid-request */
export function readStep(action: StaffAction, body: unknown): StaffStep {
  const result = actionBodies[action].safeParse(body ?? {});
  if (!result.success) throw invalidRequest(result.error);
  const input: object = result.data;
  // Body and action belong together by the table above.
  return { action, input: 'until' in input ? { ...input, until: new Date(String(input.until)) } : input } as StaffStep;
}

function invalidRequest({ issues }: z.ZodError): Problem {
  const errors = issues.map(({ path, message, code }) => ({ path: path.join('.'), code, message }));
  return new Problem('invalid-request', {
    status: 400,
    detail: {
      vi: `Dữ liệu gửi lên chưa đúng: ${errors.map(({ path }) => path || 'nội dung').join(', ')}.`,
      en: `The request is not right: ${errors.map(({ path, message }) => `${path || 'body'} (${message})`).join('; ')}.`,
    },
    extra: { errors },
  });
}
