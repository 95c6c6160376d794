import { describe, expect, it } from '@jest/globals';
import { baseConfigSchema, busConfig } from './base-config.js';
import { ConfigError, loadConfig } from './load-config.js';

const good = {
  DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/d',
  WORKER_DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/d',
  CALLER_KEY: '0'.repeat(64),
};

const postgresUrl =
  'a URL such as postgres://user:password@127.0.0.1:5432/dieuphoi is expected, other letters than these written as %40';

function sentences(environment: Record<string, string>): string[] {
  try {
    loadConfig(baseConfigSchema, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
}

describe('loadConfig', () => {
  it('fills in what is usual', () => {
    expect(loadConfig(baseConfigSchema, good)).toMatchObject({
      BUS: 'postgres',
      HTTP_HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    });
  });

  it('says one sentence for each mistake', () => {
    expect(sentences({ ...good, HTTP_PORT: '70000', BUS: 'pigeon', DATABASE_URL: '' })).toEqual([
      'HTTP_PORT is wrong: a port between 0 and 65535 is expected.',
      `DATABASE_URL is not set: ${postgresUrl}.`,
      'BUS is wrong: "postgres" or "kafka" is expected.',
    ]);
  });

  it.each([
    'postgres://',
    'postgres://a:b@127.0.0.1:5432',
    'postgres://a:b%zz@127.0.0.1:5432/d',
    'postgres://a:b@127.0.0.1:99999/d',
    'mysql://a:b@127.0.0.1:5432/d',
  ])('takes no %s for a database', (DATABASE_URL) => {
    expect(sentences({ ...good, DATABASE_URL })).toEqual([`DATABASE_URL is wrong: ${postgresUrl}.`]);
  });

  it('takes a database behind a socket, and passwords with any letter', () => {
    expect(sentences({ ...good, DATABASE_URL: 'postgres://a:%40%25@/d?host=/run/postgresql' })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.0.0.1:99999', '127.0.0.1:9092,'])('takes no %s for brokers', (KAFKA_BROKERS) => {
    expect(sentences({ ...good, KAFKA_BROKERS })).toEqual([
      'KAFKA_BROKERS is wrong: a list such as 127.0.0.1:9092,127.0.0.1:9093 is expected.',
    ]);
  });

  it('needs brokers for Kafka', () => {
    expect(() => busConfig(loadConfig(baseConfigSchema, { ...good, BUS: 'kafka' }))).toThrow(
      'KAFKA_BROKERS is not set',
    );
  });
});
