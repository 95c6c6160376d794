import { casesRoutes } from './cases/http/cases-routes.js';
import { measuresRoutes } from './measures/http/measures-routes.js';

/** What tracking answers to the world. */
export const trackingRoutes = [...casesRoutes, ...measuresRoutes];
