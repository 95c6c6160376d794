export { type CallerRequest, OpenRoute, RequireRoles, WorkersOnly } from './caller/caller-guard.js';
export { callerKey } from './caller/caller-key.js';
export { callerHeader, callerSigner, callerVerifier } from './caller/caller-token.js';
export { newTraceparent, readTraceparent } from './caller/traceparent.js';
export { CurrentActor } from './caller/current-actor.js';
export { nothingSaid, reportClassifier } from './classifier/report-classifier.js';
export { StandingClassifier } from './classifier/standing-classifier.js';
export { type BaseConfig, baseConfigSchema, busConfig, hexKey, webOrigin } from './config/base-config.js';
export { ConfigError, loadConfig } from './config/load-config.js';
export { Health, type HealthState } from './health/health.js';
export type { Deadline } from './http/answer-in-time.js';
export { checkRequest } from './http/check-request.js';
export { versionOf } from './http/if-match.js';
export { expects, textLike } from './http/issue-sentence.js';
export { invalidCursor, notFound, Problem, type ProblemOptions, type Sentence } from './http/problem.js';
export { languageOf, sendProblem, toProblem } from './http/problem-filter.js';
export {
  agencyKindSchema,
  channelSchema,
  flagSchema,
  instantSchema,
  locationSchema,
  outcomeSchema,
  personSchema,
  pointQuery,
  promiseSchema,
  refusalReasonSchema,
  reportKindSchema,
  returnReasonSchema,
  roleSchema,
  sentenceSchema,
  triageReasonSchema,
  urgencySchema,
} from './http/shared-schemas.js';
export { typedText } from './http/typed-text.js';
export { ZodBody, ZodParam, ZodQuery } from './http/zod-parameters.js';
export { openApiController } from './openapi/open-api-controller.js';
export { openApiDocument } from './openapi/open-api-document.js';
export { type OpenApiParts, openApiPaths, type RouteDescription } from './openapi/open-api-paths.js';
export { IdempotencyKey } from './idempotency/idempotency-key.js';
export { idempotencyHeaders } from './idempotency/idempotency-headers.js';
export { keyReused } from './idempotency/idempotency-problems.js';
export { forgetAnswers } from './idempotency/kept-answers.js';
export { KeyKeeper } from './idempotency/key-keeper.js';
export { type KeyedRequest, onceByKey } from './idempotency/once-by-key.js';
export { SharedRuns } from './idempotency/shared-runs.js';
export { createService, type ServiceOptions } from './create-service.js';
export { type PersistenceOptions } from './persistence.module.js';
export { type RunOptions, runService } from './run-service.js';
export { ServiceLogger } from './service.module.js';
export { DueMover } from './sweeper/due-mover.js';
export { Sweeper } from './sweeper/sweeper.js';
