import { describe, expect, it } from '@jest/globals';
import { callerKey, ConfigError } from '#service-kit';
import { loadGatewayConfig } from './config.js';

const master = 'ab'.repeat(32);
const environment = {
  DATABASE_URL: 'postgres://a:b@127.0.0.1/x',
  WORKER_DATABASE_URL: 'postgres://a:b@127.0.0.1/x',
  CALLER_MASTER_KEY: master,
  HTTP_PORT: '3100',
  INTAKE_URL: 'http://127.0.0.1:3001/',
  ROUTING_URL: 'http://127.0.0.1:3002',
  TRACKING_URL: 'http://127.0.0.1:3003',
  NOTIFICATION_URL: 'http://127.0.0.1:3004',
};

describe('loadGatewayConfig', () => {
  it('listens on PORT, else on HTTP_PORT', () => {
    expect(loadGatewayConfig(environment).HTTP_PORT).toBe(3100);
    expect(loadGatewayConfig({ ...environment, PORT: '3000' }).HTTP_PORT).toBe(3000);
  });

  it('takes the origin of an address and makes its own key', () => {
    expect(loadGatewayConfig(environment)).toMatchObject({
      INTAKE_URL: 'http://127.0.0.1:3001',
      CALLER_KEY: callerKey(master, 'gateway'),
    });
  });

  it('says every mistake in a sentence', () => {
    const load = () => loadGatewayConfig({ ...environment, INTAKE_URL: '', BEHIND_PROXY: 'yes' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow('INTAKE_URL is not set: a URL such as http://127.0.0.1:3001 is expected.');
    expect(load).toThrow('BEHIND_PROXY is wrong: 0 or 1 is expected.');
  });
});
