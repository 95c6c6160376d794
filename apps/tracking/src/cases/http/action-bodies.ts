import { z } from 'zod';
import { expects, outcomeSchema, returnReasonSchema } from '#service-kit';
import type { StaffAction } from '../domain/transitions.js';

const text = (most: number) => z.string().trim().min(1).max(most);
const note = z.strictObject({ note: text(2_000) });
const reason = z.strictObject({ reason: text(2_000) });
const nothing = z.strictObject({});

/** What each step is told. */
export const actionBodies = {
  accept: nothing,
  return: z.strictObject({
    reason: returnReasonSchema,
    note: text(2_000),
    suggestedAgencyId: text(100).optional(),
  }),
  recall: reason,
  assignment: z
    .strictObject({ assignee: text(100).optional(), unit: text(200).optional() })
    .refine(({ assignee, unit }) => assignee !== undefined || unit !== undefined, {
      path: ['assignee'],
      ...expects({ vi: 'hoặc unit bắt buộc phải có', en: 'or unit is needed' }),
    }),
  progress: note,
  'information-request': z.strictObject({ question: text(2_000) }),
  resume: nothing,
  'extension-request': z.strictObject({ until: z.iso.datetime({ offset: true }), reason: text(2_000) }),
  'extension-decision': z.strictObject({ extensionId: text(100), granted: z.boolean(), reason: text(2_000) }),
  answer: z.strictObject({
    outcome: outcomeSchema,
    text: text(5_000),
    plannedFor: z.iso.date().optional(),
    attachmentIds: z.array(text(100)).max(10).optional(),
  }),
  'sent-back': note,
  approval: nothing,
  'forward-outside': z.strictObject({ to: text(500), reason: text(2_000) }),
  parts: note,
  nudge: note,
  reopen: reason,
  'decline-reopening': reason,
} satisfies Record<StaffAction, z.ZodObject>;
