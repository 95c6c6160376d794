import type { Tx } from '#persistence';
import { selectedColumns } from '../../reports/persistence/report-store.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

/**
 * Reports whose alarm is due, the earliest first, locked; those that another copy works on are left to it. One that was
 * decided, though it can still be undone, waits: the decision counts from the click.
 */
export function lockDueAlarms(tx: Tx, limit: number, except: readonly string[], id?: string): Promise<RoutedReport[]> {
  return tx.query<RoutedReport>(
    `select ${selectedColumns} from routed_report where alarm_at <= now() and state <> 'undo'
       and id <> all($2) and ($3::text is null or id = $3)
     order by alarm_at limit $1 for update skip locked`,
    [limit, except, id ?? null],
  );
}

/** All of them, not locked. */
export async function dueReports(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from routed_report where alarm_at <= now() and state <> 'undo' and id <> all($1) order by alarm_at`,
    [except],
  );
  return rows.map(({ id }) => id);
}

export interface FiredStep {
  reportId: string;
  dispatchNo: number;
  step: string;
  dueAt: string;
  firedAt: string;
}

/** Answers with the ids of reports for which the step had not fired before. */
export async function recordFired(tx: Tx, steps: readonly FiredStep[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `insert into fired_step (report_id, dispatch_no, step, due_at, fired_at)
     select "reportId", "dispatchNo", step, "dueAt", "firedAt" from jsonb_to_recordset($1)
       as r("reportId" text, "dispatchNo" integer, step text, "dueAt" timestamptz, "firedAt" timestamptz)
     on conflict do nothing returning report_id as id`,
    [JSON.stringify(steps)],
  );
  return new Set(rows.map(({ id }) => id));
}
