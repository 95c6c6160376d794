import type { MigrationInterface, QueryRunner } from 'typeorm';
import { maintainLedger } from '#messaging';

/** The last state of each thing of a compacted topic outlives its week of the ledger. */
export class KeepLastStates1764000001600 implements MigrationInterface {
  name = 'KeepLastStates1764000001600';

  async up(q: QueryRunner): Promise<void> {
    await q.query(maintainLedger('routing'));
  }

  async down(): Promise<void> {
    // What was kept stays.
  }
}
