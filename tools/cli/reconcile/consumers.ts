import { Topics } from '#contracts';
import type { ServiceName } from '../../all-migrations.js';

/** Who listens to what; see the table of services in docs. */
export const consumersOf: Record<string, readonly ServiceName[]> = {
  [Topics.report]: ['intake', 'routing', 'tracking', 'notification'],
  [Topics.registry]: ['intake', 'tracking', 'notification', 'gateway'],
  [Topics.staff]: ['routing', 'tracking', 'notification'],
};
