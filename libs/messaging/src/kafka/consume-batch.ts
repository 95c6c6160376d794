import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { ChunkHandler } from '../consume/chunk.js';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import type { Progress } from '../consume/message.js';
import { TurnEndedError } from '../consume/turn-errors.js';
import { partitionName } from '../envelope/topic-settings.js';
import type { KafkaBus } from '../nest/messaging-options.js';
import { pause, within } from '../util/pause.js';
import { ownName } from './kafka-names.js';
import type { OffsetCommits } from './offset-commits.js';
import type { PartitionWorks } from './partition-works.js';
import { unreadableCodec } from './unreadable-codecs.js';
import { readAgainAfter, type UnreadablePartitions } from './unreadable-partitions.js';

/** Milliseconds for which a batch holds up the other partitions of its fetch. */
const handOverAfter = 1_000;

interface Surroundings {
  bus: KafkaBus;
  pipeline: ConsumerPipeline;
  handlers: HandlerTable;
  works: PartitionWorks;
  unreadable: UnreadablePartitions;
  commits: OffsetCommits;
  chunk: number;
  abort: AbortSignal;
}

/**
 * Works through a fetched batch chunk by chunk, committing the offset after each. kafkajs fetches again only when every
 * partition of its last fetch is done, so what takes long goes on in the background while its partition is paused; the
 * heartbeats then come with the fetches. No error of a handler gets out, because that would stop every partition of the
 * consumer; only kafkajs' own errors do, on which it joins the group again.
 */
export async function consumeBatch(payload: EachBatchPayload, surroundings: Surroundings): Promise<void> {
  const { bus, handlers, works, unreadable, abort } = surroundings;
  const { batch } = payload;
  const handler = handlers.of(ownName(bus, batch.topic));
  if (!handler) return;
  const name = partitionName(batch);
  const stuck = new AbortController();
  const work = works.start(name, async (lost) => {
    const at = batch.messages.findIndex((message) => unreadableCodec(message));
    if (at !== 0) unreadable.forget(name);
    await workThrough(payload, at < 0 ? batch.messages : batch.messages.slice(0, at), handler, surroundings, lost);
    if (at < 0 || abort.aborted || lost.aborted) return;
    unreadable.note(batch, batch.messages[at]!);
    stuck.abort();
    await pause(readAgainAfter, AbortSignal.any([abort, lost]));
  });
  if (await within(handOverAfter, work, stuck.signal)) return work;
  // Only now, because a partition that is resumed waits for the fetch that is under way.
  const resume = payload.pause();
  const goOn = () => void (abort.aborted || resume());
  // What fails here are commits; the fetches meet the same trouble, and what was not committed comes again.
  work.then(goOn, goOn);
}

async function workThrough(
  payload: EachBatchPayload,
  messages: readonly KafkaMessage[],
  handler: ChunkHandler,
  { bus, pipeline, commits, chunk, abort: stopping }: Surroundings,
  lost: AbortSignal,
): Promise<void> {
  const { topic, partition } = payload.batch;
  const abort = AbortSignal.any([stopping, lost]);
  const progress: Progress = {
    async afterCommit(next) {
      if (!lost.aborted) payload.resolveOffset(String(next - 1));
      await commits.commit({ topic, partition, next, lost }, payload.commitOffsetsIfNecessary);
    },
  };
  try {
    for (let at = 0; at < messages.length; at += chunk) {
      if (!payload.isRunning() || payload.isStale() || abort.aborted) return;
      const part = messages
        .slice(at, at + chunk)
        .map(({ offset, key, value }) => ({ offset: Number(offset), key: key?.toString() ?? null, body: value }));
      await pipeline.process({ topic: ownName(bus, topic), partition, messages: part }, handler, progress, { abort });
    }
  } catch (error) {
    if (!(error instanceof TurnEndedError)) throw error;
  }
}
