import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

export async function saveStaff(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx.execute(
    `insert into staff_copy (id, display_name, agency_id, version)
     select id, "displayName", "agencyId", version from jsonb_to_recordset($1)
       as r(id text, "displayName" text, "agencyId" text, version int)
     on conflict (id) do update set display_name = excluded.display_name, agency_id = excluded.agency_id,
       version = excluded.version
     where staff_copy.version < excluded.version`,
    [JSON.stringify(accounts)],
  );
}
