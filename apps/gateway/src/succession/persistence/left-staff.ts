import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';
import { type AccountRow, accountColumns, toAccount } from '../../accounts/persistence/account-store.js';

/** Accounts of some agencies, locked; what another copy works on is left to it. */
export async function lockStaffOf(
  tx: Tx,
  agencyIds: readonly string[],
  limit: number,
  except: readonly string[],
  id?: string,
): Promise<StaffAccountSet[]> {
  const rows = await tx.query<AccountRow>(
    `select ${accountColumns} from account
     where agency_id = any($1) and id <> all($3) and ($4::text is null or id = $4)
     order by id limit $2 for update skip locked`,
    [agencyIds, limit, except, id ?? null],
  );
  return rows.map(toAccount);
}

/** All of them, not locked. */
export async function readStaffOf(
  tx: Tx,
  agencyIds: readonly string[],
  except: readonly string[] = [],
): Promise<StaffAccountSet[]> {
  const rows = await tx.query<AccountRow>(
    `select ${accountColumns} from account where agency_id = any($1) and id <> all($2) order by agency_id, username`,
    [agencyIds, except],
  );
  return rows.map(toAccount);
}

export async function moveAccounts(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
  await tx.execute(
    `update account a set agency_id = m."agencyId", version = m.version
     from jsonb_to_recordset($1) as m(id text, "agencyId" text, version int) where a.id = m.id`,
    [JSON.stringify(accounts)],
  );
}
