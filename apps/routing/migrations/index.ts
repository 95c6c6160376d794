import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { DeskFacts1764000000100 } from './1764000000100-desk-facts.js';

export const routingMigrations: ServiceMigrations = {
  service: 'routing',
  migrations: [Backbone1764000000000, DeskFacts1764000000100],
};
