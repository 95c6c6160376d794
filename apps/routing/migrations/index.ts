import type { ServiceMigrations } from '#persistence';
import { Backbone1764000000000 } from './1764000000000-backbone.js';
import { DeskFacts1764000000100 } from './1764000000100-desk-facts.js';
import { KeptAnswers1764000000200 } from './1764000000200-kept-answers.js';
import { StepsByDeadline1764000000300 } from './1764000000300-steps-by-deadline.js';
import { RequestsOnlySay1764000000400 } from './1764000000400-requests-only-say.js';
import { Claims1764000000500 } from './1764000000500-claims.js';
import { Likeness1764000000600 } from './1764000000600-likeness.js';
import { RulesByAdministrators1764000000700 } from './1764000000700-rules-by-administrators.js';
import { Learning1764000000800 } from './1764000000800-learning.js';
import { BlindSample1764000000900 } from './1764000000900-blind-sample.js';
import { SecondLevelOfFields1764000001000 } from './1764000001000-second-level-of-fields.js';
import { Alike1764000001100 } from './1764000001100-alike.js';
import { Drift1764000001200 } from './1764000001200-drift.js';
import { RecallToMerge1764000001300 } from './1764000001300-recall-to-merge.js';
import { Denunciations1764000001400 } from './1764000001400-denunciations.js';
import { Predictions1764000001410 } from './1764000001410-predictions.js';
import { FirstDayOfPlaces1764000001500 } from './1764000001500-first-day-of-places.js';
import { KeepLastStates1764000001600 } from './1764000001600-keep-last-states.js';
import { RoomForMarks1764000001700 } from './1764000001700-room-for-marks.js';
import { VisitsOfTheDesk1764000001800 } from './1764000001800-visits-of-the-desk.js';
import { UnpublishedApart1764000001900 } from './1764000001900-unpublished-apart.js';
import { SecondLevelOfSamples1764000002000 } from './1764000002000-second-level-of-samples.js';
import { DispatchReviews1764000002100 } from './1764000002100-dispatch-reviews.js';
import { InboxPerStream1764000002200 } from './1764000002200-inbox-per-stream.js';
import { ReviewClock1764000002300 } from './1764000002300-review-clock.js';

export const routingMigrations: ServiceMigrations = {
  service: 'routing',
  migrations: [
    Backbone1764000000000,
    DeskFacts1764000000100,
    KeptAnswers1764000000200,
    StepsByDeadline1764000000300,
    RequestsOnlySay1764000000400,
    Claims1764000000500,
    Likeness1764000000600,
    RulesByAdministrators1764000000700,
    Learning1764000000800,
    BlindSample1764000000900,
    SecondLevelOfFields1764000001000,
    Alike1764000001100,
    Drift1764000001200,
    RecallToMerge1764000001300,
    Denunciations1764000001400,
    Predictions1764000001410,
    FirstDayOfPlaces1764000001500,
    KeepLastStates1764000001600,
    RoomForMarks1764000001700,
    VisitsOfTheDesk1764000001800,
    UnpublishedApart1764000001900,
    SecondLevelOfSamples1764000002000,
    DispatchReviews1764000002100,
    InboxPerStream1764000002200,
    ReviewClock1764000002300,
  ],
};
