import type { TopicPartition } from '../envelope/topic-settings.js';

/** Where the relay brings events: one implementation per transport. */
export interface Outlet {
  /**
   * Publishes up to some hundreds of unpublished events per partition, in order of position, and marks them. Only the
   * holder of the relay locks of `owned` may call it.
   *
   * @returns how many were published and whether more were waiting
   */
  publish(owned: readonly TopicPartition[]): Promise<{ published: number; more: boolean }>;
  close(): Promise<void>;
}
