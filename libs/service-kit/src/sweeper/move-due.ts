import type { Actor, Tx, WorkerDatabase } from '#persistence';

/** Something that becomes due by the passing of time. */
export interface DueWork<T> {
  database: WorkerDatabase;
  actor: Actor;
  /** Locks the earliest of what is due, `id` alone when it is named; what another copy works on is left to it. */
  lock(tx: Tx, limit: number, id?: string): Promise<T[]>;
  /** Ids of all that is due, not locked. */
  ids(tx: Tx): Promise<string[]>;
  move(tx: Tx, due: readonly T[]): Promise<void>;
  logger: { error(fields: object, message: string): void };
}

/** Moved in one transaction. */
const batch = 100;

/** Moves what is due, and answers with how many. One that cannot be moved does not hold the others. */
export async function moveDue<T>(work: DueWork<T>): Promise<number> {
  const { database, actor, logger } = work;
  const attempt = (limit: number, id?: string) =>
    database.run(actor, async (tx) => {
      const due = await work.lock(tx, limit, id);
      if (due.length > 0) await work.move(tx, due);
      return due.length;
    });
  try {
    return await attempt(batch);
  } catch (error) {
    logger.error({ problem: String(error) }, 'What is due cannot be moved together; all are tried one by one');
  }
  let moved = 0;
  for (const id of await database.run(actor, work.ids)) {
    try {
      moved += await attempt(1, id);
    } catch (error) {
      logger.error({ id, problem: String(error) }, 'What is due cannot be moved');
    }
  }
  return moved;
}
