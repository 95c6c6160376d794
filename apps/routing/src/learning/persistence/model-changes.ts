import type { Tx } from '#persistence';

export const changeKinds = ['installed', 'promoted', 'rolled-back'] as const;

/** Which model was put in force instead of which. */
export interface ModelChange {
  /** Counts up; the latest is the version of what stands. */
  no: number;
  kind: (typeof changeKinds)[number];
  version: string;
  before: string | null;
  by: string;
  at: Date;
  reason: string;
}

/** 0 before the first. */
export async function latestChange(tx: Tx): Promise<Pick<ModelChange, 'no' | 'kind'> | undefined> {
  const [row] = await tx.query<Pick<ModelChange, 'no' | 'kind'>>(
    'select no, kind from model_change order by no desc limit 1',
  );
  return row;
}

export async function insertChange(tx: Tx, change: Omit<ModelChange, 'no' | 'at'>): Promise<void> {
  const { kind, version, before, by, reason } = change;
  await tx.execute(
    `insert into model_change (kind, version, before, changed_by, changed_at, reason) values ($1, $2, $3, $4, now(), $5)`,
    [kind, version, before, by, reason],
  );
}

/** The latest first, with the names of those who work here. */
export function readChanges(tx: Tx, limit: number): Promise<(ModelChange & { byName: string | null })[]> {
  return tx.query(
    `select no, kind, c.version, before, changed_by as by, s.display_name as "byName", changed_at as at, reason
     from model_change c left join staff_copy s on s.id = changed_by order by no desc limit $1`,
    [limit],
  );
}
