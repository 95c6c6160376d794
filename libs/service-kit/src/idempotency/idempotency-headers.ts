import { z } from 'zod';

/** For the OpenAPI document. */
export const idempotencyHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .describe('the same key and body give the first answer again, for 30 days; send one with every attempt')
    .optional(),
});
