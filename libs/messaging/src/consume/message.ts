import type { Tx } from '#persistence';
import type { TopicPartition } from '../envelope/topic-settings.js';

/** A message as the bus holds it. */
export interface Message {
  offset: number;
  key: string | null;
  /** Null is a tombstone. */
  body: Buffer | string | null;
}

/** Messages of one partition in order of offset. */
export interface Batch extends TopicPartition {
  /** The offset that was read from, when it is not that of the first message: messages before it are gone. */
  from?: number;
  messages: readonly Message[];
}

/** A partition is done from offset `from` on; `next` is the offset after the last one that is done. */
export interface OffsetMove extends TopicPartition {
  from: number;
  next: number;
}

/** How the transport remembers how far its group is. */
export interface Progress {
  /**
   * In the transaction of the effect, for all partitions of it at once; throws when another member has taken one of them
   * over. It is the same function for all partitions of a consumer.
   */
  readonly moveInTransaction?: (tx: Tx, moves: readonly OffsetMove[]) => Promise<void>;
  /** After the commit. */
  afterCommit?(next: number): Promise<void>;
}

/** Events wait for their turn in back-offs; the transport keeps its membership alive meanwhile. */
export interface Turn {
  /** Aborted when the consumer stops or has lost the partition. */
  readonly abort: AbortSignal;
}
