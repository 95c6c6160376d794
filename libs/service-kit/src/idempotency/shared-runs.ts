import type { Actor } from '#persistence';

/**
 * For staff, who have an id each. Whoever presses again while the first press still runs gets its answer, or its error. In the database they would wait
 * for the first one's row, each with a connection, until none is left for anybody else.
 */
export class SharedRuns {
  private readonly running = new Map<string, Promise<unknown>>();

  /** @param asked all that the answer depends on; alike are those of which JSON says the same */
  run<A>(actor: Actor, asked: unknown, work: () => Promise<A>): Promise<A> {
    const { id, roles, agencyId } = actor;
    const name = JSON.stringify([id, roles, agencyId, asked]);
    const known = this.running.get(name) as Promise<A> | undefined;
    if (known) return known;
    const run = work().finally(() => this.running.delete(name));
    this.running.set(name, run);
    return run;
  }
}
