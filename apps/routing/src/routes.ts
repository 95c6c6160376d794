import { driftRoutes } from './drift/http/drift-routes.js';
import { modelsRoutes } from './learning/http/models-routes.js';
import { registryAdminRoutes } from './registry/http/registry-admin-routes.js';
import { registryRoutes } from './registry/http/registry-routes.js';
import { sampleRoutes } from './sample/http/sample-routes.js';
import { similarRoutes } from './triage/http/similar-routes.js';
import { triageRoutes } from './triage/http/triage-routes.js';

/** What routing answers to the world. */
export const routingRoutes = [
  ...registryRoutes,
  ...registryAdminRoutes,
  ...modelsRoutes,
  ...driftRoutes,
  ...triageRoutes,
  ...similarRoutes,
  ...sampleRoutes,
];
