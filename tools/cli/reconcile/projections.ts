import { createHash } from 'node:crypto';
import type { ReportView } from '../../../apps/intake/src/timeline/domain/report-view.js';
import type { ServiceName } from '../../services.js';
import { deskText, type ExpectedReport } from './expected-report.js';

/** What one service keeps of a report, and what the events make of the same, in words that can be compared. */
export interface Projection {
  service: ServiceName;
  /** Rows of `id` and `shows` for the ids of $1. */
  sql: string;
  expected(report: ExpectedReport): string;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** Texts are compared by it, so that no finding repeats what a citizen wrote. */
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const digest = (column: string) => `left(encode(sha256(convert_to(${column}, 'UTF8')), 'hex'), 12)`;

export const projections: Projection[] = [
  {
    service: 'intake',
    sql: `select r.id::text as id, concat_ws(', ', coalesce(v.status, 'received'), 'dispatch ' || coalesce(v.dispatch_no, 0),
            case when v.standing then 'standing' end, v.holder_id, v.field_code, 'text ' || ${digest('r.text')},
            'answer ' || ${digest(`v.answer ->> 'text'`)}) as shows
          from report r left join report_view v on v.report_id = r.id where r.id = any($1::uuid[])`,
    expected: ({ view: { status, dispatchNo, standing, holderId, fieldCode, answer }, words: { text } }) =>
      words(
        ...[status, `dispatch ${dispatchNo}`, standing && 'standing', holderId, fieldCode],
        `text ${digestOf(text)}`,
        answer && `answer ${digestOf(answer.text)}`,
      ),
  },
  {
    service: 'intake',
    sql: `select w.id, coalesce(string_agg(concat_ws(' ', e.type, e.event_id, ${digest(`e.data ->> 'detail'`)}), ', '
            order by e.event_id), '') as shows
          from unnest($1::text[]) as w(id) left join timeline_entry e on e.report_id = w.id::uuid group by w.id`,
    expected: ({ entries }) =>
      words(
        ...entries
          .toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))
          .map(({ type, eventId, data: { detail } }) =>
            [type, eventId, ...(detail === undefined ? [] : [digestOf(detail)])].join(' '),
          ),
      ),
  },
  {
    // Citizens are not told that an answer waits for approval.
    service: 'tracking',
    sql: `select c.id, concat_ws(', ', 'dispatch ' || c.dispatch_no, case when c.standing then
              'standing as ' || case c.status when 'answered' then 'in-progress' else c.status end || ' at ' || c.agency_id
            when c.status in ('merged', 'split', 'withdrawn') then c.status end, ${instant('c.dispatch_by')},
            'text ' || ${digest('c.text')}, (select string_agg('supplement ' || ${digest(`s.value ->> 'text'`)}, ', '
              order by s.ordinality) from jsonb_array_elements(c.supplements) with ordinality s)) as shows
          from case_record c where c.id = any($1)`,
    expected: ({ view, split, dispatchBy, words: { text, supplements } }) =>
      words(
        `dispatch ${view.dispatchNo}`,
        view.standing && `standing as ${view.status} at ${view.holderId}`,
        view.status === 'merged' || view.status === 'withdrawn' ? view.status : split && 'split',
        dispatchBy?.dispatchBy.toISOString(),
        `text ${digestOf(text)}`,
        ...supplements.map((supplement) => `supplement ${digestOf(supplement)}`),
      ),
  },
  {
    // A decision that can still be taken back has not been said yet.
    service: 'routing',
    sql: `select r.id, concat_ws(', ', case when r.state = 'dispatched' then 'standing dispatch ' || r.dispatch_no
              when r.state = 'undo' and r.question is not null then 'awaiting-citizen'
              when r.state in ('waiting', 'ruling', 'undo') then 'on the desk' else r.state end,
            ${instant('r.dispatch_by')}, 'text ' || ${digest('r.text')}) as shows
          from routed_report r where r.id = any($1)`,
    expected: ({ view, split, dispatchBy, words: said }) =>
      words(
        split ? 'split' : routedState(view),
        dispatchBy?.dispatchBy.toISOString(),
        `text ${digestOf(deskText(said))}`,
      ),
  },
  {
    service: 'notification',
    sql: `select w.id, concat_ws(', ', w.code, case when w.notify then 'notify' end, 'dispatch ' || w.dispatch_no,
            w.agency_id, w.assignee) as shows
          from watched_report w where w.id = any($1)`,
    expected: ({ watched }) =>
      words(
        ...[watched?.code, watched?.notify && 'notify', watched && `dispatch ${watched.dispatchNo}`],
        ...[watched?.agencyId, watched?.assignee],
      ),
  },
  {
    service: 'tracking',
    sql: `select r.id, coalesce(string_agg(m.type, ', ' order by m.type collate "C"), '') as shows
          from unnest($1::text[]) as r(id) left join measured_event m on m.report_id = r.id group by r.id`,
    expected: ({ measured }) => words(...measured.toSorted()),
  },
];

function routedState({ status, standing, dispatchNo }: ReportView): string {
  if (standing) return `standing dispatch ${dispatchNo}`;
  return status === 'received' || status === 'awaiting-triage' ? 'on the desk' : status;
}

function words(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
