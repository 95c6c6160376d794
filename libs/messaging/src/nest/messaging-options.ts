import type { Protections } from '../consume/admission.js';
import type { TopicTable } from '../envelope/topic-settings.js';
import type { FailPoints } from '../util/fail-points.js';
import type { MessagingLog } from '../util/log.js';

/** A Kafka cluster. `prefix` begins the names of our topics and groups there, so that others can use it, too. */
export interface KafkaBus {
  kind: 'kafka';
  brokers: string[];
  prefix?: string;
}

export type BusConfig = { kind: 'postgres' } | KafkaBus;

export interface MessagingOptions {
  /** Its name is schema, consumer group, and (with a slash) source of its events. */
  service: string;
  bus: BusConfig;
  /** Consumer group; the service's name unless named. */
  group?: string;
  /** Partitions per topic; the default unless a test needs few. */
  topics?: TopicTable;
  /** How often a failing event is tried before it is parked; 5 unless named. */
  maxTries?: number;
  /** Most events of a chunk; 100 unless named. */
  chunk?: number;
  /** Most partitions worked on at once; 12 unless named. */
  concurrency?: number;
  /** Milliseconds between two looks of a consumer, in which events gather; 25 unless named. */
  rest?: number;
  /** Milliseconds of the slow poll where no NOTIFY comes; 1,000 unless named. */
  poll?: number;
  /** Milliseconds that a running handler is waited for when stopping; 5,000 unless named. */
  stopTimeout?: number;
  log?: MessagingLog;
  /** For tests: places to stop at, and protections to switch off. */
  failPoints?: FailPoints;
  protections?: Partial<Protections>;
}
