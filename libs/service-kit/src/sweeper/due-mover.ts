import { type Actor, isDatabaseAway, type Tx, type WorkerDatabase } from '#persistence';

/** Something that becomes due by the passing of time. */
export interface DueWork<T> {
  database: WorkerDatabase;
  actor: Actor;
  /** Locks the earliest of what is due, `id` alone when it is named; what another copy works on is left to it. */
  lock(tx: Tx, limit: number, except: readonly string[], id?: string): Promise<T[]>;
  /** Ids of all that is due, not locked. */
  ids(tx: Tx, except: readonly string[]): Promise<string[]>;
  move(tx: Tx, due: readonly T[]): Promise<void>;
  logger: { error(fields: object, message: string): void };
}

/** Moved in one transaction. */
const batch = 100;

/** Milliseconds for which what cannot be moved is left out. */
const pause = 60_000;

/** Moves what is due. One that cannot be moved does not hold the others. */
export class DueMover<T> {
  /** Until when an id is left out, in milliseconds since 1970. */
  private readonly failing = new Map<string, number>();

  constructor(private readonly work: DueWork<T>) {}

  /** How many it moved. @throws when the database is away */
  async run(): Promise<number> {
    const now = Date.now();
    for (const [id, until] of this.failing) if (until <= now) this.failing.delete(id);
    try {
      return await this.attempt(batch);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
    }
    let moved = 0;
    const { database, actor, ids, logger } = this.work;
    for (const id of await database.run(actor, (tx) => ids(tx, [...this.failing.keys()]))) {
      try {
        moved += await this.attempt(1, id);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        this.failing.set(id, now + pause);
        logger.error({ id, problem: String(error) }, 'What is due cannot be moved; it is tried again in a minute');
      }
    }
    return moved;
  }

  private attempt(limit: number, id?: string): Promise<number> {
    const { database, actor, lock, move } = this.work;
    return database.run(actor, async (tx) => {
      const due = await lock(tx, limit, [...this.failing.keys()], id);
      if (due.length > 0) await move(tx, due);
      return due.length;
    });
  }
}
