import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPostgres, type TestPostgres, waitFor } from '#testing';
import { readSecrets } from '../../tools/launcher/secrets.js';
import { serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { freePort } from '../../tools/servers/free-port.js';
import { type ServiceName, services } from '../../tools/services.js';

const root = repositoryRoot();
let image: string;
let postgres: TestPostgres;

/** What the Dockerfile takes from the build, with the packages that are left without those for development. */
function makeImage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-image-'));
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const taken = [...dockerfile.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));
  for (const path of taken.map((one) => one.replace('/app/', ''))) {
    if (path !== 'node_modules') cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    if (dev || devOptional || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
  return folder;
}

beforeAll(async () => {
  image = makeImage();
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(image, { recursive: true, force: true });
});

it('has all that the deploy step and the services read', async () => {
  const secrets = readSecrets(image);
  const databaseUrl = postgres.url('dieuphoi');
  const { status, stderr } = spawnSync(process.execPath, [join(image, 'dist', 'programs', 'deploy.js')], {
    cwd: image,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, ROLE_PASSWORDS: JSON.stringify(secrets.rolePasswords) },
  });
  expect(`${stderr}status ${status}`).toBe('status 0');
  const ports = new Map<ServiceName, number>();
  for (const name of services) ports.set(name, await freePort());
  const around = { databaseUrl, secrets, ports: Object.fromEntries(ports) as Record<ServiceName, number>, demo: false };
  const running = services.map((name) =>
    spawn(process.execPath, [join(image, 'dist', 'programs', `${name}.js`)], {
      cwd: image,
      env: { PATH: process.env.PATH, ...serviceEnvironment(name, around), WEB_ROOT: '' },
      stdio: ['pipe', 'ignore', 'ignore'],
    }),
  );
  try {
    for (const [name, port] of ports) {
      await waitFor(() => isReady(port), { what: `${name} to be ready`, timeout: 30_000 });
    }
    const page = await fetch(`http://127.0.0.1:${ports.get('gateway')}/`);
    expect(await page.text()).toContain('<!doctype html>');
  } finally {
    await Promise.all(
      running.map(async (child) => {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }),
    );
  }
});

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
