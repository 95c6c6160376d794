import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMeasuredTables } from '../src/measures/persistence/create-measured-tables.js';

/** What figures are made of. */
export class MeasuredEvents1764000000100 implements MigrationInterface {
  name = 'MeasuredEvents1764000000100';

  async up(q: QueryRunner): Promise<void> {
    await createMeasuredTables(q, 'tracking');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table measured_event, measured_report');
  }
}
