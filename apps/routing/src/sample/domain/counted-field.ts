import type { RegistryFieldSet } from '#contracts';

/** Who changed a field when nobody did. */
export const bySystem = 'system';

/** What was dispatched before the latest change of its switch says nothing of a field. */
export function countedField({ code, change }: RegistryFieldSet): { code: string; since: Date } {
  return { code, since: new Date(change?.at ?? 0) };
}

export function isStoppedBySample({ automatic, change }: RegistryFieldSet): boolean {
  return !automatic.enabled && change?.by === bySystem;
}
