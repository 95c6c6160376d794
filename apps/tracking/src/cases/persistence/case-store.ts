import { foldKey } from '#classifier';
import type { Tx } from '#persistence';
import type { CaseState } from '../domain/case-state.js';
import { caseColumns, type CaseRow, storedColumns, toRow, toState } from './case-row.js';

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
  insert into case_record (${names.join(', ')}, words)
  select ${names.map((name) => `r.${name}`).join(', ')}, to_tsvector('simple', r.folded)
  from jsonb_to_recordset($1) as r(${Object.entries(storedColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')}, folded text)
  order by r.id
  on conflict (id) do update set ${[...names, 'words'].map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Writes the rows as they are given, version and all; the caller holds their locks. */
export async function saveCases(tx: Tx, states: readonly CaseState[]): Promise<void> {
  if (states.length === 0) return;
  const rows = states.map((state) => ({ ...toRow(state), folded: foldKey(state.text) }));
  await tx.execute(upsert, [JSON.stringify(rows)]);
}
