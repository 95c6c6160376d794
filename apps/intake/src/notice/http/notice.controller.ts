import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { languageOf, type RouteDescription } from '#service-kit';
import { notice } from '../domain/notice.js';

const noticeAnswer = z.object({ version: z.string(), text: z.string() }).meta({ id: 'PrivacyNotice' });

@Controller('api/v1/notice')
export class NoticeController {
  @Get()
  read(
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): z.output<typeof noticeAnswer> {
    void reply.header('vary', 'accept-language').header('cache-control', 'public, max-age=300');
    return { version: notice.version, text: notice.text[languageOf(languages)] };
  }
}

export const noticeRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/notice',
    summary: 'What is done with the data of a report',
    tag: 'reports',
    operationId: 'readNotice',
    responses: { 200: noticeAnswer },
  },
];
