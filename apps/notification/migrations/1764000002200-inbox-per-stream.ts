import type { MigrationInterface, QueryRunner } from 'typeorm';
import { moveInbox } from '#messaging';

/** What was applied is one row per source and subject, no longer one per event. */
export class InboxPerStream1764000002200 implements MigrationInterface {
  name = 'InboxPerStream1764000002200';

  async up(q: QueryRunner): Promise<void> {
    await moveInbox(q, 'notification');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Which events were applied is not known one by one any more.'));
  }
}
