import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServiceMigrations } from '#persistence';

export const services = ['intake', 'routing', 'tracking', 'notification', 'gateway'] as const;
export type ServiceName = (typeof services)[number];

/** What each service's `migrations/index` exports, found by its shape. */
export async function allMigrations(): Promise<ServiceMigrations[]> {
  const found: ServiceMigrations[] = [];
  for (const service of services) {
    const base = `../apps/${service}/migrations/index`;
    if (!['.js', '.ts'].some((ending) => existsSync(fileURLToPath(new URL(base + ending, import.meta.url))))) continue;
    const module = (await import(`${base}.js`)) as Record<string, unknown>;
    const migrations = Object.values(module).find(isServiceMigrations);
    if (!migrations) throw new Error(`apps/${service}/migrations/index.ts exports no ServiceMigrations.`);
    found.push(migrations);
  }
  return found;
}

function isServiceMigrations(value: unknown): value is ServiceMigrations {
  return typeof value === 'object' && value !== null && 'service' in value && 'migrations' in value;
}
