import { ContractError } from '#contracts';
import { isDatabaseAway } from '#persistence';
import type { ToPark } from '../parking/park.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause } from '../util/pause.js';
import { type Applied, applyChunk, type ApplySettings, parkFailed } from './apply-chunk.js';
import type { ChunkHandler } from './chunk.js';
import { type Decoded, decodeMessage } from './decode-message.js';
import { HandlerError } from './handler-error.js';
import type { Batch, Progress, Turn } from './message.js';
import { PermanentError } from './permanent-error.js';
import { OffsetTakenError, TurnEndedError } from './turn-errors.js';

export interface PipelineSettings extends ApplySettings {
  /** How often a failing event is tried before it is parked. */
  maxTries: number;
  log: MessagingLog;
  /** Something was parked or may be applied now. */
  onParked(): void;
}

export interface PipelineCounts {
  applied: number;
  duplicates: number;
  parked: number;
}

/** What both transports do with a chunk: it is done when `process` resolves, and never lost when it does not. */
export class ConsumerPipeline {
  readonly counts: PipelineCounts = { applied: 0, duplicates: 0, parked: 0 };
  /** Why consuming waits for the database; undefined when it does not. */
  waiting?: string;

  constructor(private readonly settings: PipelineSettings) {}

  /**
   * Applies at most 100 messages and reports progress. A failing chunk runs again one message per transaction, so that
   * only the culprit is parked.
   *
   * @throws TurnEndedError when stopped meanwhile, OffsetTakenError when the partition has another owner, and whatever
   *   `progress.afterCommit` throws
   */
  async process(batch: Batch, handler: ChunkHandler, progress: Progress, turn: Turn): Promise<void> {
    const last = batch.messages.at(-1);
    if (!last) return;
    const decoded = batch.messages.map((message) => decodeMessage(message, `${batch.topic}/${batch.partition}`));
    const whole = decoded.filter((item) => item !== undefined);
    if (batch.messages.length > 1) {
      const error = await this.attempt(batch, whole, handler, progress, last.offset + 1, turn);
      if (!error) return;
      this.settings.log.info(
        { problem: problemOf(error), topic: batch.topic },
        'A chunk failed; its events run again one by one',
      );
    }
    for (const [n, message] of batch.messages.entries()) {
      const item = decoded[n];
      await this.settle(batch, item ? [item] : [], handler, progress, message.offset + 1, turn);
    }
  }

  private async settle(
    batch: Batch,
    items: readonly Decoded[],
    handler: ChunkHandler,
    progress: Progress,
    next: number,
    turn: Turn,
  ): Promise<void> {
    for (let tries = 1; ; tries++) {
      const error = await this.attempt(batch, items, handler, progress, next, turn);
      const item = items[0];
      if (!error) return;
      const refused = isRefusal(error);
      if (item && (refused || tries >= this.settings.maxTries)) {
        const toPark: ToPark = {
          decoded: item,
          reason: refused ? 'refused' : 'failed',
          error: problemOf(error),
          tries,
        };
        if (await this.tryToPark(batch, toPark, progress, next, turn)) return;
      }
      await pause(backOff(tries - 1), turn.abort);
    }
  }

  /** One attempt; waits as long as the database is away. Gives back any other error. */
  private async attempt(
    batch: Batch,
    items: readonly Decoded[],
    handler: ChunkHandler,
    progress: Progress,
    next: number,
    turn: Turn,
  ): Promise<unknown> {
    const { error, result } = await this.whenDatabaseIsThere(turn, () =>
      applyChunk(this.settings, batch, items, handler, progress, next),
    );
    if (!result) return error;
    this.count(result);
    await progress.afterCommit?.(next);
    return undefined;
  }

  private async tryToPark(batch: Batch, item: ToPark, progress: Progress, next: number, turn: Turn): Promise<boolean> {
    const { error, result } = await this.whenDatabaseIsThere(turn, async () => {
      await parkFailed(this.settings, batch, item, progress, next);
      return true;
    });
    const { event, envelope } = item.decoded as { event?: { type: string }; envelope?: { type?: string } };
    const fields = {
      event: item.decoded.messageId,
      subject: item.decoded.subject,
      type: event?.type ?? envelope?.type,
      problem: item.error,
    };
    if (!result) {
      this.settings.log.error(
        { ...fields, parking: errorLine(error) },
        'An event fails and cannot be parked; its partition waits',
      );
      return false;
    }
    this.settings.log.error(fields, 'An event is parked, and with it every later event of its report');
    this.counts.parked++;
    this.settings.onParked();
    await progress.afterCommit?.(next);
    return true;
  }

  private async whenDatabaseIsThere<T>(turn: Turn, work: () => Promise<T>): Promise<{ error?: unknown; result?: T }> {
    for (let attempt = 0; ; attempt++) {
      if (turn.abort.aborted) throw new TurnEndedError();
      try {
        const result = await work();
        this.waiting = undefined;
        return { result };
      } catch (error) {
        if (error instanceof OffsetTakenError) throw error;
        if (error instanceof HandlerError || !isDatabaseAway(error)) return { error };
        this.waiting = errorLine(error);
        await pause(backOff(attempt, 100, 2_000), turn.abort);
      }
    }
  }

  private count({ events, duplicates, parked }: Applied): void {
    this.counts.applied += events;
    this.counts.duplicates += duplicates;
    this.counts.parked += parked.length;
    if (parked.length > 0) this.settings.onParked();
  }
}

export function isRefusal(error: unknown): boolean {
  const cause = error instanceof HandlerError ? error.cause : error;
  return cause instanceof PermanentError || cause instanceof ContractError;
}

export function problemOf(error: unknown): string {
  return errorLine(error instanceof HandlerError ? error.cause : error);
}
