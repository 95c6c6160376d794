import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';

/**
 * What a consumer gets: at most 100 events of one partition, in order, each for the first time, none of a held report.
 * Effects through `tx` are committed together with the fact that the events were applied.
 */
export interface Chunk {
  readonly tx: Tx;
  readonly events: readonly AnyEvent[];
}

export type ChunkHandler = (chunk: Chunk) => Promise<void>;
