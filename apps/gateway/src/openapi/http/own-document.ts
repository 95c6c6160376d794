import { openApiPaths } from '#service-kit';
import { sessionRoutes } from '../../session/http/session-routes.js';
import type { OpenApiDocument } from '../domain/merge-documents.js';

const { paths, components } = openApiPaths(sessionRoutes);

/** What the gateway itself answers, and what holds for all. */
export const ownDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Điều Phối',
    version: '1',
    description:
      'Citizens’ reports, dispatched to the responsible agency. Errors are application/problem+json with a stable `code`, in Vietnamese or, by Accept-Language, English. Every POST that creates takes Idempotency-Key.',
  },
  paths,
  components: {
    ...components,
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-dieuphoi', description: '`dieuphoi` without TLS' },
      reportSecret: { type: 'http', scheme: 'bearer', description: 'The secret that came with the code of a report' },
    },
  },
};
