export {
  agenciesInOffice,
  agencyInOffice,
  heirInOffice,
  isInOffice,
  predecessorInOffice,
  standsFor,
} from './agencies-in-office.js';
export { ContractError, type ContractErrorCode, decodeEvent, encodeEvent, isDataOf } from './codec.js';
export type { AnyEvent, EventOf, EventSource, EventType } from './event.js';
export type * from './generated/event-data.js';
export * from './generated/lists.js';
export { handlesDenunciations } from './handles-denunciations.js';
export type { Limits } from './limits.js';
export { newestAccounts } from './newest-accounts.js';
export { type CaseStatus, caseStatuses, type ReportStatus, reportStatuses } from './report-status.js';
export { dataSchemaOf, type Topic, topicOf, Topics } from './topics.js';
