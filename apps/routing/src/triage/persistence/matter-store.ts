import type { Tx } from '#persistence';
import { selectedColumns } from '../../reports/persistence/report-store.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

/** Whether no other copy compares at this moment: two would both make the first of one matter. Until the transaction ends. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('routing.matter', 0)) as mine`,
  );
  return row!.mine;
}

/** Waiting reports that were not compared yet, the earliest first; those that somebody decides at this moment are left out. */
export function lockUncompared(tx: Tx, limit: number): Promise<RoutedReport[]> {
  return tx.query<RoutedReport>(
    `select ${selectedColumns} from routed_report where state = 'waiting' and matter_id is null and not denunciation
     order by received_at limit $1 for update skip locked`,
    [limit],
  );
}

/** Those that have a matter keep it. */
export async function setMatter(tx: Tx, ids: readonly string[], matterId: string): Promise<void> {
  await tx.execute('update routed_report set matter_id = $2 where id = any($1) and matter_id is null', [ids, matterId]);
}

/** What else there is of the matter of a report. */
export interface Alike {
  /** How many wait, the report included. */
  waiting: number;
  /** The earliest of them, or into which they were merged, that an agency has. */
  root: Root | null;
}

export interface Root {
  reportId: string;
  code: string;
  agencyId: string;
}

interface Matter {
  id: string;
  reportIds: string[];
  waiting: number;
  rootIds: string[];
}

/** By report; those that were not compared yet are left out. */
export async function readAlike(tx: Tx, reportIds: readonly string[]): Promise<Map<string, Alike>> {
  const matters = await tx.query<Matter>(
    `select m.matter_id as id, array_agg(m.id) filter (where m.id = any($1)) as "reportIds",
       count(*) filter (where m.state in ('waiting', 'awaiting-citizen', 'ruling'))::int as waiting,
       coalesce(array_agg(distinct coalesce(m.merged_into, m.id)) filter (where m.state in ('dispatched', 'merged')), '{}')
         as "rootIds"
     from routed_report m
     where m.matter_id = any(array(
         select matter_id from routed_report where id = any($1) and matter_id is not null and not denunciation))
       and not m.denunciation
     group by m.matter_id`,
    [reportIds],
  );
  const roots = await tx.query<Root>(
    `select id as "reportId", code, agency_id as "agencyId" from routed_report
     where id = any($1) and state = 'dispatched' and not closed order by received_at, id`,
    [matters.flatMap(({ rootIds }) => rootIds)],
  );
  const alike = ({ waiting, rootIds }: Matter, own: string) => ({
    waiting,
    root: roots.find(({ reportId }) => reportId !== own && rootIds.includes(reportId)) ?? null,
  });
  return new Map(matters.flatMap((matter) => matter.reportIds.map((id) => [id, alike(matter, id)] as const)));
}
