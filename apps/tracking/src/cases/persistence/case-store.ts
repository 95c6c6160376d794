import { foldKey } from '#text';
import type { Tx } from '#persistence';
import type { CaseState } from '../domain/case-state.js';
import { caseColumns, type CaseRow, neverChanges, storedColumns, toRow, toState } from './case-row.js';

/** Locks cases in order of id, so that two callers never deadlock. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseState>> {
  const rows = await tx.query<CaseRow>(
    `select ${caseColumns} from case_record where id = any($1) order by id for update`,
    [ids],
  );
  return new Map(rows.map(toState).map((state) => [state.id, state]));
}

/** Undefined when there is none or the actor may not see it. */
export async function lockCase(tx: Tx, id: string): Promise<CaseState | undefined> {
  return (await lockCases(tx, [id])).get(id);
}

export async function readCase(tx: Tx, id: string): Promise<CaseState | undefined> {
  const [row] = await tx.query<CaseRow>(`select ${caseColumns} from case_record where id = $1`, [id]);
  return row && toState(row);
}

/** The database's time at this moment. What waited for a lock is judged by when it got it. */
export async function readClock(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('select clock_timestamp() as now');
  if (!row) throw new Error('The database does not tell the time.');
  return row.now;
}

const names = Object.keys(storedColumns);
const upsert = `
  insert into case_record (${names.join(', ')})
  select ${names.join(', ')}
  from jsonb_to_recordset($1) as r(${Object.entries(storedColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  order by id
  on conflict (id) do update set ${names
    .filter((name) => !neverChanges.has(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

/** Writes the rows as they are given, version and all; the caller holds their locks. */
export async function saveCases(tx: Tx, states: readonly CaseState[]): Promise<void> {
  if (states.length === 0) return;
  await tx.execute(upsert, [JSON.stringify(states.map(toRow))]);
}

/** Makes cases that are new, or whose text has changed, found by their words. */
export async function saveWords(tx: Tx, states: readonly Pick<CaseState, 'id' | 'text'>[]): Promise<void> {
  if (states.length === 0) return;
  await tx.execute(
    `insert into case_words (case_id, words)
     select id, to_tsvector('simple', folded) from unnest($1::text[], $2::text[]) as r(id, folded) order by id
     on conflict (case_id) do update set words = excluded.words`,
    [states.map(({ id }) => id), states.map(({ text }) => foldKey(text))],
  );
}
