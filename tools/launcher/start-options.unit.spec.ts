import { describe, expect, it } from '@jest/globals';
import { StartError } from './start-error.js';
import { readStartOptions } from './start-options.js';

describe('readStartOptions', () => {
  it('is the demo on PostgreSQL alone when nothing is said', () => {
    expect(readStartOptions([], {})).toMatchObject({ port: 3000, bus: 'postgres', demo: true });
    expect(readStartOptions([], {}).dataDirectory).toMatch(/\.data$/);
  });

  it('starts a Kafka of its own with --kafka, and uses the one that is named', () => {
    expect(readStartOptions(['--kafka'], {})).toMatchObject({ bus: 'kafka', kafkaBrokers: undefined });
    expect(readStartOptions([], { KAFKA_BROKERS: 'a:1, b:2', KAFKA_PREFIX: 'province.' })).toMatchObject({
      bus: 'kafka',
      kafkaBrokers: ['a:1', 'b:2'],
      kafkaPrefix: 'province.',
    });
  });

  it('makes no demo accounts in a database of the user’s unless asked to', () => {
    const DATABASE_URL = 'postgres://u:p@db/d';
    expect(readStartOptions([], { DATABASE_URL }).demo).toBe(false);
    expect(readStartOptions([], { DATABASE_URL, DEMO: '1' }).demo).toBe(true);
  });

  it.each([
    [['--port'], {}],
    [[], { PORT: '70000' }],
    [[], { PORT: 'abc' }],
    [[], { KAFKA_BROKERS: 'localhost' }],
    [[], { KAFKA_BROKERS: 'a:1', KAFKA_PREFIX: 'a b' }],
    [[], { DATABASE_URL: 'mysql://x' }],
  ])('refuses %j with %j', (args, environment) => {
    expect(() => readStartOptions(args, environment)).toThrow(StartError);
  });
});
