import type { BusConfig } from '#messaging';
import { z } from 'zod';
import { ConfigError } from './load-config.js';

const port = z.coerce
  .number({ error: 'a port between 0 and 65535 is expected' })
  .int()
  .min(0, 'a port between 0 and 65535 is expected')
  .max(65535, 'a port between 0 and 65535 is expected');

const postgresSentence =
  'a URL such as postgres://user:password@127.0.0.1:5432/dieuphoi is expected, other letters than these written as %40';

const postgresUrl = z.string({ error: postgresSentence }).refine(isPostgresUrl, postgresSentence);

function isPostgresUrl(text: string): boolean {
  // Before a socket, which stands behind `?host=`, there need be no name; a URL must have one.
  const url = text.replace('@/', '@localhost/');
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return false;
  const { hostname, username, password, pathname } = new URL(url);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return hostname !== '' && pathname.length > 1;
}

function isBrokerList(text: string): boolean {
  return text.split(',').every((broker) => {
    const port = /^[^\s,]+:(\d{1,5})$/.exec(broker)?.[1];
    return port !== undefined && Number(port) <= 65_535;
  });
}

/** Where a service or the product is reached. */
export const webOrigin = z
  .url({ protocol: /^https?$/, error: 'a URL such as http://127.0.0.1:3001 is expected' })
  .transform((url) => new URL(url).origin);

export const hexKey = z
  .string({ error: 'a key of 64 hexadecimal digits is expected' })
  .regex(/^[0-9a-f]{64}$/i, 'a key of 64 hexadecimal digits is expected');

/** Begins the names of topics and groups in a cluster that others use, too. */
const kafkaPrefix = z
  .string()
  .regex(/^[\w.-]{0,100}$/, 'at most 100 letters, digits, dots, hyphens and underscores are expected');

/** What every service reads. */
export const baseConfigSchema = z.object({
  HTTP_PORT: port.default(0),
  HTTP_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl,
  WORKER_DATABASE_URL: postgresUrl,
  BUS: z.enum(['postgres', 'kafka'], { error: '"postgres" or "kafka" is expected' }).default('postgres'),
  KAFKA_BROKERS: z.string().refine(isBrokerList, 'a list such as 127.0.0.1:9092,127.0.0.1:9093 is expected').optional(),
  KAFKA_PREFIX: kafkaPrefix.default(''),
  CALLER_KEY: hexKey,
  /** `1`: the end of standard input stops the service, so that it never outlives the launcher that holds the pipe. */
  STOP_WITH_STDIN: z.enum(['0', '1'], { error: '0 or 1 is expected' }).default('0'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'one of fatal, error, warn, info, debug, silent is expected',
    })
    .default('info'),
});

export type BaseConfig = z.infer<typeof baseConfigSchema>;

/** @throws ConfigError when Kafka is chosen and no broker is named */
export function busConfig(config: Pick<BaseConfig, 'BUS' | 'KAFKA_BROKERS' | 'KAFKA_PREFIX'>): BusConfig {
  if (config.BUS === 'postgres') return { kind: 'postgres' };
  if (!config.KAFKA_BROKERS) {
    throw new ConfigError(['KAFKA_BROKERS is not set: BUS=kafka needs a list such as 127.0.0.1:9092.']);
  }
  return { kind: 'kafka', brokers: config.KAFKA_BROKERS.split(','), prefix: config.KAFKA_PREFIX };
}
