import { Controller, Get } from '@nestjs/common';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, ZodParam } from '#service-kit';
import { ReadSimilar } from '../application/read-similar.js';
import { type SimilarAnswer } from './similar-routes.js';
import { reportId } from './triage-bodies.js';

/** What a report may be merged into. */
@Controller('api/v1/triage')
@RequireRoles('dispatcher', 'supervisor')
export class SimilarController {
  constructor(private readonly readSimilar: ReadSimilar) {}

  @Get(':id/similar')
  list(@CurrentActor() actor: Actor, @ZodParam('id', reportId) id: string): SimilarAnswer {
    return this.readSimilar.run(actor, id);
  }
}
