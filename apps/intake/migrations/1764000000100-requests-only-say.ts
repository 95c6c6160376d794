import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeMessagingTables } from '#messaging';
import { serviceRoles } from '#persistence';

const service = 'intake';

/** The role of requests writes events and reads none. */
export class RequestsOnlySay1764000000100 implements MigrationInterface {
  name = 'RequestsOnlySay1764000000100';

  async up(q: QueryRunner): Promise<void> {
    await closeMessagingTables(q, service);
    // Nothing of a report is ever deleted by a request.
    await q.query(
      `revoke delete on report, report_view, timeline_entry, citizen_request from ${serviceRoles(service).app}`,
    );
  }

  async down(): Promise<void> {
    // What was too much stays taken away.
  }
}
