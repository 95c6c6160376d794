import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { DeskFacts1764000000100 } from './1764000000100-desk-facts.js';
import { KeptAnswers1764000000200 } from './1764000000200-kept-answers.js';

export const routingMigrations: ServiceMigrations = {
  service: 'routing',
  migrations: [Backbone1764000000000, DeskFacts1764000000100, KeptAnswers1764000000200],
};
