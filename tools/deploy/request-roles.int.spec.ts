import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceRoles } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import { services } from '../services.js';

describe('the role of requests', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const messaging = `c.relname ~ '^(ledger(_.*)?|unpublished|stream|inbox|parking|parked|parked_discarded)$'`;

  async function granted(service: string, condition: string): Promise<string[]> {
    const { schema, app } = serviceRoles(service);
    const rows = await database.query<{ right: string }>(
      `select c.relname || ': ' || r.name as right
       from pg_class c cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as r(name)
       where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and ${condition}
         and has_table_privilege($2, c.oid, r.name)
       order by c.relname, r.name`,
      [schema, app],
    );
    return rows.map(({ right }) => right);
  }

  it.each(services)('of %s writes events and reads none', async (service) => {
    expect(await granted(service, messaging)).toEqual([
      'ledger: insert',
      'stream: insert',
      'stream: select',
      'stream: update',
      'unpublished: insert',
    ]);
  });

  it.each(services)('of %s has no right to a table without policies', async (service) => {
    expect(await granted(service, `not c.relrowsecurity and not ${messaging}`)).toEqual([]);
  });

  it('of intake deletes nothing of a report', async () => {
    const rights = await granted(
      'intake',
      `c.relname in ('report', 'report_view', 'timeline_entry', 'citizen_request')`,
    );
    expect(rights).toHaveLength(12);
    expect(rights.filter((right) => right.endsWith('delete'))).toEqual([]);
  });
});
