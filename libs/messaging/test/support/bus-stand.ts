import { Kafka, logLevel } from 'kafkajs';
import { type Topic, Topics } from '#contracts';
import { type WorkerDatabase, workerActor } from '#persistence';
import {
  clearKafka,
  kafkaWanted,
  namedOrOwnKafka,
  ownKafkaWanted,
  startKafka,
  testBus,
  type TestKafka,
  waitFor,
} from '#testing';
import {
  type BusConfig,
  busLag,
  createBusTables,
  ensureTopics,
  type KafkaBus,
  partitionOf,
  type TopicTable,
} from '../../src/index.js';
import { clusterName } from '../../src/kafka/kafka-names.js';
import { type Member, type MemberOptions, startMember } from './member.js';
import type { MemberProcessOptions, MemberSettings } from './member-process.js';
import { type MemberProcess, spawnMember } from './spawn-member.js';
import { bedServices, TestBed } from './test-bed.js';

type ProcessSettings = Partial<Omit<MemberSettings, 'options'>> & { options?: Partial<MemberProcessOptions> };

export type Transport = BusConfig['kind'];
export const transports: Transport[] = kafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];
/** For tests that stop or kill the broker. */
export const ownTransports: Transport[] = ownKafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];

/** Fewer than in the product, so that groups settle quickly. */
export const standTopics: TopicTable = {
  [Topics.report]: { partitions: 4, compacted: false },
  [Topics.registry]: { partitions: 1, compacted: true },
  [Topics.staff]: { partitions: 1, compacted: true },
};

/**
 * A database of its own per test and an empty bus: the embedded one, or topics of its own on a real broker, which is
 * there for all tests of a file.
 */
export class BusStand {
  bed!: TestBed;
  bus: BusConfig = { kind: 'postgres' };
  kafka?: TestKafka;
  private readonly members: { stop(): Promise<void> }[] = [];

  /** @param broker `own` where it is stopped, killed, changed, or asked by Kafka's own tools */
  constructor(
    readonly kind: Transport,
    private readonly broker: 'own' | 'any' = 'any',
  ) {}

  /** In beforeEach. */
  async fresh(serverUrl?: string): Promise<void> {
    this.bed = await TestBed.create(serverUrl);
    await createBusTables({ query: (sql, p) => this.bed.query(sql, p) }, bedServices, standTopics);
    await this.bed.query('delete from bus.partition where topic = $1 and partition >= 4', [Topics.report]);
    if (this.kind === 'postgres') return;
    this.kafka ??= await (this.broker === 'own' ? startKafka() : namedOrOwnKafka());
    this.bus = testBus(this.kafka.brokers);
    await ensureTopics(this.bus, standTopics);
  }

  /** In afterEach. */
  async clear(): Promise<void> {
    await Promise.all(this.members.splice(0).map((member) => member.stop()));
    await this.bed.drop();
    // Ours goes with all that it holds.
    if (this.bus.kind === 'kafka' && this.kafka?.nodes.length === 0) await clearKafka(this.kafkaBus);
  }

  /** In afterAll. */
  async end(): Promise<void> {
    await this.kafka?.stop();
  }

  async member(service: string, options: Partial<MemberOptions> = {}): Promise<Member> {
    return this.start(await this.bed.worker(service), service, options);
  }

  /** With a database that was opened before, because it cannot be now. */
  start(database: WorkerDatabase, service: string, options: Partial<MemberOptions> = {}): Member {
    const started = startMember(database, service, { ...this.settings(service), ...options });
    this.members.push(started);
    return started;
  }

  /** A copy in a process of its own, which may die at a fail point. */
  process(service: string, settings: ProcessSettings = {}): MemberProcess {
    const started = spawnMember({
      service,
      url: this.bed.urlFor(service, 'worker'),
      listens: true,
      ...settings,
      options: { ...this.settings(service), ...settings.options },
    });
    this.members.push(started);
    return started;
  }

