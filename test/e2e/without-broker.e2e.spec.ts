import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPostgres, type TestPostgres, waitFor } from '#testing';
import { deploy } from '../../tools/deploy/deploy.js';
import { readSecrets, type Secrets } from '../../tools/launcher/secrets.js';
import { serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { ServiceProcess } from '../../tools/launcher/service-process.js';
import { freePort } from '../../tools/servers/free-port.js';
import { type ServiceName, services } from '../../tools/services.js';

/** Nobody listens here. */
const brokers = ['127.0.0.1:1'];

let directory: string;
let postgres: TestPostgres;
let secrets: Secrets;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'dieuphoi-broker-'));
  secrets = readSecrets(directory);
  postgres = await startPostgres();
  await deploy({
    databaseUrl: postgres.url('dieuphoi'),
    rolePasswords: secrets.rolePasswords,
    bus: { kind: 'postgres' },
  });
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function busOf({ url }: ServiceProcess): Promise<string> {
  const { parts } = (await (await fetch(`${url}/health`)).json()) as { parts: { bus: { detail: string } } };
  return parts.bus.detail;
}

it.each(services)('%s is ready while its broker is away, says so, and stops', async (name) => {
  const port = await freePort();
  const ports = Object.fromEntries(services.map((one) => [one, port])) as Record<ServiceName, number>;
  const around = { databaseUrl: postgres.url('dieuphoi'), brokers, secrets, ports, demo: false };
  const service = new ServiceProcess({
    name,
    port,
    environment: serviceEnvironment(name, around),
    nodeOptions: [],
    background: false,
    logs: directory,
  });
  try {
    await service.start();
    await service.ready();
    await waitFor(async () => (await busOf(service)).startsWith('waiting'), { what: 'the bus to be waited for' });
    await expect(service.ready()).resolves.toBeUndefined();
  } finally {
    await service.stop();
  }
});
