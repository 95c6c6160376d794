import { registryRoutes } from './registry/http/registry-routes.js';
import { triageRoutes } from './triage/http/triage-routes.js';

/** What routing answers to the world. */
export const routingRoutes = [...registryRoutes, ...triageRoutes];
