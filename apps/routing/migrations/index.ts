import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';

export const routingMigrations: ServiceMigrations = { service: 'routing', migrations: [Backbone1764000000000] };
