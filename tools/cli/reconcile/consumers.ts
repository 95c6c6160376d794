import { Topics } from '#contracts';
import type { ServiceName } from '../../services.js';

/** Which services listen to a topic. */
export const consumersOf: Record<string, readonly ServiceName[]> = {
  [Topics.report]: ['intake', 'routing', 'tracking', 'notification'],
  [Topics.registry]: ['intake', 'routing', 'tracking', 'notification', 'gateway'],
  [Topics.staff]: ['routing', 'tracking', 'notification'],
};
