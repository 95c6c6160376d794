import type { Client } from 'pg';
import { ensureTopics, type KafkaBus, restoreTopic, type ServiceDatabase, type TopicTable } from '#messaging';

type WithServices = <T>(work: (services: ServiceDatabase[]) => Promise<T>) => Promise<T>;

interface PrepareOptions {
  topics?: TopicTable;
  say?: (sentence: string) => void;
  onProgress?: () => void;
}

/**
 * Makes the topics that are not there and publishes into them what the ledgers hold of them: so a broker that lost its
 * data, a topic that was deleted and a cluster that is new all have it again. Services that already applied it pass over
 * it. What was begun and cut off begins again.
 */
export async function prepareTopics(
  bus: KafkaBus,
  admin: Client,
  withServices: WithServices,
  { topics, say = () => undefined, onProgress }: PrepareOptions = {},
): Promise<void> {
  await admin.query('create table if not exists deploy.restoring (topic text primary key)');
  const remarks = await ensureTopics(bus, topics, {
    // Noted before it is made: a topic that is there is not looked at again.
    async willMake(names) {
      await admin.query('insert into deploy.restoring select unnest($1::text[]) on conflict do nothing', [names]);
    },
  });
  remarks.forEach(say);
  const { rows } = await admin.query<{ topic: string }>('select topic from deploy.restoring order by topic');
  if (rows.length === 0) return;
  await withServices(async (services) => {
    for (const { topic } of rows) {
      const count = await restoreTopic(bus, services, topic, onProgress);
      await admin.query('delete from deploy.restoring where topic = $1', [topic]);
      if (count > 0) say(`${topic} was not there: ${count} events were published again from the ledgers.`);
    }
  });
}
