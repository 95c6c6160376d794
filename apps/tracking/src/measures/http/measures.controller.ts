import { Controller, Get, Header } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, ZodParam, ZodQuery } from '#service-kit';
import { ReadCasesBehind } from '../application/read-cases-behind.js';
import { ReadFigures } from '../application/read-figures.js';
import type { FiguresAnswer, MeasuredCasesPage } from './measures-answers.js';
import { casesQuery, figuresQuery, measureId } from './measures-query.js';

/** The figures, and the cases behind each. Province roles see all, agencies their own. */
@RequireRoles('supervisor', 'administrator', 'dispatcher', 'head', 'focal-point', 'officer', 'publisher')
@Controller('api/v1/measures')
export class MeasuresController {
  constructor(
    private readonly figures: ReadFigures,
    private readonly casesBehind: ReadCasesBehind,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  read(
    @CurrentActor() actor: Actor,
    @ZodQuery(figuresQuery) query: z.infer<typeof figuresQuery>,
  ): Promise<FiguresAnswer> {
    return this.figures.run(actor, query);
  }

  @Get(':measure/cases')
  @Header('cache-control', 'no-store')
  cases(
    @CurrentActor() actor: Actor,
    @ZodParam('measure', measureId) measure: z.infer<typeof measureId>,
    @ZodQuery(casesQuery) query: z.infer<typeof casesQuery>,
  ): Promise<MeasuredCasesPage> {
    return this.casesBehind.run(actor, measure, query);
  }
}
