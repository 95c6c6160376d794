import { agenciesInOffice, isInOffice, type RegistryAgencySet } from '#contracts';
import { defaultTopics, Ledger } from '#messaging';
import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { findAccount, saveAccount } from '../../accounts/persistence/account-store.js';
import { dayOfDatabase } from '../persistence/day-of-database.js';
import { readStaffOf } from '../persistence/left-staff.js';

export interface LeftAccount {
  username: string;
  name: string;
  agency: string;
  /** Among whom somebody has to choose. */
  successors: string[];
}

/** Nothing was changed. */
export class MoveRefused extends Error {}

type Agencies = ReadonlyMap<string, RegistryAgencySet>;

/** Accounts of agencies that have ended, which nobody may move by guessing: several took over, or none. */
export function staffLeft(database: WorkerDatabase): Promise<LeftAccount[]> {
  return database.read(workerActor('gateway'), async (tx) => {
    const { agencies, day } = await registryOf(tx);
    const ended = [...agencies.values()].filter(({ validTo }) => validTo !== undefined && validTo < day);
    const accounts = await readStaffOf(
      tx,
      ended.map(({ id }) => id),
    );
    return accounts.map(({ username, displayName, agencyId }) => ({
      ...{ username, name: displayName, agency: agencyId! },
      successors: agenciesInOffice(agencies, agencyId!, day).map(({ id }) => id),
    }));
  });
}

/** Accounts of some agencies, whoever they will belong to. */
export function staffOf(database: WorkerDatabase, agencyIds: readonly string[]) {
  return database.read(workerActor('gateway'), (tx) => readStaffOf(tx, agencyIds));
}

/**
 * Gives an account to another agency; once is as good as twice.
 *
 * @throws MoveRefused
 */
export function moveAccount(database: WorkerDatabase, username: string, agencyId: string): Promise<void> {
  const ledger = new Ledger('/gateway', defaultTopics);
  return database.run(workerActor('gateway'), async (tx) => {
    const { agencies, day } = await registryOf(tx);
    const agency = agencies.get(agencyId);
    if (!agency || !isInOffice(agency, day)) throw new MoveRefused(`There is no agency "${agencyId}" in office.`);
    const stored = await lockAccount(tx, username);
    if (!stored) throw new MoveRefused(`There is no account "${username}".`);
    if (stored.account.agencyId === agencyId) return;
    const account = { ...stored.account, agencyId, version: stored.account.version + 1 };
    await saveAccount(tx, account, stored.passwordHash);
    await ledger.append(tx, [{ type: 'vn.dieuphoi.staff.account-set', subject: account.id, data: account }]);
  });
}

async function lockAccount(tx: Tx, username: string) {
  await tx.query('select from account where username = $1 for update', [username]);
  return findAccount(tx, username);
}

async function registryOf(tx: Tx): Promise<{ agencies: Agencies; day: string }> {
  const registry = new RegistryCopy();
  await registry.load(tx);
  return { agencies: registry.agencies, day: await dayOfDatabase(tx) };
}
