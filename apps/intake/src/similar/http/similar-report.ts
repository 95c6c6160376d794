import { z } from 'zod';
import { statusSchema } from '../../reports/http/report-answers.js';
import type { PublishedReport } from '../persistence/find-published.js';

/** A published report on the same matter. */
export const similarReport = z
  .object({
    code: z.string(),
    text: z.string().describe('as a publisher left it'),
    status: statusSchema,
    receivedOn: z.iso.date(),
    fieldCode: z.string(),
    placeCode: z.string().nullable(),
    place: z.object({ lat: z.number(), lng: z.number() }).nullable().describe('the middle of a cell of some 160 m'),
    supports: z.int().describe('how many others have the same problem'),
  })
  .meta({ id: 'SimilarReport' });

export function toSimilar({ receivedAt: _, lat, lng, ...report }: PublishedReport): z.output<typeof similarReport> {
  return { ...report, place: lat === null || lng === null ? null : { lat, lng } };
}
