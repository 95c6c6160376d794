import { RegistryCopy } from '#registry';
import { loadSeeds } from './load.js';

/** The registry of a fresh installation. */
export function seededRegistry(): RegistryCopy {
  const { fields, places, agencies, calendars, limits, rules } = loadSeeds();
  const rows = <T extends { version: number }>(kind: string, bodies: readonly T[], idOf: (body: T) => string) =>
    bodies.map((body) => ({ kind, id: idOf(body), version: body.version, body }));
  const registry = new RegistryCopy();
  registry.take([
    ...rows('field', fields, ({ code }) => code),
    ...rows('place', places, ({ code }) => code),
    ...rows('agency', agencies, ({ id }) => id),
    ...rows('calendar', calendars, ({ id }) => id),
    ...rows('limits', [limits], ({ id }) => id),
    ...rows('rule', rules, ({ id }) => id),
  ]);
  return registry;
}
