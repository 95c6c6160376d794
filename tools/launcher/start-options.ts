import { isAbsolute, join } from 'node:path';
import type { ServiceName } from '../services.js';
import { repositoryRoot } from '../repository-root.js';
import { StartError } from './start-error.js';

export interface StartOptions {
  /** 0: the system chooses. */
  port: number;
  dataDirectory: string;
  /** A PostgreSQL of the user's, with the right to make roles; the embedded one when absent. */
  databaseUrl?: string;
  bus: 'postgres' | 'kafka';
  /** A Kafka of the user's; one is started when absent and `bus` is kafka. */
  kafkaBrokers?: string[];
  /** Begins the names of topics and groups, where others use that Kafka, too. */
  kafkaPrefix?: string;
  /** Demo accounts and automatic dispatch. */
  demo: boolean;
  /** All of them unless named. */
  services?: readonly ServiceName[];
}

export function readStartOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const unknown = args.find((arg) => arg !== '--kafka');
  if (unknown) throw new StartError(`"${unknown}" is not known: npm start takes no arguments but --kafka.`);
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartError(
      'DATABASE_URL is wrong: a URL such as postgres://user:password@127.0.0.1:5432/dieuphoi is expected.',
    );
  }
  const kafkaBrokers = readBrokers(environment.KAFKA_BROKERS);
  return {
    port: readPort(environment.PORT),
    dataDirectory: dataDirectoryOf(environment),
    databaseUrl,
    bus: kafkaBrokers || args.includes('--kafka') ? 'kafka' : 'postgres',
    kafkaBrokers,
    kafkaPrefix: readPrefix(environment.KAFKA_PREFIX),
    demo: demoOf(environment),
  };
}

/** As the embedded default is, unless said otherwise. */
export function demoOf({ DEMO, DATABASE_URL }: NodeJS.ProcessEnv): boolean {
  return DEMO ? DEMO === '1' : !DATABASE_URL;
}

export function dataDirectoryOf(environment: NodeJS.ProcessEnv): string {
  const named = environment.DIEUPHOI_DATA_DIR || '.data';
  return isAbsolute(named) ? named : join(repositoryRoot(), named);
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT is wrong: a number between 0 and 65535 is expected, not "${text}".`);
}

function readPrefix(text: string | undefined): string | undefined {
  if (!text || /^[\w.-]{1,100}$/.test(text)) return text || undefined;
  throw new StartError('KAFKA_PREFIX is wrong: letters, digits, dots, hyphens and underscores are expected.');
}

function readBrokers(text: string | undefined): string[] | undefined {
  if (!text) return undefined;
  const brokers = text.split(',').map((broker) => broker.trim());
  if (brokers.every((broker) => /^[^\s:]+:\d+$/.test(broker))) return brokers;
  throw new StartError('KAFKA_BROKERS is wrong: a list such as 127.0.0.1:9092,127.0.0.1:9093 is expected.');
}
