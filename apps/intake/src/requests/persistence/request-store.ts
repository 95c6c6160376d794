import { validate as isUuid } from 'uuid';
import type { Tx } from '#persistence';

type RequestType = 'supplement' | 'withdrawal' | 'reopening' | 'rating' | 'support' | 'dispatch-review';

export interface RequestRow {
  id: string;
  type: RequestType;
  no: number;
  data: Record<string, unknown>;
  state: 'open' | 'granted' | 'declined' | 'done';
  requestedAt: Date;
}

export async function readRequests(tx: Tx, reportId: string): Promise<RequestRow[]> {
  return tx.query<RequestRow>(
    `select id, type, no, data, state, date_trunc('milliseconds', requested_at) as "requestedAt" from citizen_request
     where report_id = $1 and type <> 'support' order by requested_at, no`,
    [reportId],
  );
}

/** Numbers and stores a request; the report's row is locked by the caller. */
export async function addRequest(
  tx: Tx,
  request: { id: string; reportId: string; type: RequestType; data: object; state: 'open' | 'done' },
): Promise<{ no: number; requestedAt: Date }> {
  const rows = await tx.query<{ no: number; requestedAt: Date }>(
    `insert into citizen_request (id, report_id, type, no, data, state)
     select $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5 from citizen_request where report_id = $2 and type = $3
     returning no, date_trunc('milliseconds', requested_at) as "requestedAt"`,
    [request.id, request.reportId, request.type, JSON.stringify(request.data), request.state],
  );
  return rows[0]!;
}

/** Keeps what a mask hid in a supplement. The HTTP role cannot read it again. */
export async function keepOriginal(tx: Tx, requestId: string, reportId: string, sealed: Buffer): Promise<void> {
  await tx.execute('insert into supplement_original (request_id, report_id, original_text) values ($1, $2, $3)', [
    requestId,
    reportId,
    sealed,
  ]);
}

export interface Decision {
  requestId: string;
  state: 'granted' | 'declined';
  at: string;
}

/** Closes requests that routing or tracking has decided. */
export async function decideRequests(tx: Tx, decisions: readonly Decision[]): Promise<void> {
  const ours = decisions.filter(({ requestId }) => isUuid(requestId));
  if (ours.length === 0) return;
  await tx.execute(
    `update citizen_request r set state = d.state, decided_at = d.at
     from json_to_recordset($1) as d("requestId" uuid, state text, at timestamptz)
     where r.id = d."requestId" and r.state = 'open'`,
    [JSON.stringify(ours)],
  );
}
