import { isDeepStrictEqual } from 'node:util';
import type { StaffAccountSet } from '#contracts';
import { type EventDraft, type Ledger } from '#messaging';
import { newId, type Tx } from '#persistence';
import { findAccount, saveAccount, type StoredAccount } from '../persistence/account-store.js';
import { hashPassword, isPassword } from './password.js';

/** An account as a seed file names it; without an id it gets one. */
export type SeedAccount = Omit<StaffAccountSet, 'id' | 'active' | 'version'> & { id?: string };

/** Brings the accounts to this state, all with one password, and says what changed. Does nothing the second time. */
export async function seedAccounts(
  tx: Tx,
  ledger: Ledger,
  accounts: readonly SeedAccount[],
  password: string,
): Promise<void> {
  // Two seeds at once would both insert.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('gateway.seed-accounts', 0))`);
  const drafts: EventDraft[] = [];
  for (const seed of accounts) {
    const stored = await findAccount(tx, seed.username);
    const account = nextState(seed, stored);
    const known = stored !== undefined && (await isPassword(stored.passwordHash, password));
    if (known && account === stored.account) continue;
    await saveAccount(tx, account, known ? stored.passwordHash : await hashPassword(password));
    if (account !== stored?.account) {
      drafts.push({ type: 'vn.dieuphoi.staff.account-set', subject: account.id, data: account });
    }
  }
  await ledger.append(tx, drafts);
}

function nextState(seed: SeedAccount, stored: StoredAccount | undefined): StaffAccountSet {
  const id = stored?.account.id ?? seed.id ?? newId();
  const account = { ...seed, id, active: true, version: stored?.account.version ?? 1 };
  if (!stored) return account;
  return isDeepStrictEqual(account, stored.account) ? stored.account : { ...account, version: account.version + 1 };
}
