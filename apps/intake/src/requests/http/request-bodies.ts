import { z } from 'zod';
import { typedText } from '#service-kit';

export const supplementBody = z.strictObject({
  text: typedText(5_000),
  inReplyTo: z.string().min(1).max(100).describe('requestId of the question that it answers').optional(),
});

export const withdrawalBody = z.strictObject({ reason: typedText(1_000).optional() });

export const dispatchReviewBody = z.strictObject({ reason: typedText(1_000).optional() });

export const reopeningBody = z.strictObject({ reason: typedText(1_000) });

export const ratingBody = z.strictObject({
  score: z.int().min(1).max(4).describe('4 very satisfied, 3 satisfied, 2 acceptable, 1 dissatisfied'),
  reason: typedText(1_000).optional(),
});

export const supportBody = z.strictObject({});
