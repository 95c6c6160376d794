import type { ClientBase } from 'pg';
import type { Mail } from '#testing';
import type { Refused } from './report-flow.js';

/** How citizens were answered. */
export interface Answered {
  /** The report's id by the key under which it was sent. */
  acknowledged: ReadonlyMap<string, string>;
  refused: readonly Refused[];
}

/** One broken invariant of what must hold whatever was killed. */
export interface Violation {
  invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I9';
  detail: string;
}

const reportConsumers = ['intake', 'routing', 'tracking', 'notification'];
/** What must have been said of a case before a step; the desk of the fault runs takes no others. */
const legal = [
  ['accepted', 'opened'],
  ['answered', 'accepted'],
  ['approved', 'answered'],
  ['closed', 'approved'],
] as const;
/** Of what the desk of the fault runs says, what reporters are told. */
const told = [
  ...['vn.dieuphoi.dispatch.triage-requested', 'vn.dieuphoi.dispatch.dispatched'],
  ...['vn.dieuphoi.case.accepted', 'vn.dieuphoi.case.approved', 'vn.dieuphoi.case.closed'],
];
const sources = ['intake', 'routing', 'tracking'];

/**
 * The invariants, each by a query on the databases as a superuser.
 * @param poisons what of the report topic must be parked by each of its consumers, and nothing else
 */
