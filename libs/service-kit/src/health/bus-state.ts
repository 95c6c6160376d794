import type { BusReport } from '#messaging';
import type { HealthState } from './health.js';

/** How reading and publishing go on, with the reason when they do not. */
export function busState({ ready, consumer, relay }: BusReport): HealthState {
  const reading = [consumer.state, consumer.problem].filter(Boolean).join(': ');
  return { ready, detail: relay.problem === undefined ? reading : `${reading}; publishing waits: ${relay.problem}` };
}
