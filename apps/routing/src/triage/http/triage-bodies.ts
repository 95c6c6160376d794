import { z } from 'zod';
import { refusalReasonSchema, typedText } from '#service-kit';

const id = z.string().min(1).max(100);

export const deskQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(500).optional(),
  together: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('of reports that are of the same matter only the most urgent one'),
  report: z.uuid().optional().describe('only this report, wherever it stands'),
});

export const reportId = z.uuid();

const choice = {
  agencyId: id,
  supportIds: z.array(id).max(10).optional(),
  fieldCode: id.describe('of either level'),
};

export const dispatchBody = z.strictObject({
  ...choice,
  reason: typedText(1000).optional(),
  /** Seconds in which it can be taken back. */
  undoSeconds: z.number().int().min(0).max(60).default(0),
});

export const ruleBody = z.strictObject({ ...choice, reason: typedText(1000) });
export const askBody = z.strictObject({ question: typedText(1000) });
export const mergeBody = z.strictObject({ intoReportId: z.uuid() });
export const absorbBody = z.strictObject({ reportIds: z.array(z.uuid()).min(1).max(500) });
export const denunciationBody = z.strictObject({ denunciation: z.boolean(), reason: typedText(1000) });
export const reviewBody = z
  .strictObject({
    confirmed: z.boolean(),
    reason: typedText(1000).describe('needed when it is not confirmed').optional(),
    suggestedAgencyId: id.optional(),
  })
  .refine(({ confirmed, reason }) => confirmed || reason !== undefined, { path: ['reason'] });
/** One opening of the page: a claim that comes after the release of the same visit does not count. */
const visitId = z.uuid().optional();
/** `takeOver`: from whoever has it, by a supervisor. */
export const claimBody = z.strictObject({ takeOver: z.boolean().default(false), visitId });
export const releaseBody = z.strictObject({ visitId });
export const emptyBody = z.strictObject({});

export const refuseBody = z.strictObject({
  reason: refusalReasonSchema,
  explanation: typedText(2000),
  procedure: typedText(2000).optional(),
});

export const splitBody = z.strictObject({
  parts: z
    .array(z.strictObject({ text: typedText(5000), fieldCode: id.optional() }))
    .min(2)
    .max(5),
});
