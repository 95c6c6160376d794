import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { MeasuredEvents1764000000100 } from './1764000000100-measured-events.js';
import { CaseWords1764000000300 } from './1764000000300-case-words.js';
import { AnswersByReport1764000000400 } from './1764000000400-answers-by-report.js';
import { KeptAnswers1764000000200 } from './1764000000200-kept-answers.js';
import { RequestsOnlySay1764000000500 } from './1764000000500-requests-only-say.js';
import { DecideBy1764000000600 } from './1764000000600-decide-by.js';
import { CarriesOthers1764000000700 } from './1764000000700-carries-others.js';
import { ReturnRequests1764000000800 } from './1764000000800-return-requests.js';
import { SecondLevelOfFields1764000000950 } from './1764000000950-second-level-of-fields.js';
import { Denunciations1764000001400 } from './1764000001400-denunciations.js';
import { Parts1764000001410 } from './1764000001410-parts.js';
import { LeanIndexes1764000001700 } from './1764000001700-lean-indexes.js';
import { UnpublishedApart1764000001900 } from './1764000001900-unpublished-apart.js';
import { InboxPerStream1764000002200 } from './1764000002200-inbox-per-stream.js';
import { AboutAgencies1764000002300 } from './1764000002300-about-agencies.js';

export const trackingMigrations: ServiceMigrations = {
  service: 'tracking',
  migrations: [
    Backbone1764000000000,
    MeasuredEvents1764000000100,
    KeptAnswers1764000000200,
    CaseWords1764000000300,
    AnswersByReport1764000000400,
    RequestsOnlySay1764000000500,
    DecideBy1764000000600,
    CarriesOthers1764000000700,
    ReturnRequests1764000000800,
    SecondLevelOfFields1764000000950,
    Denunciations1764000001400,
    Parts1764000001410,
    LeanIndexes1764000001700,
    UnpublishedApart1764000001900,
    InboxPerStream1764000002200,
    AboutAgencies1764000002300,
  ],
};
