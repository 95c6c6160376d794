import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GuardedProcess } from './guarded-process.js';
import { kafkaJars } from './kafka-jars.js';

export interface KafkaNodeOptions {
  id: number;
  directory: string;
  clusterId: string;
  port: number;
  controllerPort: number;
  /** `id@host:port` of every node's controller. */
  voters: string[];
}

/** One Apache Kafka process, broker and controller in one (KRaft), under a guard. */
export class KafkaNode {
  private process?: GuardedProcess;

  constructor(private readonly options: KafkaNodeOptions) {}

  get address(): string {
    return `127.0.0.1:${this.options.port}`;
  }

  get pid(): number {
    return this.process?.pid ?? 0;
  }

  get running(): boolean {
    return this.process?.running ?? false;
  }

  /** Starts it, also again after `stop`, `kill` or `wipe`; ready when it resolves. */
  async start(): Promise<void> {
    const jars = await kafkaJars();
    const config = this.writeConfig();
    if (!existsSync(join(this.logDirectory, 'meta.properties'))) await this.format(jars, config);
    // A class data archive halves the start. The first run that ends orderly writes it, at most one at a time keeps it.
    const archive = `${jars}.jsa`;
    const made = `${archive}.${process.pid}.${this.options.id}`;
    const sharing = existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${made}`;
    this.process = await GuardedProcess.start({
      command: 'java',
      args: [
        ...[
          '-Xms96m',
          '-Xmx256m',
          '-XX:+UseSerialGC',
          '-XX:TieredStopAtLevel=1',
          sharing,
          '-Xlog:cds=off',
          '-Xlog:cds+dynamic=off',
        ],
        '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
        '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
        ...['-cp', join(jars, '*'), 'kafka.Kafka', config],
      ],
      cwd: this.options.directory,
      signals: [
        ['SIGTERM', 0],
        // It recovers from that; services may have taken 5 of the 10 s that a stop may last.
        ['SIGKILL', 4_000],
      ],
    });
    this.process.onExit(() => {
      if (!existsSync(made)) return;
      if (existsSync(archive)) rmSync(made);
      else renameSync(made, archive);
    });
    await this.process.line(/Kafka Server started/, 60_000);
  }

  async stop(): Promise<void> {
    await this.process?.stop();
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  onExit(listener: () => void): void {
    this.process?.onExit(listener);
  }

  /** Forgets all that a stopped node ever stored. */
  wipe(): void {
    rmSync(this.logDirectory, { recursive: true, force: true });
  }

  private get logDirectory(): string {
    return join(this.options.directory, 'log');
  }

  private async format(jars: string, config: string): Promise<void> {
    const args = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), 'kafka.tools.StorageTool', 'format'];
    await promisify(execFile)('java', [...args, '--cluster-id', this.options.clusterId, '--config', config]);
  }

  private writeConfig(): string {
    const { id, directory, port, controllerPort, voters } = this.options;
    mkdirSync(directory, { recursive: true });
    const copies = Math.min(voters.length, 3);
    const settings: Record<string, string | number | boolean> = {
      'process.roles': 'broker,controller',
      'node.id': id,
      'controller.quorum.voters': voters.join(','),
      listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
      'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
      'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      'controller.listener.names': 'CONTROLLER',
      'inter.broker.listener.name': 'PLAINTEXT',
      'log.dirs': this.logDirectory,
      'auto.create.topics.enable': false,
      'default.replication.factor': copies,
      'min.insync.replicas': copies === 3 ? 2 : 1,
      'offsets.topic.num.partitions': 5,
      'group.initial.rebalance.delay.ms': 0,
      'num.network.threads': 2,
      'num.io.threads': 4,
      'log.segment.bytes': 67_108_864,
      'log.cleaner.dedupe.buffer.size': 16_777_216,
    };
    for (const topic of ['offsets.topic', 'transaction.state.log', 'share.coordinator.state.topic']) {
      settings[`${topic}.replication.factor`] = copies;
    }
    for (const topic of ['transaction.state.log', 'share.coordinator.state.topic']) {
      settings[`${topic}.min.isr`] = copies === 3 ? 2 : 1;
    }
    if (copies === 3) {
      // A dead broker is noticed in 3 s instead of 9.
      settings['broker.session.timeout.ms'] = 3_000;
      settings['broker.heartbeat.interval.ms'] = 500;
      settings['controller.quorum.election.timeout.ms'] = 500;
      settings['controller.quorum.fetch.timeout.ms'] = 1_000;
    }
    const file = join(directory, 'server.properties');
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  }
}
