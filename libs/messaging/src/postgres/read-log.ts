import type { Batch } from '../consume/message.js';
import type { PgSession } from '../util/pg-session.js';
import { partitionName } from '../envelope/topic-settings.js';
import type { OwnedPartition } from './membership.js';

/** The next messages of some partitions, one batch per partition that has any. */
export async function readLog(session: PgSession, at: readonly OwnedPartition[], most: number): Promise<Batch[]> {
  const rows = await session.query<{ topic: string; partition: number; offset: string; key: string; body: string }>(
    `select l.* from unnest($1::text[], $2::int[], $3::bigint[]) as w(topic, partition, "offset")
     cross join lateral (
       select topic, partition, "offset", key, body from bus.log
       where topic = w.topic and partition = w.partition and "offset" >= w."offset" order by "offset" limit $4
     ) l`,
    [at.map((p) => p.topic), at.map((p) => p.partition), at.map((p) => p.offset), most],
  );
  const batches = new Map<string, Batch & { messages: Batch['messages'][number][] }>();
  const from = new Map(at.map((p) => [partitionName(p), p.offset]));
  for (const { topic, partition, offset, key, body } of rows) {
    const name = partitionName({ topic, partition });
    const batch = batches.get(name) ?? { topic, partition, from: from.get(name), messages: [] };
    batch.messages.push({ offset: Number(offset), key, body });
    batches.set(name, batch);
  }
  return [...batches.values()];
}
