import type { Tx } from '#persistence';

/**
 * Where an event can be stuck in a service.
 *
 * - `unpublished`: the relay has not brought it to the bus.
 * - `parked`: a consumer could not apply it, or it waits for one that could not be applied.
 * - `due`: it may be applied, and the parking worker has not done so.
 * - `held-empty`: its report is held although nothing of it is parked.
 */
export type StuckStage = 'unpublished' | 'parked' | 'due' | 'held-empty';

export interface Stuck {
  stage: StuckStage;
  count: number;
  /** Since when the oldest is stuck; null when none is. */
  since: Date | null;
}

/** Counts, in the schema of `tx`, what has been stuck for `longerThan`; in a healthy run every count is 0. */
export async function sweep(tx: Tx, longerThan = '60 seconds'): Promise<Stuck[]> {
  return tx.query<Stuck>(
    `with late as (select now() - $1::interval as before)
     select 'unpublished' as stage, count(*)::int as count, min(created_at) as since
       from unpublished, late where created_at < before
     union all
     select 'parked', count(*)::int, min(parked_at) from parked, late where parked_at < before
     union all
     select 'due', count(*)::int, min(due_at) from parking, late where due_at < before
     union all
     select 'held-empty', count(*)::int, min(held_since) from parking h, late
       where held_since < before and not exists (select from parked p where p.subject = h.subject)`,
    [longerThan],
  );
}
