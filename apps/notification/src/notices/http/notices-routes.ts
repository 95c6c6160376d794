import { z } from 'zod';
import { instantSchema, type RouteDescription, sentenceSchema } from '#service-kit';
import { noticeKinds } from '../domain/notices-of.js';

export const noticesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.uuid().optional(),
});

export const noticeId = z.uuid();

const notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    reportId: z.string().describe('empty where it is not about one report'),
    code: z.string().describe('empty where it is not about one report'),
    text: sentenceSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notice' });

export const noticePage = z.object({ items: z.array(notice), next: z.uuid().nullable(), unread: z.int() });

export type Notice = z.output<typeof notice>;
export type NoticePage = z.output<typeof noticePage>;

export const noticesRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/notices',
    summary: 'One’s own notices, the newest first',
    tag: 'notices',
    operationId: 'listNotices',
    query: noticesQuery,
    responses: {
      200: noticePage,
      401: 'not-signed-in',
    },
  },
  {
    method: 'post',
    path: '/api/v1/notices/{id}/read',
    summary: 'Mark a notice as read',
    tag: 'notices',
    operationId: 'markNoticeRead',
    responses: { 204: 'Marked.', 401: 'not-signed-in', 404: 'not-found' },
  },
];
