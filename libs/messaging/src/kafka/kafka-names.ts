import type { KafkaBus } from '../nest/messaging-options.js';

type Prefixed = Pick<KafkaBus, 'prefix'>;

/** The name that a topic or group has in the cluster. */
export function clusterName({ prefix = '' }: Prefixed, name: string): string {
  return prefix + name;
}

/** Our name of a topic of the cluster. */
export function ownName({ prefix = '' }: Prefixed, name: string): string {
  return name.slice(prefix.length);
}
