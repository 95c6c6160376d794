import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

export async function saveStaff(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx.execute(
    `insert into staff_copy (id, username, display_name, roles, agency_id, active, version)
     select id, username, "displayName", roles, "agencyId", active, version from jsonb_to_recordset($1)
       as r(id text, username text, "displayName" text, roles text[], "agencyId" text, active boolean, version int)
     on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
       roles = excluded.roles, agency_id = excluded.agency_id, active = excluded.active, version = excluded.version
     where staff_copy.version < excluded.version`,
    [JSON.stringify(accounts)],
  );
}

export interface Person {
  id: string;
  name: string;
  agencyId: string | null;
}

/** Who stands behind ids of accounts; ids of nobody are left out. */
export function readPeople(tx: Tx, ids: readonly string[]): Promise<Person[]> {
  return tx.query<Person>(
    `select id, display_name as name, agency_id as "agencyId" from staff_copy where id = any($1) order by id`,
    [ids],
  );
}

/** The account id of somebody who works in an agency, named by id or user name. */
export async function findColleague(tx: Tx, idOrUsername: string, agencyId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select id from staff_copy where (id = $1 or username = $1) and agency_id = $2 and active order by id = $1 desc limit 1`,
    [idOrUsername, agencyId],
  );
  return row?.id;
}
