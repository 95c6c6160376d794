import type { Tx } from '#persistence';
import type { HistoryEntry } from '../domain/history-entry.js';

export async function writeHistory(tx: Tx, entries: readonly (HistoryEntry & { caseId: string })[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(
    `insert into case_history (case_id, at, type, by, dispatch_no, detail, moot)
     select "caseId", at, type, by, "dispatchNo", detail, moot
     from rows from (jsonb_to_recordset($1)
       as ("caseId" text, at timestamptz, type text, by text, "dispatchNo" int, detail jsonb, moot boolean))
       with ordinality as r("caseId", at, type, by, "dispatchNo", detail, moot, n)
     order by n`,
    [JSON.stringify(entries)],
  );
}

export function readHistory(tx: Tx, caseId: string): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `select at, type, by, dispatch_no as "dispatchNo", detail, moot from case_history
     where case_id = $1 order by position`,
    [caseId],
  );
}

/** Takes out what citizens wrote; that something happened stays. */
export async function eraseWords(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.execute(`update case_history set detail = '{}' where case_id = any($1) and by = 'citizen'`, [caseIds]);
}
