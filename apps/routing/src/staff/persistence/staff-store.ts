import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

/** The newest version of each account counts. */
export async function saveStaff(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  const newest = new Map<string, StaffAccountSet>();
  for (const account of accounts) {
    if ((newest.get(account.id)?.version ?? 0) < account.version) newest.set(account.id, account);
  }
  if (newest.size === 0) return;
  const sorted = [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.execute(
    `insert into staff_copy (id, display_name, agency_id, version)
     select id, "displayName", "agencyId", version from jsonb_to_recordset($1)
       as r(id text, "displayName" text, "agencyId" text, version int)
     on conflict (id) do update set display_name = excluded.display_name, agency_id = excluded.agency_id,
       version = excluded.version
     where staff_copy.version < excluded.version`,
    [JSON.stringify(sorted)],
  );
}
