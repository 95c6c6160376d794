import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#persistence';
import {
  CurrentActor,
  IdempotencyKey,
  idempotencyHeaders,
  instantSchema,
  promiseSchema,
  reportKindSchema,
  type RouteDescription,
  sentenceSchema,
  ZodBody,
} from '#service-kit';
import { requestHash } from '../../idempotency/application/request-hash.js';
import { ownKey } from '../../idempotency/application/own-key.js';
import { Rulebook } from '../../rulebook/application/rulebook.js';
import { PrepareReport } from '../application/prepare-report.js';
import { ReadReport } from '../application/read-report.js';
import { SubmitReport } from '../application/submit-report.js';
import type { Visitor } from '../application/visitor.js';
import { notesOnKind } from '../domain/report-kind.js';
import { SecretKeys } from '../domain/report-secret.js';
import { CurrentVisitor, secretHeader } from './current-visitor.js';
import { reportAnswer, toOwnAnswer, toPublicAnswer } from './report-answers.js';
import { type ReportBody, reportBody } from './report-body.js';

const receiptAnswer = z
  .object({
    id: z.uuid(),
    code: z.string(),
    secret: z.string().describe('opens the reporter’s own view; it is not kept and cannot be asked for again'),
    kind: reportKindSchema,
    promise: promiseSchema,
    receivedAt: instantSchema,
    notes: z.array(sentenceSchema.extend({ code: z.enum(['kind-changed']) })),
  })
  .meta({ id: 'Receipt' });

@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly preparing: PrepareReport,
    private readonly submitting: SubmitReport,
    private readonly reading: ReadReport,
    private readonly secrets: SecretKeys,
    private readonly rulebook: Rulebook,
  ) {}

  @Post()
  async submit(
    @ZodBody(reportBody) body: ReportBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof receiptAnswer>> {
    const { report, identity, secret } = this.preparing.prepare(body, actor, new Date());
    const receipt = await this.submitting.submit({
      actor,
      key: key ?? ownKey(),
      requestHash: requestHash('reports', body),
      report,
      identity,
    });
    void reply.header('location', `/api/v1/reports/${receipt.code}`).header('cache-control', 'no-store');
    return {
      id: receipt.id,
      code: receipt.code,
      // A repeated request gets that of the first.
      secret: receipt.id === report.id ? secret : this.secrets.secretOf(receipt.id, receipt.secretVersion),
      kind: receipt.kind,
      promise: { dispatchBy: receipt.dispatchBy.toISOString(), answerBy: receipt.answerBy.toISOString() },
      receivedAt: receipt.receivedAt.toISOString(),
      notes: notesOnKind(receipt.askedKind, receipt.kind),
    };
  }

  @Get(':code')
  async read(
    @Param('code') code: string,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof reportAnswer>> {
    const found = await this.reading.read(visitor, code);
    void reply.header('cache-control', 'no-store').header('vary', 'authorization');
    return 'entries' in found ? toOwnAnswer(found, this.rulebook) : toPublicAnswer(found, this.rulebook);
  }
}

export const reportRoutes: RouteDescription[] = [
  {
    method: 'post',
    path: '/api/v1/reports',
    summary: 'Send a report',
    tag: 'reports',
    operationId: 'submitReport',
    body: reportBody,
    headers: idempotencyHeaders,
    responses: {
      201: receiptAnswer,
      400: 'invalid-request, unknown-notice, unknown-field, unknown-place, unknown-attachment, invalid-received-at',
      403: 'staff-only',
      409: 'external-ref-taken',
      422: 'idempotency-key-reused, outside-area',
      429: 'too-many-requests',
      503: 'temporarily-unavailable',
    },
  },
  {
    method: 'get',
    path: '/api/v1/reports/{code}',
    summary: 'Where a report is; with its secret the reporter’s own view',
    tag: 'reports',
    operationId: 'readReport',
    headers: secretHeader.partial(),
    responses: {
      200: reportAnswer,
      401: 'wrong-secret',
      404: 'not-found, with a suggestion when one letter is wrong',
      429: 'too-many-requests',
    },
  },
];
