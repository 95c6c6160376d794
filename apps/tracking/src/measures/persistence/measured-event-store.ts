import type { Tx } from '#persistence';
import type { Period } from '../domain/period.js';
import type { MeasuredEvent } from '../domain/measured-event.js';

/** Writes down events in the order of the log, and the reports that begin with them. */
export async function writeMeasuredEvents(tx: Tx, events: readonly MeasuredEvent[]): Promise<void> {
  await tx.execute(
    `with said as (
       select * from rows from (jsonb_to_recordset($1) as (type text, subject text, data jsonb))
         with ordinality as said (type, subject, data, n)
     ), received as (
       insert into measured_report (id, received_at)
       select subject, (data ->> 'receivedAt')::timestamptz from said where type = 'vn.dieuphoi.report.submitted'
       on conflict do nothing
     )
     insert into measured_event (report_id, type, data) select subject, type, data from said order by n`,
    [JSON.stringify(events)],
  );
}

/** The events of the reports received in a period, and of the reports that those were merged into. */
export async function readMeasuredEvents(tx: Tx, { from, to }: Period): Promise<MeasuredEvent[][]> {
  const rows = await tx.query<{ subject: string; events: Omit<MeasuredEvent, 'subject'>[] }>(
    `with recursive asked as (
       select id from measured_report where received_at >= $1 and received_at < $2
       union
       select e.data ->> 'intoReportId'
       from asked join measured_event e on e.report_id = asked.id and e.type = 'vn.dieuphoi.dispatch.merged'
     )
     select report_id as subject, jsonb_agg(jsonb_build_object('type', type, 'data', data) order by position) as events
     from measured_event
     where report_id in (select id from asked)
     group by report_id`,
    [from, to],
  );
  return rows.map(({ subject, events }) => events.map((event) => ({ ...event, subject }) as MeasuredEvent));
}
