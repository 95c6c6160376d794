import { defaultTopics, Ledger } from '#messaging';
import { type WorkerDatabase, workerActor } from '#persistence';
import { seedAccounts as seed, type SeedAccount } from './accounts/application/seed-accounts.js';

export type { SeedAccount };

/**
 * The accounts of the demo, all with one password; for the embedded default only. Can be repeated: it changes and says
 * only what differs. The events are published by the gateway's relay.
 */
export function seedAccounts(
  database: WorkerDatabase,
  accounts: readonly SeedAccount[],
  password: string,
): Promise<void> {
  const ledger = new Ledger('/gateway', defaultTopics);
  return database.run(workerActor('gateway'), (tx) => seed(tx, ledger, accounts, password));
}
