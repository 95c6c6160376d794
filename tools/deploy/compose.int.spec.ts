import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { busConfig } from '#service-kit';
import { loadGatewayConfig } from '../../apps/gateway/src/config.js';
import { loadIntakeConfig } from '../../apps/intake/src/config.js';
import { loadNotificationConfig } from '../../apps/notification/src/config.js';
import { loadRoutingConfig } from '../../apps/routing/src/config.js';
import { loadTrackingConfig } from '../../apps/tracking/src/config.js';
import { nodeOptions } from '../launcher/service-environment.js';
import { repositoryRoot } from '../repository-root.js';
import { loadDeployment } from './config.js';

interface Compose {
  services: Record<string, { command?: string[]; environment: Record<string, string | number>; depends_on?: object }>;
}

const file = join(repositoryRoot(), 'docker-compose.yml');
const text = readFileSync(file, 'utf8');
const { services } = parse(text, { merge: true }) as Compose;
const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;

/** As compose does it: a variable of .env, here any fitting value, or what stands behind `:-`. */
function substituted(environment: Record<string, string | number>): Record<string, string> {
  const value = (name: string) => (name === 'REPORT_SECRET_KEYS' ? `1:${'a'.repeat(64)}` : 'a'.repeat(64));
  const replace = (template: string) =>
    template.replace(
      /\$\{(\w+)(?::-([^}]*))?(?::\?[^}]*)?\}/g,
      (_, name: string, other?: string) => other ?? value(name),
    );
  return Object.fromEntries(Object.entries(environment).map(([name, template]) => [name, replace(String(template))]));
}

describe('docker-compose.yml', () => {
  it.each([
    ['intake', loadIntakeConfig],
    ['routing', loadRoutingConfig],
    ['tracking', loadTrackingConfig],
    ['notification', loadNotificationConfig],
    ['gateway', loadGatewayConfig],
  ] as const)('gives %s a configuration with which it starts', (name, load) => {
    const { environment, command } = services[name]!;
    const config = load(substituted(environment));
    expect(busConfig(config)).toMatchObject({ kind: 'kafka', brokers: ['kafka:9092'] });
    expect(config.HTTP_HOST).toBe('0.0.0.0');
    expect(command).toEqual(['node', ...nodeOptions(name), `dist/programs/${name}.js`]);
  });

  it('gives the deploy step a configuration with which it starts', () => {
    const { environment, command } = services.deploy!;
    const { bus, rolePasswords } = loadDeployment({
      ...substituted(environment),
      ROLE_PASSWORDS: '{"dieuphoi_intake":"a"}',
    });
    expect(bus).toMatchObject({ kind: 'kafka', brokers: ['kafka:9092'] });
    expect(rolePasswords).toEqual({ dieuphoi_intake: 'a' });
    expect(command?.at(-1)).toBe('dist/programs/deploy.js');
  });

  it('needs no variable that compose:env does not print', () => {
    const program = join(repositoryRoot(), 'dist', 'tools', 'deploy', 'print-compose-env.js');
    const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-compose-'));
    const env = { ...process.env, DIEUPHOI_DATA_DIR: directory };
    const printed = execFileSync(process.execPath, [program], { encoding: 'utf8', env });
    rmSync(directory, { recursive: true });
    const known = new Set([...printed.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    const needed = [...text.matchAll(/\$\{(\w+)(:\?[^}]*)?\}/g)].map(([, name]) => name);
    expect(needed.filter((name) => !known.has(name))).toEqual([]);
  });

  (hasCompose ? it : it.skip)('is understood by docker compose', () => {
    const { status, stderr } = spawnSync('docker', ['compose', '-f', file, 'config', '--no-interpolate', '--quiet'], {
      encoding: 'utf8',
    });
    expect(`${status} ${stderr}`).toBe('0 ');
  });
});
