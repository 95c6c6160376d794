import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type RouteDescription, ZodBody } from '#service-kit';
import type { Visitor } from '../../reports/application/visitor.js';
import { CurrentVisitor, secretHeader } from '../../reports/http/current-visitor.js';
import { WithdrawConsent } from '../application/withdraw-consent.js';

const consentBody = z.strictObject({});
const consentAnswer = z.object({ publish: z.literal(false) });

@Controller('api/v1/reports/:code/consent-withdrawal')
export class ConsentController {
  constructor(private readonly withdrawing: WithdrawConsent) {}

  @Post()
  @HttpCode(200)
  withdraw(
    @Param('code') code: string,
    @ZodBody(consentBody) _body: z.output<typeof consentBody>,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<z.output<typeof consentAnswer>> {
    return this.withdrawing.run(visitor, code);
  }
}

export const consentRoutes: RouteDescription[] = [
  {
    method: 'post',
    path: '/api/v1/reports/{code}/consent-withdrawal',
    summary: 'Take back that a report may be published; again, it changes nothing',
    tag: 'reports',
    operationId: 'withdrawConsent',
    headers: secretHeader,
    body: consentBody,
    responses: {
      200: consentAnswer,
      400: 'invalid-request',
      401: 'wrong-secret',
      404: 'not-found',
      429: 'too-many-requests',
      503: 'temporarily-unavailable',
    },
  },
];
