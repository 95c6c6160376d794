import { z } from 'zod';

const id = z.string().min(1).max(100);

export const sampleId = z.string().regex(/^[0-9a-f]{32}$/);

export const judgementBody = z.strictObject({
  answers: z
    .array(z.strictObject({ fieldCode: id, agencyId: id }))
    .max(2)
    .describe('whose it is, the field of either level; a second one that is as good; none when it cannot be told'),
});
