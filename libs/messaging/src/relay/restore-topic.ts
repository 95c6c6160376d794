import { type Tx, workerActor } from '#persistence';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import { createKafka, createProducer } from '../kafka/kafka-client.js';
import { clusterName } from '../kafka/kafka-names.js';
import type { BusConfig } from '../nest/messaging-options.js';
import type { ServiceDatabase } from '../status/find-unapplied.js';

interface Row extends TopicPartition {
  position: string;
  at: string;
  key: string;
  body: string;
}

const page = 1_000;

/**
 * Publishes everything that the ledgers hold of a topic whose log was lost, while the services are stopped. The order
 * between services is kept, so that no reader meets an effect before its cause: positions are in order within a ledger,
 * and a cause was committed before the transaction of its effect began.
 *
 * @returns how many events were published
 */
export async function restoreTopic(
  bus: BusConfig,
  services: readonly ServiceDatabase[],
  topic: string,
  onProgress: (count: number) => void = () => undefined,
): Promise<number> {
  const { send, close } = await sender(bus, services);
  try {
    let count = 0;
    for await (const rows of inOrder(services, topic)) {
      for (const batch of byPartition(rows)) await send(batch);
      onProgress((count += rows.length));
    }
    return count;
  } finally {
    await close();
  }
}

/** Pages of all ledgers, merged by the instant of their transactions. */
async function* inOrder(services: readonly ServiceDatabase[], topic: string): AsyncGenerator<Row[]> {
  const ledgers = services.map((service) => new LedgerReader(service, topic));
  for (let rows: Row[] = []; ; rows = []) {
    while (rows.length < page) {
      for (const ledger of ledgers) await ledger.fill();
      const filled = ledgers.filter(({ head }) => head);
      if (filled.length === 0) break;
      rows.push(filled.reduce((first, ledger) => (ledger.head!.at < first.head!.at ? ledger : first)).take());
    }
    if (rows.length === 0) return;
    yield rows;
  }
}

class LedgerReader {
  private rows: Row[] = [];
  private after: string | undefined = '0';

  constructor(
    private readonly service: ServiceDatabase,
    private readonly topic: string,
  ) {}

  get head(): Row | undefined {
    return this.rows[0];
  }

  take(): Row {
    return this.rows.shift()!;
  }

  async fill(): Promise<void> {
    if (this.rows.length > 0 || this.after === undefined) return;
    this.rows = await this.service.database.run(workerActor(this.service.service), (tx) =>
      tx.query<Row>(
        `select position, to_char(created_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') as at, topic, partition,
           partition_key as key, body
         from ledger l where topic = $1 and position > $2 and not exists (
           select from unpublished u where u.topic = l.topic and u.partition = l.partition and u.position = l.position)
         order by position limit $3`,
        [this.topic, this.after, page],
      ),
    );
    this.after = this.rows.at(-1)?.position;
  }
}

function byPartition(rows: readonly Row[]): Row[][] {
  const batches = new Map<string, Row[]>();
  for (const row of rows) batches.set(partitionName(row), [...(batches.get(partitionName(row)) ?? []), row]);
  return [...batches.values()];
}

interface Sender {
  send(batch: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

async function sender(bus: BusConfig, [first]: readonly ServiceDatabase[]): Promise<Sender> {
  if (bus.kind === 'postgres') {
    return {
      send: async (batch) => first?.database.run(workerActor(first.service), (tx) => appendToLog(tx, batch)),
      close: () => Promise.resolve(),
    };
  }
  const producer = createProducer(createKafka('dieuphoi-restore', bus.brokers));
  await producer.connect();
  return {
    // One partition per send and one send out, as in the relay.
    async send(batch) {
      const messages = batch.map(({ key, body, partition }) => ({ key, value: body, partition }));
      await producer.send({ topic: clusterName(bus, batch[0]!.topic), acks: -1, messages });
    },
    close: () => producer.disconnect(),
  };
}

async function appendToLog(tx: Tx, batch: readonly Row[]): Promise<void> {
  const { topic, partition } = batch[0]!;
  await tx.execute(
    `with given as (
       update bus.partition set next_offset = next_offset + $3 where topic = $1 and partition = $2
       returning next_offset - $3 as first
     )
     insert into bus.log (topic, partition, "offset", key, body)
     select $1, $2, first + n - 1, key, body
     from given, unnest($4::text[], $5::text[]) with ordinality as b(key, body, n)`,
    [topic, partition, batch.length, batch.map(({ key }) => key), batch.map(({ body }) => body)],
  );
}
