import type { Tx } from '#persistence';
import type { TrainingRow } from '../domain/model.js';

/** The latest of them; more would not fit into the memory of the process that learns. */
const mostRows = 10_000;

/** Decided reports that may be learned from, the latest `mostRows`, in the order of their decisions. */
export async function readTrainingRows(tx: Tx): Promise<TrainingRow[]> {
  const rows = await tx.query<TrainingRow>(
    `select text, field_code as "fieldCode", decided_at as "decidedAt" from training_row
     order by decided_at desc, report_id desc limit $1`,
    [mostRows],
  );
  return rows.reverse();
}

/** How many there are, and how many were decided after `since`. */
export async function countTrainingRows(tx: Tx, since: Date | null): Promise<{ all: number; fresh: number }> {
  const [row] = await tx.query<{ all: number; fresh: number }>(
    `select count(*)::int as all, count(*) filter (where $1::timestamptz is null or decided_at > $1)::int as fresh
     from training_row`,
    [since],
  );
  return row!;
}
