import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

export interface StaffMember {
  id: string;
  roles: StaffAccountSet['roles'];
  agencyId?: string;
  /** Whether there is an address for letters. */
  hasEmail: boolean;
}

export async function saveStaff(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx.execute(
    `insert into staff_copy (id, roles, agency_id, email, active, version)
     select id, roles, "agencyId", email, active, version from jsonb_to_recordset($1)
       as r(id text, roles text[], "agencyId" text, email text, active boolean, version int)
     on conflict (id) do update set roles = excluded.roles, agency_id = excluded.agency_id, email = excluded.email,
       active = excluded.active, version = excluded.version
     where staff_copy.version < excluded.version`,
    [JSON.stringify(accounts)],
  );
}

export async function activeStaff(tx: Tx): Promise<StaffMember[]> {
  const rows = await tx.query<Omit<StaffMember, 'agencyId'> & { agency_id: string | null }>(
    'select id, roles, agency_id, email is not null as "hasEmail" from staff_copy where active',
  );
  return rows.map(({ agency_id, ...member }) => ({ ...member, agencyId: agency_id ?? undefined }));
}

/** Undefined once the account is switched off. */
export async function findStaffEmail(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ email: string | null }>('select email from staff_copy where id = $1 and active', [id]);
  return row?.email ?? undefined;
}
