import { Controller, Get, Header, Headers, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, versionOf, ZodBody, ZodParam, ZodQuery } from '#service-kit';
import { DecidePublication } from '../application/decide-publication.js';
import { ListPublications } from '../application/list-publications.js';
import type { Publication } from '../persistence/publication-store.js';
import {
  publicationAnswer,
  publicationBody,
  publicationId,
  type publicationPage,
  publicationsQuery,
} from './publication-routes.js';

/** The publisher's desk. */
@Controller('api/v1/publications')
@RequireRoles('publisher')
export class PublicationsController {
  constructor(
    private readonly listing: ListPublications,
    private readonly deciding: DecidePublication,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(
    @CurrentActor() actor: Actor,
    @ZodQuery(publicationsQuery) asked: z.output<typeof publicationsQuery>,
  ): Promise<z.output<typeof publicationPage>> {
    const { items, next } = await this.listing.run(actor, asked);
    return { items: items.map(toAnswer), next };
  }

  @Put(':id')
  async decide(
    @CurrentActor() actor: Actor,
    @ZodParam('id', publicationId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @ZodBody(publicationBody) choice: z.output<typeof publicationBody>,
  ): Promise<z.output<typeof publicationAnswer>> {
    return toAnswer(await this.deciding.decide(actor, id, versionOf(ifMatch), choice));
  }
}

function toAnswer({ location: _, receivedAt, decidedAt, ...publication }: Publication) {
  return publicationAnswer.parse({
    ...publication,
    receivedAt: receivedAt.toISOString(),
    decidedAt: decidedAt && decidedAt.toISOString(),
  });
}
