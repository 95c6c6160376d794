import { type Database, isDatabaseAway, workerActor } from '#persistence';
import type { HealthState } from './health.js';

/** Whether each role can sign in and finds its tables. A database that is away comes back; a wrong password does not. */
export async function databaseState(databases: readonly Database[]): Promise<HealthState> {
  try {
    for (const database of databases) {
      await database.run(workerActor('health'), (tx) => tx.query('select from stream limit 0'));
    }
    return { ready: true, detail: 'answers' };
  } catch (error) {
    const problem = error instanceof Error && error.message ? error.message : 'it cannot be reached';
    return { ready: isDatabaseAway(error), detail: isDatabaseAway(error) ? `is away: ${problem}` : problem };
  }
}
