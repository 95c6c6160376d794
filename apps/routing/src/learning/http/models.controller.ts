import { Controller, Get, Header, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, versionOf, ZodBody } from '#service-kit';
import { AskForTraining } from '../application/ask-for-training.js';
import type { ModelsView } from '../application/models-view.js';
import { PutInForce } from '../application/put-in-force.js';
import { ReadModels } from '../application/read-models.js';
import { leastRows } from '../domain/hold-out.js';
import type { ModelsAnswer } from './models-answers.js';
import { standingBody, trainingBody } from './models-bodies.js';

/** Models of fields: administrators decide which stands, supervisors see it. */
@Controller('api/v1/models')
@RequireRoles('administrator')
export class ModelsController {
  constructor(
    private readonly models: ReadModels,
    private readonly putInForce: PutInForce,
    private readonly training: AskForTraining,
  ) {}

  @Get()
  @RequireRoles('administrator', 'supervisor')
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<ModelsAnswer> {
    return withTag(reply, await this.models.run(actor));
  }

  @Put('standing')
  async putStanding(
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @ZodBody(standingBody) choice: z.output<typeof standingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModelsAnswer> {
    return withTag(reply, await this.putInForce.run(actor, versionOf(ifMatch), choice));
  }

  @Post('training')
  @HttpCode(202)
  async train(
    @CurrentActor() actor: Actor,
    @ZodBody(trainingBody) _body: z.output<typeof trainingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModelsAnswer> {
    return withTag(reply, await this.training.run(actor));
  }
}

function withTag(reply: FastifyReply, view: ModelsView): ModelsAnswer {
  void reply.header('etag', `"${view.version}"`);
  return modelsAnswerOf(view);
}

function modelsAnswerOf({ version, models, changes, training, rows }: ModelsView): ModelsAnswer {
  return {
    version,
    items: models.map(({ thresholds: _, createdAt, rowsUntil, ...model }) => ({
      ...model,
      createdAt: createdAt.toISOString(),
      rowsUntil: rowsUntil?.toISOString() ?? null,
    })),
    changes: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
    training: training
      ? {
          state: training.state,
          askedAt: training.askedAt.toISOString(),
          endedAt: training.endedAt?.toISOString() ?? null,
          version: training.version,
          problem: training.problem,
        }
      : null,
    rows: { ...rows, needed: leastRows },
  };
}
