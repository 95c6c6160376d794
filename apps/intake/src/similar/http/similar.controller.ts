import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type RouteDescription, ZodQuery } from '#service-kit';
import { similarReport } from './similar-report.js';

const similarQuery = z.strictObject({
  text: z.string().max(5_000).optional(),
  fieldCode: z.string().max(80).optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
});

const similarAnswer = z.object({ items: z.array(similarReport) });

@Controller('api/v1/similar')
export class SimilarController {
  /** Only what a publisher has checked may be shown, and nothing has been yet. */
  @Get()
  find(@ZodQuery(similarQuery) _query: z.output<typeof similarQuery>): z.output<typeof similarAnswer> {
    return { items: [] };
  }
}

export const similarRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/similar',
    summary: 'Published reports on the same matter',
    tag: 'reports',
    operationId: 'findSimilar',
    query: similarQuery,
    responses: { 200: similarAnswer, 400: 'invalid-request' },
  },
];
