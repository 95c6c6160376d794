import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The communes in use began with the reform of July 2025; before it there were their former units. */
export class FirstDayOfPlaces1764000001500 implements MigrationInterface {
  name = 'FirstDayOfPlaces1764000001500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `update registry_copy set body = body || '{"validFrom": "2025-07-01"}' where kind = 'place' and not body ? 'validFrom'`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`update registry_copy set body = body - 'validFrom' where kind = 'place'`);
  }
}
