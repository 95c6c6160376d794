import { Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, isDatabaseAway } from '#persistence';
import { CurrentActor, flagSchema, promiseSchema, type RouteDescription, ZodBody } from '#service-kit';
import { type PreviewBody, previewBody } from '../../reports/http/report-body.js';
import { FindSimilar } from '../../similar/application/find-similar.js';
import { similarReport, toSimilar } from '../../similar/http/similar-report.js';
import { PreviewReport } from '../application/preview-report.js';

const previewAnswer = z
  .object({
    fields: z.array(z.object({ code: z.string(), confidence: z.number() })),
    flags: z.array(flagSchema),
    place: z.object({
      code: z.string().optional(),
      name: z.string().optional(),
      elsewhere: z.string().optional().describe('the place of the province, not in the area of use, that it is about'),
      doubt: z.number(),
    }),
    maskedText: z.string(),
    similar: z.array(similarReport),
    promise: promiseSchema,
  })
  .meta({ id: 'Preview' });

@Controller('api/v1/reports/preview')
export class PreviewController {
  constructor(
    private readonly previewing: PreviewReport,
    private readonly similar: FindSimilar,
  ) {}

  @Post()
  @HttpCode(200)
  async preview(
    @CurrentActor() actor: Actor,
    @ZodBody(previewBody) body: PreviewBody,
  ): Promise<z.output<typeof previewAnswer>> {
    const { promise, ...preview } = this.previewing.preview(body, new Date());
    return {
      ...preview,
      similar: (await this.similarOrNone(actor, body)).map(toSimilar),
      promise: { dispatchBy: promise.dispatchBy.toISOString(), answerBy: promise.answerBy.toISOString() },
    };
  }

  /** All else can be said without a database. */
  private async similarOrNone(actor: Actor, body: PreviewBody): ReturnType<FindSimilar['find']> {
    try {
      return await this.similar.find(actor, body);
    } catch (error) {
      if (isDatabaseAway(error)) return [];
      throw error;
    }
  }
}

export const previewRoutes: RouteDescription[] = [
  {
    method: 'post',
    path: '/api/v1/reports/preview',
    summary: 'What would become of a report; nothing is stored',
    tag: 'reports',
    operationId: 'previewReport',
    body: previewBody,
    responses: {
      200: previewAnswer,
      400: 'invalid-request, unknown-field, unknown-place',
      422: 'outside-area',
      429: 'too-many-requests',
    },
  },
];
