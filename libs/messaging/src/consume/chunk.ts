import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';

/**
 * What a consumer gets: events of one or several partitions, at most 100 of each and those in order, each for the first
 * time, none of a held report.
 * Effects through `tx` are committed together with the fact that the events were applied.
 */
export interface Chunk {
  readonly tx: Tx;
  readonly events: readonly AnyEvent[];
}

export type ChunkHandler = (chunk: Chunk) => Promise<void>;
