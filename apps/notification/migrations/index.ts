import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { RequestsOnlySay1764000000100 } from './1764000000100-requests-only-say.js';
import { TakenOverCases1764000000200 } from './1764000000200-taken-over-cases.js';
import { MergedInto1764000000300 } from './1764000000300-merged-into.js';
import { UnpublishedApart1764000001900 } from './1764000001900-unpublished-apart.js';
import { RoomForDispatches1764000002000 } from './1764000002000-room-for-dispatches.js';
import { InboxPerStream1764000002200 } from './1764000002200-inbox-per-stream.js';

export const notificationMigrations: ServiceMigrations = {
  service: 'notification',
  migrations: [
    Backbone1764000000000,
    RequestsOnlySay1764000000100,
    TakenOverCases1764000000200,
    MergedInto1764000000300,
    UnpublishedApart1764000001900,
    RoomForDispatches1764000002000,
    InboxPerStream1764000002200,
  ],
};
