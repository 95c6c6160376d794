import type { Tx } from '#persistence';

/** A message as the bus holds it. */
export interface Message {
  offset: number;
  key: string | null;
  /** Null is a tombstone. */
  body: Buffer | string | null;
}

/** Messages of one partition in order of offset. */
export interface Batch {
  topic: string;
  partition: number;
  messages: readonly Message[];
}

/** How the transport remembers how far its group is. `next` is the offset after the last one that is done. */
export interface Progress {
  /** In the transaction of the effect; throws when another member has taken the partition over. */
  inTransaction?(tx: Tx, next: number): Promise<void>;
  /** After the commit. */
  afterCommit?(next: number): Promise<void>;
}

/** Events wait for their turn in back-offs; the transport keeps its membership alive meanwhile. */
export interface Turn {
  /** Aborted when the consumer stops or has lost the partition. */
  readonly abort: AbortSignal;
}
