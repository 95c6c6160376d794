import { Controller, Get, Header } from '@nestjs/common';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles } from '#service-kit';
import { ReadDrift } from '../application/read-drift.js';
import { driftRule } from '../domain/drift.js';
import type { DriftAnswer } from './drift-answers.js';

@Controller('api/v1/models/drift')
export class DriftController {
  constructor(private readonly drift: ReadDrift) {}

  @Get()
  @RequireRoles('administrator', 'supervisor')
  @Header('cache-control', 'no-store')
  async read(@CurrentActor() actor: Actor): Promise<DriftAnswer> {
    const { standing, weeks } = await this.drift.run(actor);
    const { first, least } = driftRule;
    return {
      standing: standing ? { ...standing, since: standing.since.toISOString() } : null,
      weeks,
      rule: { first, least },
    };
  }
}
