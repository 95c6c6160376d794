import type { Tx } from '#persistence';
import type { ReceivedReport } from '../domain/new-report.js';

type Row = Omit<ReceivedReport, 'promise'> & { dispatchBy: Date; answerBy: Date };

/** Whole reports, as their parts inherit them. */
export async function readForSplit(tx: Tx, ids: readonly string[]): Promise<Map<string, ReceivedReport>> {
  const rows = await tx.query<Row>(
    `select id, code, kind, asked_kind as "askedKind", channel, text, masks, location, field_code as "fieldCode",
       reporter_kind as "reporterKind", notice_version as "noticeVersion", consent,
       contact_channels as "contactChannels", attachment_ids as "attachmentIds", received_at as "receivedAt",
       received_at_reason as "receivedAtReason", dispatch_by as "dispatchBy", answer_by as "answerBy",
       parent_id as "parentId", test, on_behalf as "onBehalf", external_ref as "externalRef",
       secret_version as "secretVersion", secret_hash as "secretHash"
     from report where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ dispatchBy, answerBy, ...report }) => [report.id, { ...report, promise: { dispatchBy, answerBy } }]),
  );
}
