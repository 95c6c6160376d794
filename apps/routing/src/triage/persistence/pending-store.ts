import type { Tx } from '#persistence';
import type { DispatchChoice } from '../domain/dispatch-report.js';

/** A decision that can still be undone. */
export interface PendingDecision {
  reportId: string;
  choice: DispatchChoice;
  decidedBy: string;
  /** The click. */
  decidedAt: Date;
  effectiveAt: Date;
}

const selected = `report_id as "reportId", choice, decided_by as "decidedBy", decided_at as "decidedAt",
  effective_at as "effectiveAt"`;

export async function insertPending(tx: Tx, pending: PendingDecision): Promise<void> {
  await tx.execute(
    `insert into pending_decision (report_id, choice, decided_by, decided_at, effective_at)
     values ($1, $2, $3, $4, $5)`,
    [pending.reportId, JSON.stringify(pending.choice), pending.decidedBy, pending.decidedAt, pending.effectiveAt],
  );
}

/** Takes it away and answers with it, when there is one. */
export async function deletePending(tx: Tx, reportId: string): Promise<PendingDecision | undefined> {
  const [pending] = await tx.query<PendingDecision>(
    `delete from pending_decision where report_id = $1 returning ${selected}`,
    [reportId],
  );
  return pending;
}

/** Takes it away when its time to undo is over: since it was listed another may have taken its place. */
export async function takeDuePending(tx: Tx, reportId: string): Promise<PendingDecision | undefined> {
  const [pending] = await tx.query<PendingDecision>(
    `delete from pending_decision where report_id = $1 and effective_at <= now() returning ${selected}`,
    [reportId],
  );
  return pending;
}

/** Those whose time to undo is over. Not locked: the report's row is. */
export async function duePending(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select report_id as id from pending_decision where effective_at <= now() order by effective_at',
  );
  return rows.map(({ id }) => id);
}
