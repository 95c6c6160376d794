import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventDataByType } from '#contracts';
import { RegistryRefresh } from '#registry';
import { LogWriter } from './support/log-writer.js';
import { notifier, type Receipt, TestIntake } from './support/test-intake.js';

interface Own {
  status: string;
  holder: { agencyId: string; name: string } | null;
  timeline: { type: string; detail?: string }[];
  questions: { requestId: string; answered: boolean }[];
  answer?: { text: string };
  parts?: { code: string; status: string }[];
  mayDo: string[];
  mergedInto?: { status: string; holder: { agencyId: string } | null };
}

let intake: TestIntake;
let log: LogWriter;
beforeAll(async () => {
  intake = await TestIntake.start();
  log = await LogWriter.open(intake);
});
afterAll(() => intake.stop());

const own = async ({ code, secret }: Pick<Receipt, 'code' | 'secret'>) =>
  (await intake.get(`/api/v1/reports/${code}`, { headers: { authorization: `Bearer ${secret}` } })).json<Own>();
const at = '2026-11-25T03:00:00.000Z';

describe('the time line', () => {
  it('follows the log to the end', async () => {
    const receipt = await intake.send();
    await log.close(receipt.id, 1);
    const report = await own(receipt);
    expect(report).toMatchObject({
      status: 'closed',
      holder: { agencyId: 'ubnd-08707' },
      answer: { text: 'Đã dọn sạch', outcome: 'fixed' },
      fieldCode: 'moi-truong',
    });
    expect(report.timeline.map(({ type }) => type)).toEqual(['received', 'dispatched', 'answered', 'closed']);
  });

  it('names the agency as the registry does', async () => {
    const receipt = await intake.send();
    await intake.database.query(
      `insert into intake.registry_copy values ('agency', 'ubnd-08716', 1, '{"id":"ubnd-08716","name":"UBND phường Vĩnh Yên"}')`,
    );
    await log.dispatch(receipt.id, 1, 'ubnd-08716');
    await intake.app.get(RegistryRefresh).refresh();
    expect(await own(receipt)).toMatchObject({
      holder: { agencyId: 'ubnd-08716', name: 'UBND phường Vĩnh Yên' },
      timeline: [{}, { title: { vi: 'Hệ thống tự động chuyển đến UBND phường Vĩnh Yên' } }],
    });
  });

  it('tells an event once, however often it comes', async () => {
    const receipt = await intake.send();
    const requested = { reasons: ['unsure' as const], requestedAt: at, dispatchNo: 0 };
    const events = await log.say(receipt.id, ['vn.dieuphoi.dispatch.triage-requested', requested]);
    await log.apply(events);
    const report = await own(receipt);
    expect(report.status).toBe('awaiting-triage');
    expect(report.timeline.map(({ type }) => type)).toEqual(['received', 'triage']);
  });

  it('shows a question, and that it was answered', async () => {
    const receipt = await intake.send();
    const requestId = randomUUID();
    const asked = { requestId, question: 'Số nhà nào?', askedAt: at, replyBy: at };
    await log.say(receipt.id, ['vn.dieuphoi.dispatch.information-requested', asked]);
    expect(await own(receipt)).toMatchObject({
      status: 'awaiting-citizen',
      questions: [{ requestId, question: 'Số nhà nào?', replyBy: at, answered: false }],
    });
    await intake.post(`/api/v1/reports/${receipt.code}/supplements`, {
      headers: { authorization: `Bearer ${receipt.secret}` },
      payload: { text: 'Số 5' },
    });
    expect(await own(receipt)).toMatchObject({ questions: [{ requestId, answered: true }] });
  });

  it('takes a whole chunk about many reports, unknown ones among them', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => intake.send()));
    await Promise.all([
      ...receipts.map(({ id }) => log.dispatch(id)),
      log.dispatch(randomUUID()),
      log.dispatch('not-an-id'),
    ]);
    const reports = await Promise.all(receipts.map(own));
    expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(['dispatched']));
  });
});

