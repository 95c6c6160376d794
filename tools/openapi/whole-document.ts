import { mergeDocuments, type OpenApiDocument } from '../../apps/gateway/src/openapi/domain/merge-documents.js';
import { ownDocument } from '../../apps/gateway/src/openapi/http/own-document.js';
import { upstreams, type Upstream } from '../../apps/gateway/src/proxy/domain/route-table.js';
import { intakeRoutes } from '../../apps/intake/src/routes.js';
import { noticesRoutes } from '../../apps/notification/src/notices/http/notices-routes.js';
import { routingRoutes } from '../../apps/routing/src/routes.js';
import { trackingRoutes } from '../../apps/tracking/src/routes.js';
import { openApiDocument, type RouteDescription } from '#service-kit';

const routes: Record<Upstream, readonly RouteDescription[]> = {
  intake: intakeRoutes,
  routing: routingRoutes,
  tracking: trackingRoutes,
  notification: noticesRoutes,
};

/** What the gateway puts together from the running services, without any of them. */
export function wholeDocument(): OpenApiDocument {
  return mergeDocuments(ownDocument, serviceDocuments());
}

export function serviceDocuments(): OpenApiDocument[] {
  const services = Object.keys(upstreams) as Upstream[];
  // The document is plain data; an interface lacks the index signature for extensions.
  return services.map((service) => ({ ...openApiDocument(routes[service]) }));
}
