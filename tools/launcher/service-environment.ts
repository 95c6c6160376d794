import { join } from 'node:path';
// Not through the libraries' doors: they would load TypeORM and Nest into a process that lives all day.
import { serviceRoles } from '../../libs/persistence/src/service-roles.js';
import { callerKey } from '../../libs/service-kit/src/caller/caller-key.js';
import type { ServiceName } from '../services.js';
import { repositoryRoot } from '../repository-root.js';
import type { Secrets } from './secrets.js';

export interface Surroundings {
  /** Administrator's URL of the product's database. */
  databaseUrl: string;
  brokers?: string[];
  kafkaPrefix?: string;
  secrets: Secrets;
  ports: Record<ServiceName, number>;
  demo: boolean;
}

/** What one service is told. */
export function serviceEnvironment(name: ServiceName, around: Surroundings): Record<string, string> {
  const { secrets, ports, brokers, kafkaPrefix, demo } = around;
  const { app, worker } = serviceRoles(name);
  const url = (service: ServiceName) => `http://127.0.0.1:${ports[service]}`;
  const common = {
    HTTP_PORT: String(ports[name]),
    PORT: String(ports[name]),
    DATABASE_URL: urlOfRole(around, app),
    WORKER_DATABASE_URL: urlOfRole(around, worker),
    BUS: brokers ? 'kafka' : 'postgres',
    KAFKA_BROKERS: brokers?.join(',') ?? '',
    KAFKA_PREFIX: kafkaPrefix ?? '',
    CALLER_KEY: callerKey(secrets.callerMasterKey, name),
    STOP_WITH_STDIN: '1',
    DEMO: demo ? '1' : '0',
  };
  switch (name) {
    case 'intake':
      return { ...common, REPORT_SECRET_KEYS: secrets.reportSecretKeys, IDENTITY_KEY: secrets.identityKey };
    case 'notification':
      // It asks intake for one address at a time, as a worker.
      return {
        ...common,
        INTAKE_URL: url('intake'),
        INTAKE_CALLER_KEY: callerKey(secrets.callerMasterKey, 'intake'),
        PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? url('gateway'),
      };
    case 'gateway':
      return {
        ...common,
        CALLER_MASTER_KEY: secrets.callerMasterKey,
        INTAKE_URL: url('intake'),
        ROUTING_URL: url('routing'),
        TRACKING_URL: url('tracking'),
        NOTIFICATION_URL: url('notification'),
        WEB_ROOT: join(repositoryRoot(), 'dist', 'web'),
      };
    default:
      return common;
  }
}

/** Megabytes for V8; young space decides how often a busy service collects, old space how far an idle one grows. */
export function nodeOptions(name: ServiceName): string[] {
  const old = name === 'intake' || name === 'tracking' ? 512 : 256;
  // kafkajs 2 warns about a negative time-out on Node 24; the option is unknown to none from 20.11 on.
  return [`--max-old-space-size=${old}`, '--max-semi-space-size=64', '--disable-warning=TimeoutNegativeWarning'];
}

function urlOfRole({ databaseUrl, secrets }: Surroundings, role: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = secrets.rolePasswords[role]!;
  return url.href;
}
