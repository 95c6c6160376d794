import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, IdempotencyKey, RequireRoles, ZodBody, ZodParam, ZodQuery } from '#service-kit';
import { AbsorbReports } from '../application/absorb-reports.js';
import { ClaimReport } from '../application/claim-report.js';
import { JudgeDenunciation } from '../application/judge-denunciation.js';
import { ReadDesk } from '../application/read-desk.js';
import { ReviewDispatch } from '../application/review-dispatch.js';
import { TriageDesk } from '../application/triage-desk.js';
import type {
  Absorbed,
  Asked,
  Claimed,
  Dispatched,
  Judged,
  Merged,
  Reviewed,
  Split,
  Told,
  TriagePage,
} from './triage-answers.js';
import {
  absorbBody,
  askBody,
  claimBody,
  denunciationBody,
  deskQuery,
  dispatchBody,
  emptyBody,
  mergeBody,
  refuseBody,
  releaseBody,
  reviewBody,
  reportId,
  ruleBody,
  splitBody,
} from './triage-bodies.js';

type Parts = Parameters<TriageDesk['split']>[1];

/** The dispatcher's desk. */
@Controller('api/v1/triage')
@RequireRoles('dispatcher', 'supervisor')
export class TriageController {
  constructor(
    private readonly desk: TriageDesk,
    private readonly readDesk: ReadDesk,
    private readonly claims: ClaimReport,
    private readonly absorbReports: AbsorbReports,
    private readonly denunciations: JudgeDenunciation,
    private readonly reviews: ReviewDispatch,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @ZodQuery(deskQuery) asked: z.output<typeof deskQuery>): TriagePage {
    return this.readDesk.run(actor, asked);
  }

  @Post(':id/claim')
  @HttpCode(200)
  claim(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @ZodBody(claimBody) how: z.output<typeof claimBody>,
  ): Claimed {
    return this.claims.claim(actor, id, how);
  }

  @Post(':id/release')
  @HttpCode(200)
  release(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @ZodBody(releaseBody) { visitId }: z.output<typeof releaseBody>,
  ): Told {
    return this.claims.release(actor, id, visitId);
  }

  @Post(':id/dispatch')
  @HttpCode(200)
  dispatch(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(dispatchBody) { undoSeconds, ...choice }: z.output<typeof dispatchBody>,
  ): Dispatched {
    return this.desk.dispatch({ actor, id, key }, choice, undoSeconds);
  }

  @Post(':id/undo')
  @HttpCode(200)
  undo(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(emptyBody) _body: z.output<typeof emptyBody>,
  ): Told {
    return this.desk.undo({ actor, id, key });
  }

  @Post(':id/rule')
  @HttpCode(200)
  @RequireRoles('supervisor')
  rule(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(ruleBody) choice: z.output<typeof ruleBody>,
  ): Dispatched {
    return this.desk.rule({ actor, id, key }, choice);
  }

  @Post(':id/ask')
  @HttpCode(200)
  ask(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(askBody) { question }: z.output<typeof askBody>,
  ): Asked {
    return this.desk.ask({ actor, id, key }, question);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  refuse(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(refuseBody) refusal: z.output<typeof refuseBody>,
  ): Told {
    return this.desk.refuse({ actor, id, key }, refusal);
  }

  @Post(':id/denunciation')
  @HttpCode(200)
  judgeDenunciation(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(denunciationBody) word: z.output<typeof denunciationBody>,
  ): Judged {
    return this.denunciations.run({ actor, id, key }, word);
  }

  @Post(':id/review')
  @HttpCode(200)
  review(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(reviewBody) word: z.output<typeof reviewBody>,
  ): Reviewed {
    return this.reviews.run({ actor, id, key }, word);
  }

  @Post(':id/merge')
  @HttpCode(200)
  merge(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(mergeBody) { intoReportId }: z.output<typeof mergeBody>,
  ): Merged {
    return this.desk.merge({ actor, id, key }, intoReportId);
  }

  @Post(':id/absorb')
  @HttpCode(200)
  absorb(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @ZodBody(absorbBody) { reportIds }: z.output<typeof absorbBody>,
  ): Absorbed {
    return this.absorbReports.run(actor, id, reportIds);
  }

  @Post(':id/split')
  @HttpCode(200)
  split(
    @CurrentActor() actor: Actor,
    @ZodParam('id', reportId) id: string,
    @IdempotencyKey() key: string | undefined,
    @ZodBody(splitBody) { parts }: z.output<typeof splitBody>,
  ): Split {
    return this.desk.split({ actor, id, key }, parts as Parts);
  }
}
