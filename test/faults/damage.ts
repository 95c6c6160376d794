import type { Violation } from './invariants.js';
import type { Refused } from './report-flow.js';

const anyOf = (table: string, condition = 'true') => `(select ctid from ${table} where ${condition} limit 1)`;
/** A second row like one of the table's, but for what is named. */
const doubled = (table: string, changes: string, condition = 'true') =>
  `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changes}))).* from ${table} t
   where ${condition} limit 1`;

/** What each invariant forbids, done by hand; protections that would refuse it are taken away first. */
export const damage: [
  invariant: Violation['invariant'],
  what: string,
  statements: string[] | ((refused: Refused) => string[]),
][] = [
  [
    'I1',
    'a report unknown to a projection',
    [`delete from notification.watched_report where ctid = ${anyOf('notification.watched_report')}`],
  ],
  [
    'I1',
    'a report whose reporter sees nothing of it',
    [`delete from intake.report_view where ctid = ${anyOf('intake.report_view')}`],
  ],
  [
    'I1',
    'a lost line of a time line',
    [
      `delete from intake.timeline_entry where ctid = ${anyOf('intake.timeline_entry', "type in ('triage', 'dispatched')")}`,
    ],
  ],
  [
    'I2',
    'a report that nobody was told of',
    [doubled('intake.report', `'id', gen_random_uuid(), 'code', 'PA-0000-0000-0000'`)],
  ],
  [
    'I2',
    'a report of a request that was refused',
    ({ text }) => [doubled('intake.report', `'id', gen_random_uuid(), 'code', 'PA-0000-0000-0000', 'text', '${text}'`)],
  ],
  [
    'I2',
    'a report that took the body of a request that was refused',
    ({ text }) => [`update tracking.case_record set text = '${text}' where ctid = ${anyOf('tracking.case_record')}`],
  ],
  [
    'I2',
    'a key that is kept for a request that was refused',
    ({ key }) => [doubled('intake.idempotency', `'key', '${key}'`)],
  ],
  [
    'I3',
    'a key that now leads to another report',
    [
      `update intake.idempotency i set report_id = (select id from intake.report r where r.id <> i.report_id limit 1)
       where ctid = ${anyOf('intake.idempotency')}`,
    ],
  ],
  [
    'I4',
    'two standing dispatches',
    ['drop index routing.one_standing_dispatch', doubled('routing.dispatch', `'dispatch_no', 99`, 'standing')],
  ],
  [
    'I5',
    'a message told twice',
    [
      'alter table notification.delivery drop constraint delivery_once',
      doubled('notification.delivery', `'id', gen_random_uuid()`, 'not repeated'),
    ],
  ],
  [
    'I6',
    'a gap in a sequence',
    [
      `delete from routing.ledger where sequence = 1 and subject = (
        select subject from routing.ledger where topic = 'pakn.report.v1' and sequence = 2 limit 1)`,
    ],
  ],
  [
    'I6',
    'a consumer behind its source',
    [
      `update tracking.inbox set last_sequence = last_sequence - 1 where ctid = ${anyOf('tracking.inbox', `source = '/intake'`)}`,
    ],
  ],
  [
    'I6',
    'another dispatch standing in tracking',
    [
      `update tracking.case_record set dispatch_no = dispatch_no + 1 where ctid = ${anyOf('tracking.case_record', 'standing')}`,
    ],
  ],
  [
    'I6',
    'a second case for one dispatch',
    [
      `insert into tracking.ledger overriding system value
       select (jsonb_populate_record(l, jsonb_build_object('position', position + 1000000))).* from tracking.ledger l
       where type = 'vn.dieuphoi.case.opened' limit 1`,
    ],
  ],
  [
    'I6',
    'a dispatch with a number left out',
    [
      `update routing.ledger set body = jsonb_set(body::jsonb, '{data,dispatchNo}', '7')::text
       where id = (select id from routing.ledger where type = 'vn.dieuphoi.dispatch.dispatched' limit 1)`,
    ],
  ],
  [
    'I6',
    'an answer to what was never accepted',
    [
      `delete from tracking.ledger where type = 'vn.dieuphoi.case.accepted' and subject = (
        select subject from tracking.ledger where type = 'vn.dieuphoi.case.answered' limit 1)`,
    ],
  ],
  [
    'I6',
    'another state shown to the citizen',
    [
      `update intake.report_view set status = 'received' where report_id::text = (
        select id from tracking.case_record where standing limit 1)`,
    ],
  ],
  [
    'I6',
    'a lost state of a report that stands at an agency',
    [
      `delete from intake.report_view where report_id::text = (select id from tracking.case_record where standing limit 1)`,
    ],
  ],
  [
    'I9',
    'an event that was not published',
    [
      `insert into routing.unpublished select topic, partition, position, created_at from routing.ledger where topic = 'pakn.report.v1' limit 1`,
    ],
  ],
  [
    'I9',
    'an event that is parked and was no poison',
    [
      `insert into tracking.parking (subject) values ('somebody')`,
      `insert into tracking.parked (message_id, subject, topic, partition, "offset", body, reason)
       values ('m', 'somebody', 'pakn.report.v1', 0, 0, '', 'failed')`,
    ],
  ],
];
