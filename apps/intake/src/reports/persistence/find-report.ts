import type { ReportKind, ReportStatus } from '#contracts';
import type { Tx } from '#persistence';

export interface FoundReport {
  id: string;
  code: string;
  kind: ReportKind;
  channel: string;
  text: string;
  fieldCode: string | null;
  communeCode: string | null;
  receivedAt: Date;
  dispatchBy: Date;
  answerBy: Date;
  secretHash: Buffer;
  supports: number;
  /** Its sender agreed that it may be published. */
  publish: boolean;
  /** The database's time. */
  now: Date;
}

export async function findReport(tx: Tx, code: string): Promise<FoundReport | undefined> {
  const rows = await tx.query<FoundReport>(
    `select id, code, kind, channel, text, field_code as "fieldCode", location ->> 'communeCode' as "communeCode",
       received_at as "receivedAt", dispatch_by as "dispatchBy", answer_by as "answerBy", secret_hash as "secretHash",
       (select count(*)::int from citizen_request s where s.report_id = report.id and s.type = 'support') as supports,
       (consent ->> 'publish')::boolean as publish, now() as now
     from report where code = $1`,
    [code],
  );
  return rows[0];
}

export interface Part {
  code: string;
  text: string;
  status: ReportStatus;
}

/** The parts of a split report. */
export function findParts(tx: Tx, reportId: string): Promise<Part[]> {
  return tx.query<Part>(
    `select r.code, r.text, coalesce(v.status, 'received') as status
     from report r left join report_view v on v.report_id = r.id where r.parent_id = $1 order by r.id`,
    [reportId],
  );
}
