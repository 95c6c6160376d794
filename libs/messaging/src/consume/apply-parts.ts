import type { AnyEvent } from '#contracts';
import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { park, type ToPark } from '../parking/park.js';
import type { FailPoints } from '../util/fail-points.js';
import { admit, type Protections } from './admission.js';
import type { ChunkHandler } from './chunk.js';
import type { Decoded } from './decode-message.js';
import { HandlerError, isFromDatabase } from './handler-error.js';
import type { OffsetMove, Progress } from './message.js';

export interface ApplySettings {
  service: string;
  database: WorkerDatabase;
  /** Whether a topic keeps every event, so that a gap in `sequence` means a lost message. */
  contiguous(topic: string): boolean;
  protections: Protections;
  failPoints: FailPoints;
}

export interface Applied {
  events: AnyEvent[];
  duplicates: Decoded[];
  parked: ToPark[];
}

/**
 * Handlers find rows by their keys. A plan that was made while a table was small reads all of it, and stays until the
 * table is next analysed: twenty times slower within seconds.
 */
export const byKey = { enable_seqscan: 'off' };

/** Messages of one partition in order, and how far the partition is done with them. */
export interface Part extends OffsetMove {
  /** Without tombstones, so it may be empty. */
  decoded: readonly Decoded[];
  handler: ChunkHandler;
  progress: Progress;
}

/**
 * Effect, inbox, parking and (on the embedded bus) offsets of some messages, of one or several partitions of one topic:
 * one transaction.
 */
export async function applyParts(settings: ApplySettings, parts: readonly Part[]): Promise<Applied> {
  const { database, service, failPoints } = settings;
  const apply = async (tx: Tx): Promise<Applied> => {
    const decoded = parts.flatMap((part) => part.decoded);
    const { handler, progress } = parts[0]!;
    const admission = await admit(tx, decoded, {
      contiguous: settings.contiguous(parts[0]!.topic),
      protections: settings.protections,
    });
    await failPoints('consume:before-effect');
    if (admission.events.length > 0) await runHandler(() => handler({ tx, events: admission.events }));
    await failPoints('consume:after-effect');
    await park(tx, admission.toPark);
    await progress.moveInTransaction?.(tx, parts);
    await failPoints('consume:before-commit');
    return { events: admission.events, duplicates: admission.duplicates, parked: admission.toPark };
  };
  const applied = await database.run(workerActor(service), apply, byKey);
  await failPoints('consume:before-offset');
  return applied;
}

/** Parks one message whose handler failed and moves the offset over it: one transaction. */
export async function parkFailed(settings: ApplySettings, item: ToPark, part: Part): Promise<void> {
  await settings.database.run(workerActor(settings.service), async (tx) => {
    await park(tx, [item]);
    await part.progress.moveInTransaction?.(tx, [part]);
  });
}

export async function runHandler(handle: () => Promise<void>): Promise<void> {
  try {
    await handle();
  } catch (error) {
    throw isFromDatabase(error) ? error : new HandlerError(error);
  }
}
