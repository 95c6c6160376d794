import { z } from 'zod';
import { statusSchema } from '../../reports/http/report-answers.js';

/** A published report on the same matter. */
export const similarReport = z
  .object({ code: z.string(), text: z.string(), status: statusSchema })
  .meta({ id: 'SimilarReport' });
