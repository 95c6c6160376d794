import type { Tx } from '#persistence';

export interface SealedContact {
  /** The report with which the contact was sealed. */
  sealedFor: string;
  contact: Buffer;
}

/** Who sent a report, sealed; a part of a split report has its parent's. Only workers see the table. */
export async function readContact(tx: Tx, reportId: string, channel: string): Promise<SealedContact | undefined> {
  const rows = await tx.query<SealedContact>(
    `with recursive line as (
       select id, parent_id from report where id = $1 and $2 = any(contact_channels)
       union all
       select r.id, r.parent_id from report r join line on r.id = line.parent_id
     )
     select report_id as "sealedFor", contact from reporter join line on id = report_id where contact is not null`,
    [reportId, channel],
  );
  return rows[0];
}

export interface Look {
  reportId: string;
  channel: string;
  actor: string;
  reason: string;
  found: boolean;
}

export async function recordLook(tx: Tx, { reportId, channel, actor, reason, found }: Look): Promise<void> {
  await tx.execute('insert into identity_look (report_id, channel, actor, reason, found) values ($1, $2, $3, $4, $5)', [
    reportId,
    channel,
    actor,
    reason,
    found,
  ]);
}
