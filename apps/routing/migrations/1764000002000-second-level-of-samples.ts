import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';

const { app } = serviceRoles('routing');

/** What the machine said of the second level, and whether whoever judged said the same. */
export class SecondLevelOfSamples1764000002000 implements MigrationInterface {
  name = 'SecondLevelOfSamples1764000002000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `alter table blind_sample add column subfield_code text,
         add column subfield_outcome text check (subfield_outcome in ('right', 'wrong')),
         add check (subfield_outcome is null or subfield_code is not null and outcome in ('right', 'wrong'))`,
    );
    await q.query(`grant update (subfield_outcome) on blind_sample to ${app}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table blind_sample drop column subfield_outcome, drop column subfield_code');
  }
}
