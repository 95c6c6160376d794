import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Topics } from '#contracts';
import { services } from '../../services.js';
import { repositoryRoot } from '../../repository-root.js';
import { consumersOf } from './consumers.js';

describe('consumersOf', () => {
  it.each(Object.entries(Topics))('knows who listens to %s', (name, topic) => {
    // The registry is listened to by a controller of libs/registry.
    const sign = name === 'registry' ? 'RegistryModule.register(' : `@EventPattern<string>(Topics.${name})`;
    const listening = services.filter((service) => sources(service).includes(sign));
    expect([...(consumersOf[topic] ?? [])].sort()).toEqual([...listening].sort());
  });
});

function sources(service: string): string {
  const folder = join(repositoryRoot(), 'apps', service, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}
