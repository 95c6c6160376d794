import { z } from 'zod';
import { expects, outcomeSchema, returnReasonSchema, typedText } from '#service-kit';
import type { StaffAction } from '../domain/transitions.js';

const note = z.strictObject({ note: typedText(2_000) });
const reason = z.strictObject({ reason: typedText(2_000) });
const returning = z.strictObject({
  reason: returnReasonSchema,
  note: typedText(2_000),
  suggestedAgencyId: typedText(100).optional(),
});
const nothing = z.strictObject({});

/** What each step is told. */
export const actionBodies = {
  accept: nothing,
  return: returning,
  'return-request': returning,
  'return-decision': z.strictObject({ granted: z.boolean(), reason: typedText(2_000) }),
  recall: reason,
  assignment: z
    .strictObject({ assignee: typedText(100).optional(), unit: typedText(200).optional() })
    .refine(({ assignee, unit }) => assignee !== undefined || unit !== undefined, {
      path: ['assignee'],
      ...expects({ vi: 'hoặc unit bắt buộc phải có', en: 'or unit is needed' }),
    }),
  progress: note,
  'information-request': z.strictObject({ question: typedText(2_000) }),
  resume: nothing,
  'extension-request': z.strictObject({ until: z.iso.datetime({ offset: true }), reason: typedText(2_000) }),
  'extension-decision': z.strictObject({ extensionId: typedText(100), granted: z.boolean(), reason: typedText(2_000) }),
  answer: z.strictObject({
    outcome: outcomeSchema,
    text: typedText(5_000),
    plannedFor: z.iso.date().optional(),
    attachmentIds: z.array(typedText(100)).max(10).optional(),
  }),
  'sent-back': note,
  approval: nothing,
  'forward-outside': z.strictObject({ to: typedText(500), reason: typedText(2_000) }),
  parts: note,
  supporter: z.strictObject({ supportId: typedText(100), note: typedText(2_000) }),
  nudge: note,
  reopen: reason,
  'decline-reopening': reason,
} satisfies Record<StaffAction, z.ZodObject>;
