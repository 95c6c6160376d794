import { type ServiceName, services } from '../../tools/services.js';
import type { Bus } from '../support/test-product.js';

/** What is done when so many reports were acknowledged. */
export type Fault = { after: number } & (
  | { kind: 'kill'; service: ServiceName }
  | { kind: 'freeze'; service: ServiceName; milliseconds: number }
  | { kind: 'kill-database' }
  | { kind: 'kill-broker' }
);

/** Faults in the order in which they come; the same seed gives the same. */
export function schedule(seed: number, bus: Bus, { faults, reports }: { faults: number; reports: number }): Fault[] {
  const random = generator(seed);
  const oneOf = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  const kinds: Fault['kind'][] = ['kill', 'kill', 'kill', 'freeze', 'freeze', 'kill-database'];
  if (bus === 'kafka') kinds.push('kill-broker');
  return Array.from({ length: faults }, (_, n): Fault => {
    const after = Math.floor(((n + random()) * reports) / (faults + 1)) + 1;
    const kind = oneOf(kinds);
    if (kind === 'kill') return { after, kind, service: oneOf(services) };
    if (kind === 'freeze') {
      return { after, kind, service: oneOf(services), milliseconds: 500 + Math.floor(random() * 4_000) };
    }
    return { after, kind };
  });
}

/** Numerical Recipes' linear congruential generator: 0 to below 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
