import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

export interface StaffMember {
  id: string;
  roles: StaffAccountSet['roles'];
  agencyId?: string;
}

export async function saveStaff(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx.execute(
    `insert into staff_copy (id, roles, agency_id, active, version)
     select id, roles, "agencyId", active, version from jsonb_to_recordset($1)
       as r(id text, roles text[], "agencyId" text, active boolean, version int)
     on conflict (id) do update set roles = excluded.roles, agency_id = excluded.agency_id,
       active = excluded.active, version = excluded.version
     where staff_copy.version < excluded.version`,
    [JSON.stringify(accounts)],
  );
}

export async function activeStaff(tx: Tx): Promise<StaffMember[]> {
  const rows = await tx.query<{ id: string; roles: StaffMember['roles']; agency_id: string | null }>(
    'select id, roles, agency_id from staff_copy where active',
  );
  return rows.map(({ id, roles, agency_id }) => ({ id, roles, agencyId: agency_id ?? undefined }));
}
