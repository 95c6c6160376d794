import type { OpenApiDocument } from './merge-documents.js';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const session = {
  description: 'Who is signed in; the cookie carries the session.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Session' } } },
};

/** What the gateway itself answers. */
export const ownDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Điều Phối',
    version: '1',
    description:
      'Citizens’ reports, dispatched to the responsible agency. Errors are application/problem+json with a stable `code`, in Vietnamese or, by Accept-Language, English. Every POST that creates takes Idempotency-Key.',
  },
  tags: [{ name: 'session', description: 'Staff sign-in' }],
  paths: {
    '/api/v1/session': {
      post: {
        tags: ['session'],
        summary: 'Sign in',
        operationId: 'openSession',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['username', 'password'],
                properties: {
                  username: { type: 'string', minLength: 1, maxLength: 100 },
                  password: { type: 'string', minLength: 1, maxLength: 1000 },
                },
              },
            },
          },
        },
        responses: {
          200: session,
          400: problem('invalid-request'),
          401: problem('sign-in-refused'),
          403: problem('cross-site'),
          429: problem('too-many-attempts, with Retry-After'),
        },
      },
      get: {
        tags: ['session'],
        summary: 'Who is signed in',
        operationId: 'readSession',
        responses: { 200: session, 401: problem('not-signed-in') },
      },
      delete: {
        tags: ['session'],
        summary: 'Sign out',
        operationId: 'closeSession',
        responses: { 204: { description: 'Signed out.' } },
      },
    },
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-dieuphoi', description: '`dieuphoi` without TLS' },
      reportSecret: { type: 'http', scheme: 'bearer', description: 'The secret that came with the code of a report' },
    },
    schemas: {
      Problem: {
        type: 'object',
        description: 'RFC 9457',
        required: ['type', 'code', 'status', 'title'],
        properties: {
          type: { type: 'string' },
          code: { type: 'string', description: 'Stable; for programs.' },
          status: { type: 'integer' },
          title: { type: 'string', description: 'For people, in the language of Accept-Language.' },
        },
      },
      Session: {
        type: 'object',
        required: ['id', 'username', 'displayName', 'roles', 'expiresAt'],
        properties: {
          id: { type: 'string' },
          username: { type: 'string' },
          displayName: { type: 'string' },
          roles: { type: 'array', items: { type: 'string' } },
          agencyId: { type: 'string' },
          agency: {
            type: 'object',
            required: ['id', 'code', 'name', 'kind'],
            properties: {
              id: { type: 'string' },
              code: { type: 'string' },
              name: { type: 'string' },
              kind: { type: 'string' },
            },
          },
          expiresAt: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
};
