import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeMessagingTables } from '#messaging';

const service = 'notification';

/** The role of requests writes events and reads none. */
export class RequestsOnlySay1764000000100 implements MigrationInterface {
  name = 'RequestsOnlySay1764000000100';

  async up(q: QueryRunner): Promise<void> {
    await closeMessagingTables(q, service);
  }

  async down(): Promise<void> {
    // What was too much stays taken away.
  }
}
