export type { Chunk, ChunkHandler } from './consume/chunk.js';
export { PermanentError } from './consume/permanent-error.js';
export type { EventDraft } from './envelope/event-draft.js';
export { partitionOf } from './envelope/partition-of.js';
export { defaultTopics, type TopicSettings, type TopicTable } from './envelope/topic-settings.js';
export { ensureTopics } from './kafka/ensure-topics.js';
export { closeMessagingTables } from './ledger/close-messaging-tables.js';
export { maintainLedger } from './ledger/maintain-ledger.js';
export { createMessagingTables } from './ledger/create-messaging-tables.js';
export { moveUnpublished } from './ledger/unpublished-table.js';
export { moveInbox } from './ledger/inbox-table.js';
export { Ledger } from './ledger/ledger.js';
export { connectBus } from './nest/connect-bus.js';
export { createBusStrategy } from './nest/create-bus-strategy.js';
export { MessagingModule } from './nest/messaging.module.js';
export type { BusConfig, KafkaBus, MessagingOptions } from './nest/messaging-options.js';
export { MessagingRuntime } from './nest/messaging-runtime.js';
export type { ParkReason } from './parking/park.js';
export { type ParkedEvent, Parking } from './parking/parking.js';
export { createBusTables } from './postgres/create-bus-tables.js';
export { restoreTopic } from './relay/restore-topic.js';
export { busLag, type GroupLag } from './status/bus-lag.js';
export { type BusReport, BusStatus, type ConsumerState } from './status/bus-status.js';
export {
  findUnapplied,
  type FindUnappliedOptions,
  type ServiceDatabase,
  type UnappliedEvent,
} from './status/find-unapplied.js';
export { republish } from './status/republish.js';
export { type Stuck, type StuckStage, sweep } from './status/sweep.js';
export type { FailPoint, FailPoints } from './util/fail-points.js';
export type { MessagingLog } from './util/log.js';
