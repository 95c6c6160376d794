import type { EachBatchPayload } from 'kafkajs';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import type { Progress } from '../consume/message.js';
import { TurnEndedError } from '../consume/turn-errors.js';

const heartbeatEvery = 1_000;

/**
 * Works through a fetched batch chunk by chunk, committing the offset after each. No error of a handler gets out, because
 * that would stop every partition of the consumer; only kafkajs' own errors do, on which it joins the group again.
 */
export async function consumeBatch(
  payload: EachBatchPayload,
  pipeline: ConsumerPipeline,
  handlers: HandlerTable,
  { abort, chunk }: { abort: AbortSignal; chunk: number },
): Promise<void> {
  const { batch } = payload;
  const { topic, partition } = batch;
  const handler = handlers.of(topic);
  if (!handler) return;
  const lost = new AbortController();
  let rebalance: unknown;
  // A slow handler or a long back-off must not cost the membership; one that hangs after the stop must.
  const heart = setInterval(() => {
    if (abort.aborted) return clearInterval(heart);
    payload.heartbeat().catch((error: unknown) => {
      rebalance = error;
      lost.abort();
    });
  }, heartbeatEvery);
  const progress: Progress = {
    async afterCommit(next) {
      payload.resolveOffset(String(next - 1));
      await payload.commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition, offset: String(next) }] }],
      });
    },
  };
  try {
    for (let at = 0; at < batch.messages.length; at += chunk) {
      if (!payload.isRunning() || payload.isStale() || abort.aborted || lost.signal.aborted) break;
      const messages = batch.messages
        .slice(at, at + chunk)
        .map(({ offset, key, value }) => ({ offset: Number(offset), key: key?.toString() ?? null, body: value }));
      await pipeline.process({ topic, partition, messages }, handler, progress, {
        abort: AbortSignal.any([abort, lost.signal]),
      });
      await payload.heartbeat();
    }
  } catch (error) {
    if (!(error instanceof TurnEndedError)) throw error;
  } finally {
    clearInterval(heart);
  }
  if (rebalance) throw rebalance;
}
