import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, pointQuery, type RouteDescription, ZodQuery } from '#service-kit';
import { FindSimilar } from '../application/find-similar.js';
import { similarReport, toSimilar } from './similar-report.js';

const similarQuery = z.strictObject({
  text: z.string().max(5_000).default(''),
  fieldCode: z.string().max(80).optional(),
  communeCode: z.string().max(10).optional(),
  ...pointQuery,
});

const similarAnswer = z.object({ items: z.array(similarReport) });

@Controller('api/v1/similar')
export class SimilarController {
  constructor(private readonly similar: FindSimilar) {}

  @Get()
  async find(
    @CurrentActor() actor: Actor,
    @ZodQuery(similarQuery) { text, fieldCode, ...location }: z.output<typeof similarQuery>,
  ): Promise<z.output<typeof similarAnswer>> {
    return { items: (await this.similar.find(actor, { text, fieldCode, location })).map(toSimilar) };
  }
}

export const similarRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/similar',
    summary: 'Published reports on the same matter that are still open, the likeliest first',
    tag: 'reports',
    operationId: 'findSimilar',
    query: similarQuery,
    responses: { 200: similarAnswer, 400: 'invalid-request' },
  },
];
