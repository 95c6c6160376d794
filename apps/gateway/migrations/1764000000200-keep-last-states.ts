import type { MigrationInterface, QueryRunner } from 'typeorm';
import { maintainLedger } from '#messaging';

/** The last state of each thing of a compacted topic outlives its week of the ledger. */
export class KeepLastStates1764000000200 implements MigrationInterface {
  name = 'KeepLastStates1764000000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(maintainLedger('gateway'));
  }

  async down(): Promise<void> {
    // What was kept stays.
  }
}