export async function findViolations(
  client: ClientBase,
  { acknowledged, refused }: Answered,
  poisons: readonly string[] = [],
): Promise<Violation[]> {
  const found: Violation[] = [];
  const check = async (invariant: Violation['invariant'], what: string, sql: string, parameters: unknown[] = []) => {
    const { rows } = await client.query<{ id: string }>(sql, parameters);
    if (rows.length > 0) found.push({ invariant, detail: `${what}: ${rows.length}, first ${rows[0]!.id}` });
  };
  const ids = [...acknowledged.values()];
  const missingFrom = (table: string, column: string) =>
    `select w.id from unnest($1::text[]) as w(id) where not exists (select from ${table} t where t.${column}::text = w.id)`;
  await check('I1', 'acknowledged and not stored', missingFrom('intake.report', 'id'), [ids]);
  await check('I1', 'without its event', missingFrom('intake.ledger', 'subject'), [ids]);
  await check('I1', 'unknown to routing', missingFrom('routing.routed_report', 'id'), [ids]);
  await check('I1', 'unknown to tracking', missingFrom('tracking.case_record', 'id'), [ids]);
  await check('I1', 'unknown to notification', missingFrom('notification.watched_report', 'id'), [ids]);
  await check('I1', 'without what its reporter sees', missingFrom('intake.report_view', 'report_id'), [ids]);
  await check(
    'I1',
    'said and not on the time line',
    `select l.subject as id from (table routing.ledger union all table tracking.ledger) l
     where l.type = any($1) and not exists (select from intake.timeline_entry e where e.event_id = l.id)`,
    [told],
  );
  await check(
    'I2',
    'stored and never acknowledged',
    // The parts of a split report are made by the product.
    `select id::text from intake.report where not id::text = any($1) and parent_id is null`,
    [ids],
  );
  const refusedTexts = refused.map(({ text }) => text);
  for (const table of ['intake.report', 'routing.routed_report', 'tracking.case_record']) {
    await check('I2', `refused and in ${table}`, `select id::text from ${table} where text = any($1)`, [refusedTexts]);
  }
  await check('I2', 'refused and its key kept', 'select key as id from intake.idempotency where key = any($1)', [
    refused.map(({ key }) => key).filter((key) => !acknowledged.has(key)),
  ]);
  await check(
    'I3',
    'a key that does not lead to its one report',
    `select key as id from unnest($1::text[], $2::text[]) as k(key, report_id)
     where (select array_agg(i.report_id::text) from intake.idempotency i where i.key = k.key)
       is distinct from array[k.report_id]`,
    [[...acknowledged.keys()], ids],
  );
  await check(
    'I4',
    'several standing dispatches',
    'select report_id as id from routing.dispatch where standing group by report_id having count(*) > 1',
  );
  await check(
    'I5',
    'told twice',
    `select report_id as id from notification.delivery where not repeated
     group by report_id, event_id, recipient, channel having count(*) > 1`,
  );
  await check(
    'I6',
    'dispatches are not 1…n',
    `select subject as id from (
       select subject, (body::jsonb -> 'data' ->> 'dispatchNo')::int as n from routing.ledger
       where type = 'vn.dieuphoi.dispatch.dispatched') d
     group by subject having min(n) <> 1 or max(n) <> count(*)`,
  );
  await check(
    'I6',
    'a case that was opened twice for one dispatch',
    `select subject as id from tracking.ledger where type = 'vn.dieuphoi.case.opened'
     group by subject, body::jsonb -> 'data' ->> 'dispatchNo' having count(*) > 1`,
  );
  await check(
    'I6',
    'an illegal transition: a step without the one before it',
    `select l.subject as id from tracking.ledger l
     join unnest($1::text[], $2::text[]) as s(step, before) on l.type = 'vn.dieuphoi.case.' || s.step
     where not exists (select from tracking.ledger b where b.subject = l.subject
       and b.type = 'vn.dieuphoi.case.' || s.before and b.sequence < l.sequence)`,
    [legal.map(([step]) => step), legal.map(([, before]) => before)],
  );
  await check(
    'I6',
    'an illegal transition: a step that was taken twice',
    `select subject as id from tracking.ledger
     where type = any(array['vn.dieuphoi.case.accepted', 'vn.dieuphoi.case.approved', 'vn.dieuphoi.case.closed'])
     group by subject, type, body::jsonb -> 'data' ->> 'handlingNo' having count(*) > 1`,
  );
  await check(
    'I6',
    'the citizen sees another state than the desk',
    `select c.id from tracking.case_record c left join intake.report_view v on v.report_id::text = c.id
     where c.standing and v.status is distinct from case c.status when 'answered' then 'in-progress' else c.status end`,
  );
  for (const source of sources) {
    await check(
      'I6',
      `sequence of ${source} is not 1…n`,
      `select subject as id from ${source}.ledger where topic = 'pakn.report.v1'
       group by subject having min(sequence) <> 1 or max(sequence) <> count(*)`,
    );
    for (const consumer of reportConsumers) {
      await check(
        'I6',
        `${consumer} has not come as far as ${source}`,
        `select l.subject as id from ${source}.ledger l
         left join ${consumer}.inbox q on q.source = $1 and q.subject = l.subject
         where l.topic = 'pakn.report.v1'
         group by l.subject, q.last_sequence having max(l.sequence) <> coalesce(q.last_sequence, 0)`,
        [`/${source}`],
      );
    }
  }
  await check(
    'I6',
    'standing differs between routing and tracking',
    `select c.id from tracking.case_record c join routing.routed_report r using (id)
     where c.standing <> (r.state = 'dispatched') or (c.standing and c.dispatch_no <> r.dispatch_no)`,
  );
  for (const service of [...reportConsumers, 'gateway']) {
    await check('I9', `${service} has unpublished events`, `select position::text as id from ${service}.unpublished`);
  }
  for (const consumer of [...reportConsumers, 'gateway']) {
    const meant = consumer === 'gateway' ? [] : poisons.toSorted();
    const { rows } = await client.query<{ body: Buffer }>(`select body from ${consumer}.parked`);
    const parked = rows.map(({ body }) => body.toString()).sort();
    if (JSON.stringify(parked) !== JSON.stringify(meant)) {
      found.push({ invariant: 'I9', detail: `${consumer} has parked ${parked.length}, not the ${meant.length}` });
    }
  }
  return found;
}

/** I5 as the mail server saw it: a letter comes once, or a second time when it says that it may be a repetition. */
export function lettersTwice(received: readonly Mail[]): Violation[] {
  const copies = new Map<string, Mail[]>();
  for (const mail of received) {
    const id = /^Message-ID: (.+)$/im.exec(mail.content)?.[1] ?? '';
    copies.set(id, [...(copies.get(id) ?? []), mail]);
  }
  return [...copies].flatMap(([id, mails]) => {
    const marked = mails.filter(({ content }) => /^X-Dieuphoi-Repeated: yes/im.test(content)).length;
    if (id !== '' && marked <= 1 && mails.length - marked <= 1) return [];
    return [{ invariant: 'I5' as const, detail: `letter ${id} came ${mails.length} times, marked ${marked}` }];
  });
}
