import type { MigrationInterface, QueryRunner } from 'typeorm';
import { moveUnpublished } from '#messaging';

/** What is not published yet stands in a table of its own, so that publishing leaves the ledger's rows alone. */
export class UnpublishedApart1764000001900 implements MigrationInterface {
  name = 'UnpublishedApart1764000001900';

  async up(q: QueryRunner): Promise<void> {
    await moveUnpublished(q, 'routing');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The rows of the ledger have no mark any more.'));
  }
}
