import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { RequestsOnlySay1764000000100 } from './1764000000100-requests-only-say.js';
import { KeepLastStates1764000000200 } from './1764000000200-keep-last-states.js';
import { UnpublishedApart1764000001900 } from './1764000001900-unpublished-apart.js';
import { InboxPerStream1764000002200 } from './1764000002200-inbox-per-stream.js';

export const gatewayMigrations: ServiceMigrations = {
  service: 'gateway',
  migrations: [
    Backbone1764000000000,
    RequestsOnlySay1764000000100,
    KeepLastStates1764000000200,
    UnpublishedApart1764000001900,
    InboxPerStream1764000002200,
  ],
};
