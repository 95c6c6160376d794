import { Controller, Get, Header, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, ZodBody, ZodParam } from '#service-kit';
import { JudgeSamples } from '../application/judge-samples.js';
import { ReadSampleResults } from '../application/read-sample-results.js';
import { sampleRule } from '../domain/bad-sample.js';
import type { JudgedAnswer, SampleResultsAnswer, SamplesAnswer } from './sample-answers.js';
import { judgementBody, sampleId } from './sample-bodies.js';

/** Listed at once; what is judged makes room for others. */
const listed = 20;

/** The blind sample: dispatchers judge, administrators and supervisors read what came of it. */
@Controller('api/v1/samples')
export class SampleController {
  constructor(
    private readonly samples: JudgeSamples,
    private readonly results: ReadSampleResults,
  ) {}

  @Get()
  @RequireRoles('dispatcher')
  @Header('cache-control', 'no-store')
  list(@CurrentActor() actor: Actor): SamplesAnswer {
    return this.samples.list(actor, listed);
  }

  @Put(':id/judgement')
  @RequireRoles('dispatcher')
  judge(
    @CurrentActor() actor: Actor,
    @ZodParam('id', sampleId) id: string,
    @ZodBody(judgementBody) { answers }: z.output<typeof judgementBody>,
  ): JudgedAnswer {
    return this.samples.judge(actor, id, answers);
  }

  @Get('results')
  @RequireRoles('administrator', 'supervisor')
  @Header('cache-control', 'no-store')
  async listResults(@CurrentActor() actor: Actor): SampleResultsAnswer {
    const { latestJudged, wrong, patience } = sampleRule;
    return { items: await this.results.run(actor), rule: { latestJudged, wrong, patience } };
  }
}
