import { Controller, type OnModuleInit, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Problem, type RouteDescription } from '#service-kit';

const notYet = () =>
  new Problem('not-yet', {
    status: 501,
    detail: {
      vi: 'Chưa nhận được tệp đính kèm. Hãy gửi phản ánh bằng chữ; ảnh sẽ bổ sung được sau.',
      en: 'Attachments cannot be taken yet. Send the report as text; photos can be added later.',
    },
  });

const path = '/api/v1/attachments';

@Controller(path)
export class AttachmentsController implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Lets an upload reach this route, which tells more than "unsupported media type". The body is thrown away. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('multipart/form-data', (request, body, done) => {
      body.resume();
      const here = request.routeOptions.url === path;
      done(here ? null : Object.assign(new Error('multipart'), { statusCode: 415 }));
    });
  }

  @Post()
  upload(): never {
    throw notYet();
  }
}

export const attachmentRoutes: RouteDescription[] = [
  {
    method: 'post',
    path,
    summary: 'Upload a photo (not yet)',
    tag: 'reports',
    operationId: 'uploadAttachment',
    responses: { 501: 'not-yet' },
  },
];
