import type { EventSource } from '#contracts';
import type { WorkerDatabase } from '#persistence';
import { allProtections } from '../consume/admission.js';
import { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import { HandlerTable } from '../consume/handler-table.js';
import { defaultTopics, type TopicTable } from '../envelope/topic-settings.js';
import { KafkaOutlet } from '../kafka/kafka-outlet.js';
import { Ledger } from '../ledger/ledger.js';
import { LedgerKeeper } from '../ledger/ledger-keeper.js';
import { Parking } from '../parking/parking.js';
import { ParkingWorker } from '../parking/parking-worker.js';
import { PostgresOutlet } from '../postgres/postgres-outlet.js';
import { Relay } from '../relay/relay.js';
import { BusStatus } from '../status/bus-status.js';
import { noFailPoints } from '../util/fail-points.js';
import { noLog } from '../util/log.js';
import type { MessagingOptions } from './messaging-options.js';

/** Everything that a service's process needs for events, wired together; Nest's module hands out its parts. */
export class MessagingRuntime {
  readonly topics: TopicTable;
  readonly handlers = new HandlerTable();
  readonly status: BusStatus;
  readonly relay: Relay;
  readonly ledger: Ledger;
  readonly parking: Parking;
  readonly parkingWorker: ParkingWorker;
  readonly pipeline: ConsumerPipeline;
  readonly rest: number;
  private readonly keeper: LedgerKeeper;

  constructor(
    readonly database: WorkerDatabase,
    readonly options: MessagingOptions,
  ) {
    const { service, bus } = options;
    const log = options.log ?? noLog;
    const failPoints = options.failPoints ?? noFailPoints;
    const poll = options.poll ?? 1_000;
    const maxTries = options.maxTries ?? 5;
    this.rest = options.rest ?? 10;
    const topics = (this.topics = options.topics ?? defaultTopics);
    const outlet =
      bus.kind === 'kafka'
        ? new KafkaOutlet(database, service, bus, failPoints)
        : new PostgresOutlet(database, service, failPoints);
    this.relay = new Relay(database, outlet, {
      schema: service,
      topics,
      poll,
      log,
      stopTimeout: options.stopTimeout ?? 5_000,
    });
    this.ledger = new Ledger(`/${service}` as EventSource, topics, () => this.relay.wake());
    const apply = {
      service,
      database,
      contiguous: (topic: string) => !topics[topic as keyof TopicTable]?.compacted,
      protections: { ...allProtections, ...options.protections },
      failPoints,
    };
    this.parkingWorker = new ParkingWorker(this.handlers, { ...apply, maxTries, poll, log });
    this.parking = new Parking(database, service, () => this.parkingWorker.wake());
    this.pipeline = new ConsumerPipeline({
      ...apply,
      maxTries,
      rest: this.rest,
      log,
      onParked: () => this.parkingWorker.wake(),
    });
    this.keeper = new LedgerKeeper(database, service, log);
    this.status = new BusStatus(bus.kind, this.relay, this.pipeline);
  }

  /** Begins what runs in the background; consumers begin with the strategy. */
  start(): void {
    this.keeper.start();
    this.relay.start();
    this.parkingWorker.start();
  }

  async stop(): Promise<void> {
    this.keeper.stop();
    await Promise.all([this.relay.stop(), this.parkingWorker.stop()]);
  }
}
