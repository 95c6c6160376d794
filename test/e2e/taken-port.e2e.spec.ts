import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readSecrets } from '../../tools/launcher/secrets.js';
import { serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { ServiceProcess } from '../../tools/launcher/service-process.js';
import { PortTakenError } from '../../tools/launcher/start-error.js';
import { services } from '../../tools/services.js';

it('a service is not ready because another program answers on its port', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-port-'));
  const stranger = createServer((_, response) => response.end('{"status":"ready","pid":1}')).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const ports = Object.fromEntries(services.map((name) => [name, port])) as Record<(typeof services)[number], number>;
  // The database is away, which is no reason not to listen.
  const databaseUrl = 'postgres://postgres@127.0.0.1:1/dieuphoi';
  const around = { databaseUrl, secrets: readSecrets(directory), ports, demo: true };
  const service = new ServiceProcess({
    name: 'tracking',
    port,
    environment: serviceEnvironment('tracking', around),
    nodeOptions: [],
    background: false,
    logs: directory,
  });
  try {
    await service.start();
    await expect(service.ready()).rejects.toThrow(PortTakenError);
  } finally {
    await service.stop();
    stranger.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
