import { z } from 'zod';
import type { RouteDescription } from '#service-kit';

export const noticesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.uuid().optional(),
});

export const noticeId = z.uuid();

export const noticeSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  reportId: z.string(),
  code: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});

export const noticesRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/notices',
    summary: 'One’s own notices, the newest first',
    tag: 'notices',
    operationId: 'listNotices',
    query: noticesQuery,
    responses: {
      200: z.object({ items: z.array(noticeSchema), next: z.uuid().nullable(), unread: z.int() }),
      401: 'not-signed-in',
    },
  },
  {
    method: 'post',
    path: '/api/v1/notices/{id}/read',
    summary: 'Mark a notice as read',
    tag: 'notices',
    operationId: 'readNotice',
    responses: { 204: 'Marked.', 401: 'not-signed-in', 404: 'not-found' },
  },
];
