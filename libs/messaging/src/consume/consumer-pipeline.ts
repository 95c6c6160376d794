import { ContractError } from '#contracts';
import { GroupCommit, isDatabaseAway } from '#persistence';
import { partitionName } from '../envelope/topic-settings.js';
import type { ToPark } from '../parking/park.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause } from '../util/pause.js';
import { applyParts, type ApplySettings, parkFailed, type Part } from './apply-parts.js';
import type { ChunkHandler } from './chunk.js';
import { type Decoded, decodeMessage } from './decode-message.js';
import { HandlerError } from './handler-error.js';
import { logHandled } from './log-handled.js';
import type { Batch, Progress, Turn } from './message.js';
import { PermanentError } from './permanent-error.js';
import { OffsetTakenError, TurnEndedError } from './turn-errors.js';

/** Milliseconds after which a transaction no longer holds up partitions that are not in it: its handler is slow. */
const patience = 100;

export interface PipelineSettings extends ApplySettings {
  /** How often a failing event is tried before it is parked. */
  maxTries: number;
  /** Milliseconds between two transactions, in which events gather. */
  rest: number;
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
  private waiting?: string;
  /** By partition: why an event that fails cannot even be parked, so that the partition waits. */
  private readonly unparkable = new Map<string, string>();
  /** Partitions of one topic share transactions: a small one costs as much as a large one. */
  private readonly shared: GroupCommit<Part, void>;

  constructor(private readonly settings: PipelineSettings) {
    this.shared = new GroupCommit({
      commit: async (parts) => {
        await this.apply(parts, 1);
        return [];
      },
      laneOf: ({ topic }) => topic,
      // A handler that cannot reach some other server fails for itself alone.
      isNobodysFault: (error) => !(error instanceof HandlerError) && isDatabaseAway(error),
      maxBatch: 12,
      maxInFlight: 1,
      patience,
      rest: settings.rest,
      maxWaiting: Infinity,
    });
  }

  /** Why nothing, or not everything, can be applied now. */
  get problem(): string | undefined {
    return this.waiting ?? [...this.unparkable.values()][0];
  }

  /**
   * Applies at most 100 messages and reports progress. A failing chunk runs again one message per transaction, so that
   * only the culprit is parked.
   *
   * @throws TurnEndedError when stopped meanwhile, OffsetTakenError when the partition has another owner, and whatever
   *   `progress.afterCommit` throws
   */
  async process(batch: Batch, handler: ChunkHandler, progress: Progress, turn: Turn): Promise<void> {
    try {
      await this.processAll(batch, handler, progress, turn);
    } finally {
      this.unparkable.delete(partitionName(batch));
    }
  }

  private async processAll(batch: Batch, handler: ChunkHandler, progress: Progress, turn: Turn): Promise<void> {
    const { topic, partition, messages } = batch;
    const [first, last] = [messages[0], messages.at(-1)];
    if (!first || !last) return;
    const decoded = messages.map((message) => decodeMessage(message, batch));
    const partOf = (from: number, next: number, items: (Decoded | undefined)[]): Part => ({
      ...{ topic, partition, from, next, handler, progress },
      decoded: items.filter((item) => item !== undefined),
    });
    let from = batch.from ?? first.offset;
    const whole = partOf(from, last.offset + 1, decoded);
    const error = await this.attempt(whole, turn, () => this.shared.submit(whole));
    if (!error) return;
    if (messages.length === 1) return this.settle(whole, turn, error);
    this.settings.log.info({ problem: problemOf(error), topic }, 'A chunk failed; its events run again one by one');
    for (const [n, { offset }] of messages.entries()) {
      await this.settle(partOf(from, offset + 1, [decoded[n]]), turn);
      from = offset + 1;
    }
  }

  /** Tries one message until it is applied or parked. `error` is that of a first try. */
  private async settle(part: Part, turn: Turn, error?: unknown): Promise<void> {
    const [item] = part.decoded;
    for (let tries = 1; ; tries++) {
      error ??= await this.attempt(part, turn, () => this.apply([part], tries));
      if (!error) return;
      const refused = isRefusal(error);
      if (item && (refused || tries >= this.settings.maxTries)) {
        const reason = refused ? 'refused' : 'failed';
        if (await this.tryToPark(part, { decoded: item, reason, error: problemOf(error), tries }, turn)) return;
      }
      await pause(backOff(tries - 1), turn.abort);
      error = undefined;
    }
  }

  /** One attempt; waits as long as the database is away. Gives back any other error. */
  private async attempt(part: Part, turn: Turn, work: () => Promise<void>): Promise<unknown> {
    const { error, done } = await this.whenDatabaseIsThere(turn, work);
    if (!done) return error;
    await part.progress.afterCommit?.(part.next);
    return undefined;
  }

  private async tryToPark(part: Part, item: ToPark, turn: Turn): Promise<boolean> {
    const { error, done } = await this.whenDatabaseIsThere(turn, () => parkFailed(this.settings, item, part));
    const { event, envelope } = item.decoded as { event?: { type: string }; envelope?: { type?: string } };
    const fields = {
      event: item.decoded.messageId,
      subject: item.decoded.subject,
      type: event?.type ?? envelope?.type,
      problem: item.error,
    };
    if (!done) {
      const parking = errorLine(error);
      this.unparkable.set(partitionName(part), parking);
      this.settings.log.error({ ...fields, parking }, 'An event fails and cannot be parked; its partition waits');
      return false;
    }
    this.settings.log.error(fields, 'An event is parked, and with it every later event of its report');
    this.counts.parked++;
    this.settings.onParked();
    await part.progress.afterCommit?.(part.next);
    return true;
  }

  private async whenDatabaseIsThere(
    turn: Turn,
    work: () => Promise<void>,
  ): Promise<{ error?: unknown; done: boolean }> {
    for (let attempt = 0; ; attempt++) {
      if (turn.abort.aborted) throw new TurnEndedError();
      try {
        await work();
        this.waiting = undefined;
        return { done: true };
      } catch (error) {
        if (error instanceof OffsetTakenError) throw error;
        if (error instanceof HandlerError || !isDatabaseAway(error)) return { error, done: false };
        this.waiting = errorLine(error);
        await pause(backOff(attempt, 100, 2_000), turn.abort);
      }
    }
  }

  private async apply(parts: readonly Part[], attempt: number): Promise<void> {
    const started = performance.now();
    const applied = await applyParts(this.settings, parts);
    const { events, duplicates, parked } = applied;
    this.counts.applied += events.length;
    this.counts.duplicates += duplicates.length;
    this.counts.parked += parked.length;
    logHandled(this.settings.log, applied, { attempt, milliseconds: Math.round(performance.now() - started) });
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
