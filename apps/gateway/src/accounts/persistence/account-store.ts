import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';

export interface StoredAccount {
  account: StaffAccountSet;
  passwordHash: string;
}

/** Null stands for what is absent. */
export type AccountRow = {
  id: string;
  username: string;
  display_name: string;
  roles: StaffAccountSet['roles'];
  agency_id: string | null;
  email: string | null;
  active: boolean;
  version: number;
};

export const accountColumns = 'id, username, display_name, roles, agency_id, email, active, version';

export function toAccount(row: AccountRow): StaffAccountSet {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    roles: row.roles,
    ...(row.agency_id !== null && { agencyId: row.agency_id }),
    ...(row.email !== null && { email: row.email }),
    active: row.active,
    version: row.version,
  };
}

export async function findAccount(tx: Tx, username: string): Promise<StoredAccount | undefined> {
  const [row] = await tx.query<AccountRow & { password_hash: string }>(
    `select ${accountColumns}, password_hash from account where username = $1`,
    [username],
  );
  return row && { account: toAccount(row), passwordHash: row.password_hash };
}

/** Inserts, or replaces the state of the account with that id. */
export async function saveAccount(tx: Tx, account: StaffAccountSet, passwordHash: string): Promise<void> {
  await tx.execute(
    `insert into account (id, username, display_name, roles, agency_id, email, active, version, password_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
       roles = excluded.roles, agency_id = excluded.agency_id, email = excluded.email, active = excluded.active,
       version = excluded.version, password_hash = excluded.password_hash`,
    [
      account.id,
      account.username,
      account.displayName,
      account.roles,
      account.agencyId ?? null,
      account.email ?? null,
      account.active,
      account.version,
      passwordHash,
    ],
  );
}
