import { Controller, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { IdempotencyKey, ZodBody } from '#service-kit';
import type { Visitor } from '../../reports/application/visitor.js';
import { CurrentVisitor } from '../../reports/http/current-visitor.js';
import { AddSupplement } from '../application/add-supplement.js';
import { AskDispatchReview } from '../application/ask-dispatch-review.js';
import { AskReopening } from '../application/ask-reopening.js';
import { AskWithdrawal } from '../application/ask-withdrawal.js';
import { RateHandling } from '../application/rate-handling.js';
import type { UnderKey } from '../application/reporter-turn.js';
import { SupportReport } from '../application/support-report.js';
import type { Asked, Rated, Supplemented, Supported } from './request-answers.js';
import {
  dispatchReviewBody,
  ratingBody,
  reopeningBody,
  supplementBody,
  supportBody,
  withdrawalBody,
} from './request-bodies.js';

/** What a citizen may still do about a report. */
@Controller('api/v1/reports/:code')
export class RequestsController {
  constructor(
    private readonly supplements: AddSupplement,
    private readonly withdrawals: AskWithdrawal,
    private readonly reopenings: AskReopening,
    private readonly dispatchReviews: AskDispatchReview,
    private readonly ratings: RateHandling,
    private readonly supporting: SupportReport,
  ) {}

  @Post('supplements')
  supplement(
    @Param('code') code: string,
    @ZodBody(supplementBody) body: z.output<typeof supplementBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Supplemented {
    return this.supplements.add(visitor, code, underKey(key, 'supplements', body), body);
  }

  @Post('withdrawal')
  withdraw(
    @Param('code') code: string,
    @ZodBody(withdrawalBody) body: z.output<typeof withdrawalBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Asked {
    return this.withdrawals.ask(visitor, code, underKey(key, 'withdrawal', body), body.reason);
  }

  @Post('dispatch-review')
  reviewDispatch(
    @Param('code') code: string,
    @ZodBody(dispatchReviewBody) body: z.output<typeof dispatchReviewBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Asked {
    return this.dispatchReviews.ask(visitor, code, underKey(key, 'dispatch-review', body), body.reason);
  }

  @Post('reopening')
  reopen(
    @Param('code') code: string,
    @ZodBody(reopeningBody) body: z.output<typeof reopeningBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Asked {
    return this.reopenings.ask(visitor, code, underKey(key, 'reopening', body), body.reason);
  }

  @Post('rating')
  rate(
    @Param('code') code: string,
    @ZodBody(ratingBody) body: z.output<typeof ratingBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Rated {
    return this.ratings.rate(visitor, code, underKey(key, 'rating', body), body);
  }

  @Post('supports')
  support(
    @Param('code') code: string,
    @ZodBody(supportBody) body: z.output<typeof supportBody>,
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() key: string | undefined,
  ): Supported {
    return this.supporting.support(visitor, code, underKey(key, 'supports', body));
  }
}

function underKey(key: string | undefined, what: string, body: object): UnderKey | undefined {
  return key === undefined ? undefined : { key, body: { what, ...body } };
}
