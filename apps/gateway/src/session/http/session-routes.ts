import { z } from 'zod';
import { agencyKindSchema, instantSchema, roleSchema, type RouteDescription } from '#service-kit';

export const credentials = z.strictObject({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(1000),
});

export const sessionView = z
  .object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    roles: z.array(roleSchema),
    agencyId: z.string().optional(),
    agency: z.object({ id: z.string(), code: z.string(), name: z.string(), kind: agencyKindSchema }).optional(),
    expiresAt: instantSchema,
  })
  .meta({ id: 'Session' });

const path = '/api/v1/session';
const tag = 'session';

export const sessionRoutes: RouteDescription[] = [
  {
    method: 'post',
    path,
    tag,
    summary: 'Sign in; the answer sets a cookie that carries the session',
    operationId: 'openSession',
    body: credentials,
    responses: {
      200: sessionView,
      400: 'invalid-request',
      401: 'sign-in-refused',
      403: 'cross-site',
      429: 'too-many-attempts, with Retry-After',
    },
  },
  {
    method: 'get',
    path,
    tag,
    summary: 'Who is signed in',
    operationId: 'readSession',
    responses: { 200: sessionView, 401: 'not-signed-in' },
  },
  {
    method: 'delete',
    path,
    tag,
    summary: 'Sign out',
    operationId: 'closeSession',
    responses: { 204: 'Signed out.' },
  },
];
