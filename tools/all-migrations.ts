import type { ServiceMigrations } from '#persistence';
import { gatewayMigrations } from '../apps/gateway/migrations/index.js';
import { intakeMigrations } from '../apps/intake/migrations/index.js';
import { notificationMigrations } from '../apps/notification/migrations/index.js';
import { routingMigrations } from '../apps/routing/migrations/index.js';
import { trackingMigrations } from '../apps/tracking/migrations/index.js';

/** What each service's schema is made of. */
export const allMigrations: readonly ServiceMigrations[] = [
  intakeMigrations,
  routingMigrations,
  trackingMigrations,
  notificationMigrations,
  gatewayMigrations,
];