describe('a split', () => {
  const children = (): EventDataByType['vn.dieuphoi.dispatch.split']['children'] => [
    { id: randomUUID(), text: 'Đèn hỏng', fieldCode: 'ha-tang-do-thi' },
    { id: randomUUID(), text: 'Rác của ông Nguyễn Văn An, 0912345678' },
  ];

  it('makes the parts once, from the parent, each with its event', async () => {
    const parent = await intake.send({ contact: { email: 'an@example.vn' }, consent: { notify: true } });
    const parts = children();
    const events = await log.say(parent.id, ['vn.dieuphoi.dispatch.split', { children: parts, splitAt: at, by: 'd' }]);
    await log.apply(events);
    const rows = await intake.database.query<{ code: string; received: boolean; body: string }>(
      `select r.code, r.received_at = p.received_at as received, l.body
       from intake.report r join intake.report p on p.id = r.parent_id join intake.ledger l on l.subject = r.id::text
       where p.id = $1 order by r.id`,
      [parent.id],
    );
    expect(rows).toHaveLength(2);
    for (const { received, body } of rows) {
      expect(received).toBe(true);
      expect(JSON.parse(body)).toMatchObject({
        causationid: events[0]!.id,
        data: { parentId: parent.id, receivedAt: parent.receivedAt, promise: parent.promise },
      });
      expect(body).not.toContain('0912345678');
    }
    expect(await own({ code: rows[0]!.code, secret: parent.secret })).toMatchObject({ status: 'received' });
    const contact = await intake.get(`/internal/contacts/${parts[0].id}/email`, { actor: notifier });
    expect(contact.json()).toEqual({ address: 'an@example.vn' });
  });

  it('shows the parent by the part that is furthest behind', async () => {
    const parent = await intake.send();
    const parts = children();
    await log.say(parent.id, ['vn.dieuphoi.dispatch.split', { children: parts, splitAt: at, by: 'd' }]);
    await log.close(parts[0].id, 1);
    await log.dispatch(parts[1].id);
    const report = await own(parent);
    expect(report).toMatchObject({ status: 'dispatched', mayDo: [] });
    expect(report.parts).toHaveLength(2);
  });
});

describe('a merged report', () => {
  const merge = (report: Receipt, into: Receipt) =>
    log.say(report.id, [
      'vn.dieuphoi.dispatch.merged',
      { intoReportId: into.id, mergedAt: new Date(0).toISOString(), by: 'd' },
    ]);
  const act = (receipt: Receipt, path: string, payload: object) =>
    intake.post(`/api/v1/reports/${receipt.code}/${path}`, {
      headers: { authorization: `Bearer ${receipt.secret}` },
      payload,
    });

  it('follows the root at the end of the chain, in whatever order it was told, and is rated on its own', async () => {
    const [report, between, root] = [await intake.send(), await intake.send(), await intake.send()];
    await merge(report, between);
    await merge(between, root);
    await act(root, 'supplements', { text: 'Nhà tôi ở số 5' });
    await log.close(root.id, 1);
    const view = await own(report);
    expect(view).toMatchObject({
      status: 'merged',
      holder: null,
      mergedInto: { status: 'closed', holder: { agencyId: 'ubnd-08707' } },
      answer: { text: 'Đã dọn sạch' },
      mayDo: ['rate'],
    });
    // What the root's own reporter said is none of their business.
    const types = view.timeline.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['received', 'merged', 'dispatched', 'answered', 'closed']));
    expect(types).not.toContain('supplemented');

    expect((await act(report, 'rating', { score: 1 })).statusCode).toBe(201);
    expect((await act(report, 'rating', { score: 2 })).json()).toMatchObject({ code: 'not-possible-now' });
    expect(await own(root)).toMatchObject({ status: 'closed', mayDo: ['rate', 'reopen'] });
    expect((await intake.get(`/api/v1/reports/${report.code}`)).json()).not.toHaveProperty('answer');
  });

  it('and all others like it are one line of their root', async () => {
    const root = await intake.send();
    const absorbed = (): ['vn.dieuphoi.dispatch.absorbed', EventDataByType['vn.dieuphoi.dispatch.absorbed']] => [
      'vn.dieuphoi.dispatch.absorbed',
      { reportId: randomUUID(), absorbedAt: at },
    ];
    await log.say(root.id, absorbed(), absorbed(), absorbed());
    const { timeline } = await own(root);
    expect(timeline.map(({ type }) => type)).toEqual(['received', 'absorbed']);
    expect(timeline[1]).toMatchObject({ title: { vi: '3 phản ánh khác cùng nội dung được gộp vào đây' } });
  });

  it('shows lines of its root to its own reporter alone', async () => {
    const [report, root, other] = [await intake.send(), await intake.send(), await intake.send()];
    await merge(report, root);
    await log.dispatch(root.id);
    const app = await intake.database.database('intake', 'app');
    const lines = (id: string) =>
      app.run({ kind: 'citizen', id, roles: [] }, (tx) =>
        tx.query('select from timeline_entry where report_id = $1', [root.id]),
      );
    expect((await lines(`reporter:${report.id}`)).length).toBeGreaterThan(0);
    expect((await lines(`reporter:${root.id}`)).length).toBeGreaterThan(0);
    for (const id of [`reporter:${other.id}`, 'anonymous']) expect(await lines(id)).toEqual([]);
  });
});
