import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, IdempotencyKey, notFound, RequireRoles, versionOf, ZodQuery } from '#service-kit';
import { ActOnCase } from '../application/act-on-case.js';
import { ListCases } from '../application/list-cases.js';
import { ReadCase } from '../application/read-case.js';
import type { CaseAnswer, CasePage } from './case-answers.js';
import { casesQuery, fromCursor, statusesOf, toCursor } from './cases-query.js';
import { isStaffAction, readStep } from './read-step.js';

/** The handling of dispatched reports. Agencies see their own, the province all. */
@RequireRoles('officer', 'focal-point', 'head', 'supervisor', 'dispatcher', 'administrator')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly listCases: ListCases,
    private readonly readCase: ReadCase,
    private readonly actOnCase: ActOnCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(
    @CurrentActor() actor: Actor,
    @ZodQuery(casesQuery) query: z.output<typeof casesQuery>,
  ): Promise<CasePage> {
    const { cursor, status, ...rest } = query;
    const after = cursor === undefined ? undefined : fromCursor(cursor);
    const { items, next } = await this.listCases.run(actor, { ...rest, status: statusesOf(status), after });
    return { items, next: next && toCursor(next) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer> {
    return withTag(reply, await this.readCase.run(actor, caseId(id)));
  }

  @Post(':id/:action')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('action') action: string,
    @Headers('if-match') ifMatch: string | undefined,
    @IdempotencyKey() key: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer> {
    if (!isStaffAction(action)) throw notFound();
    const step = readStep(action, body);
    return withTag(reply, await this.actOnCase.run(actor, caseId(id), { version: versionOf(ifMatch), key, step }));
  }
}

/** What cannot be an id is simply not there. */
function caseId(id: string): string {
  if (!/^[\w.:-]{1,100}$/.test(id)) throw notFound();
  return id;
}

function withTag(reply: FastifyReply, view: CaseAnswer): CaseAnswer {
  void reply.header('etag', `"${view.version}"`);
  return view;
}