  /** The group is of this test alone: a broker remembers the members of the last one. */
  settings(service: string): { bus: BusConfig; topics: TopicTable; group: string } {
    return { bus: this.bus, topics: standTopics, group: this.group(service) };
  }

  group(service: string): string {
    return `${service}-${this.bed.name}`;
  }

  /** Puts bytes on the bus that no ledger ever said. */
  async publishRaw(key: string, body: string | null, topic: Topic = Topics.report): Promise<void> {
    const partition = partitionOf(key, standTopics[topic].partitions);
    if (this.bus.kind === 'postgres') {
      await this.bed.query(
        `with given as (
           update bus.partition set next_offset = next_offset + 1 where topic = $1 and partition = $2
           returning next_offset - 1 as "offset"
         ) insert into bus.log (topic, partition, "offset", key, body) select $1, $2, "offset", $3, $4 from given`,
        [topic, partition, key, body],
      );
      return;
    }
    const producer = this.kafkaClient().producer();
    await producer.connect();
    await producer.send({ topic: this.topic(topic), messages: [{ key, value: body, partition }] });
    await producer.disconnect();
  }

  /** Everything that was ever published is gone. */
  async loseLog(): Promise<void> {
    if (this.bus.kind === 'kafka') return this.emptyTopics();
    await this.bed.query('truncate bus.log, bus.group_offset');
    await this.bed.query('update bus.partition set next_offset = 0');
  }

  get kafkaBus(): KafkaBus & { prefix: string } {
    if (this.bus.kind !== 'kafka') throw new Error('This stand has no broker.');
    return { prefix: '', ...this.bus };
  }

  /** The name of a topic in the cluster. */
  topic(topic: Topic = Topics.report): string {
    return clusterName(this.kafkaBus, topic);
  }

  /** The name of a service's group in the cluster. */
  clusterGroup(service: string): string {
    return clusterName(this.kafkaBus, this.group(service));
  }

  kafkaClient(): Kafka {
    return new Kafka({ brokers: this.kafkaBus.brokers, logLevel: logLevel.NOTHING });
  }

  /** Messages that the service's group has not passed. */
  async lag(service: string): Promise<number> {
    const worker = await this.bed.worker('intake');
    const lags = await worker.run(workerActor('intake'), (tx) => busLag(this.bus, tx, [this.group(service)]));
    return lags.reduce((sum, { lag }) => sum + lag, 0);
  }

  async effects(service: string): Promise<number> {
    return this.bed.count(`${service}.effect`);
  }

  /** Waits for so many effects, and gives the subjects of which they are not exactly 1…n in that order. */
  async settled(service: string, effects: number, timeout = 90_000): Promise<unknown[]> {
    const what = `${effects} effects of ${service}`;
    await waitFor(async () => (await this.effects(service)) >= effects, { timeout, what });
    return this.disordered(service);
  }

  /** Waits until so many events of the service are on the bus. */
  async published(service: string, events: number): Promise<void> {
    const on = async () =>
      (await this.bed.count(`${service}.ledger`)) - (await this.bed.count(`${service}.unpublished`));
    await waitFor(async () => (await on()) >= events, { what: `${events} published events of ${service}` });
  }

  disordered(service: string): Promise<unknown[]> {
    return this.bed.query(
      `select subject, array_agg(sequence order by n) as sequences from (
         select *, row_number() over (partition by source, subject order by n) as place from ${service}.effect) e
       group by source, subject having bool_or(sequence <> place)`,
    );
  }

  async removeTopics(): Promise<void> {
    const topics = (Object.keys(standTopics) as Topic[]).map((topic) => this.topic(topic));
    const admin = this.kafkaClient().admin();
    await admin.connect();
    try {
      await admin.deleteTopics({ topics });
      await waitFor(async () => !(await admin.listTopics()).some((topic) => topics.includes(topic)));
    } finally {
      await admin.disconnect();
    }
  }

  private async emptyTopics(): Promise<void> {
    await this.removeTopics();
    await ensureTopics(this.kafkaBus, standTopics);
  }
}
