import type { Tx } from '#persistence';
import { selectedColumns } from '../../reports/persistence/report-store.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

export interface DeskPosition {
  dueAt: string;
  id: string;
}

/** As the index has it. */
const onDesk = `(state in ('waiting', 'awaiting-citizen', 'ruling', 'undo') or review is not null)`;

/** What waits at the desk, the least time first. */
export function listDesk(tx: Tx, limit: number, after?: DeskPosition): Promise<RoutedReport[]> {
  return tx.query<RoutedReport>(
    `select ${selectedColumns} from routed_report
     where ${onDesk} and ($2::timestamptz is null or (due_at, id) > ($2, $3))
     order by due_at, id limit $1`,
    [limit, after?.dueAt ?? null, after?.id ?? null],
  );
}

/**
 * Like `listDesk`, but of each matter only one report; of what can still be undone only when nothing else waits. A denunciation
 * stands for itself, and so does a report whose dispatch is to be looked at.
 */
export function listMatters(tx: Tx, limit: number, after?: DeskPosition): Promise<RoutedReport[]> {
  return tx.query<RoutedReport>(
    `with waiting as (
       select id, row_number() over (
         partition by case when denunciation or review is not null then id else coalesce(matter_id, id) end
         order by state = 'undo', due_at, id
       ) as place
       from routed_report where ${onDesk}
     )
     select ${selectedColumns} from routed_report
     where id in (select id from waiting where place = 1)
       and ($2::timestamptz is null or (due_at, id) > ($2, $3))
     order by due_at, id limit $1`,
    [limit, after?.dueAt ?? null, after?.id ?? null],
  );
}

/** One report wherever it stands, so that whoever had it open reads that it was decided. */
export function findReport(tx: Tx, id: string): Promise<RoutedReport[]> {
  return tx.query<RoutedReport>(`select ${selectedColumns} from routed_report where id = $1`, [id]);
}

export async function countDesk(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from routed_report where ${onDesk} and state <> 'undo'`,
  );
  return row!.count;
}
