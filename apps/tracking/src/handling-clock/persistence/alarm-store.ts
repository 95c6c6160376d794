import type { Tx } from '#persistence';
import type { CaseState } from '../../cases/domain/case-state.js';
import { caseColumns, type CaseRow, toState } from '../../cases/persistence/case-row.js';
import type { Firing } from '../domain/fire-alarm.js';

export interface DueCase {
  state: CaseState;
  now: Date;
}

/** Cases whose clock has come to something, the earliest first, locked; what another copy works on is left to it. */
export async function lockDueCases(tx: Tx, limit: number, except: readonly string[], id?: string): Promise<DueCase[]> {
  const rows = await tx.query<CaseRow & { now: Date }>(
    `select ${caseColumns}, now() as now from case_record
     where next_at <= now() and id <> all($2) and ($3::text is null or id = $3)
     order by next_at, id limit $1 for update skip locked`,
    [limit, except, id ?? null],
  );
  return rows.map(({ now, ...row }) => ({ state: toState(row), now }));
}

/** All of them, not locked. */
export async function dueCases(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from case_record where next_at <= now() and id <> all($1) order by next_at, id',
    [except],
  );
  return rows.map(({ id }) => id);
}

/** A step that has fired before for the same deadline is refused by the key, and with it the whole transaction. */
export async function recordFirings(tx: Tx, firings: readonly Firing[]): Promise<void> {
  await tx.execute(
    `insert into firing (case_id, clock, dispatch_no, handling_no, step, due_at, fired_at)
     select "caseId", 'handling', "dispatchNo", "handlingNo", step, "dueAt", "firedAt" from jsonb_to_recordset($1)
       as r("caseId" text, "dispatchNo" int, "handlingNo" int, step text, "dueAt" timestamptz, "firedAt" timestamptz)`,
    [JSON.stringify(firings)],
  );
}
