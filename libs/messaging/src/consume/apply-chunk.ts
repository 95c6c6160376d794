import { type WorkerDatabase, workerActor } from '#persistence';
import { park, type ToPark } from '../parking/park.js';
import type { FailPoints } from '../util/fail-points.js';
import { admit, type Protections } from './admission.js';
import type { ChunkHandler } from './chunk.js';
import type { Decoded } from './decode-message.js';
import { HandlerError, isFromDatabase } from './handler-error.js';
import type { Batch, Progress } from './message.js';

export interface ApplySettings {
  service: string;
  database: WorkerDatabase;
  /** Whether a topic keeps every event, so that a gap in `sequence` means a lost message. */
  contiguous(topic: string): boolean;
  protections: Protections;
  failPoints: FailPoints;
}

export interface Applied {
  events: number;
  duplicates: number;
  parked: ToPark[];
}

/** Effect, inbox, parking and (on the embedded bus) offset of some messages: one transaction. */
export async function applyChunk(
  settings: ApplySettings,
  batch: Batch,
  decoded: readonly Decoded[],
  handler: ChunkHandler,
  progress: Progress,
  next: number,
): Promise<Applied> {
  const { database, service, failPoints } = settings;
  const applied = await database.run(workerActor(service), async (tx) => {
    const admission = await admit(tx, decoded, {
      consumer: service,
      contiguous: settings.contiguous(batch.topic),
      protections: settings.protections,
    });
    await failPoints('consume:before-effect');
    if (admission.events.length > 0) await runHandler(() => handler({ tx, events: admission.events }));
    await failPoints('consume:after-effect');
    await park(tx, batch, admission.toPark);
    await progress.inTransaction?.(tx, next);
    await failPoints('consume:before-commit');
    return { events: admission.events.length, duplicates: admission.duplicates, parked: admission.toPark };
  });
  await failPoints('consume:before-offset');
  return applied;
}

/** Parks one message whose handler failed and moves the offset over it: one transaction. */
export async function parkFailed(
  settings: ApplySettings,
  batch: Batch,
  item: ToPark,
  progress: Progress,
  next: number,
): Promise<void> {
  await settings.database.run(workerActor(settings.service), async (tx) => {
    await park(tx, batch, [item]);
    await progress.inTransaction?.(tx, next);
  });
}

export async function runHandler(handle: () => Promise<void>): Promise<void> {
  try {
    await handle();
  } catch (error) {
    throw isFromDatabase(error) ? error : new HandlerError(error);
  }
}
