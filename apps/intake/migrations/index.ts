import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { RequestsOnlySay1764000000100 } from './1764000000100-requests-only-say.js';
import { FollowTheRoot1764000000200 } from './1764000000200-follow-the-root.js';
import { Publication1764000000210 } from './1764000000210-publication.js';
import { UnpublishedApart1764000001900 } from './1764000001900-unpublished-apart.js';
import { DispatchReviews1764000002000 } from './1764000002000-dispatch-reviews.js';
import { InboxPerStream1764000002200 } from './1764000002200-inbox-per-stream.js';

export const intakeMigrations: ServiceMigrations = {
  service: 'intake',
  migrations: [
    Backbone1764000000000,
    RequestsOnlySay1764000000100,
    FollowTheRoot1764000000200,
    Publication1764000000210,
    UnpublishedApart1764000001900,
    DispatchReviews1764000002000,
    InboxPerStream1764000002200,
  ],
};
