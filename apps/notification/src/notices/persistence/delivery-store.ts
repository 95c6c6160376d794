import type { Tx } from '#persistence';
import type { NoticeFacts, NoticeKind } from '../domain/notices-of.js';

export interface NewDelivery {
  reportId: string;
  eventId: string;
  /** When the event happened; RFC 3339. */
  eventTime: string;
  /** Account id, or `reporter`. */
  recipient: string;
  channel: 'in-app' | 'email';
  kind: NoticeKind;
  code: string;
  facts: NoticeFacts;
}

/** An event older than this is no news; interval of PostgreSQL. */
const newsFor = '48 hours';

/**
 * One row per report, event, recipient and channel, whatever is delivered twice. What is old is recorded as stale and
 * told to nobody. @param mail whether there is a mail server
 */
export async function addDeliveries(tx: Tx, deliveries: readonly NewDelivery[], mail: boolean): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.execute(
    `insert into delivery (report_id, event_id, recipient, channel, kind, code, facts, state, sent_at)
     select "reportId", "eventId", recipient, channel, kind, code, facts,
       case when fresh then case when channel = 'in-app' then 'sent' when $2 then 'pending' else 'off' end else 'stale' end,
       case when fresh and channel = 'in-app' then now() end
     from jsonb_to_recordset($1) as d("reportId" text, "eventId" uuid, "eventTime" timestamptz, recipient text,
         channel text, kind text, code text, facts jsonb)
       cross join lateral (select "eventTime" > now() - $3::interval as fresh) age
     on conflict on constraint delivery_once do nothing`,
    [JSON.stringify(deliveries), mail, newsFor],
  );
}
