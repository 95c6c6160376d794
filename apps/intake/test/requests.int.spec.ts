import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogWriter } from './support/log-writer.js';
import { bearer, eventsOf, ownReport } from './support/reporter.js';
import { type Receipt, TestIntake } from './support/test-intake.js';

let intake: TestIntake;
let log: LogWriter;
beforeAll(async () => {
  intake = await TestIntake.start();
  log = await LogWriter.open(intake);
});
afterAll(() => intake.stop());

const act = (receipt: Receipt, what: string, payload: object = {}, headers: Record<string, string> = bearer(receipt)) =>
  intake.post(`/api/v1/reports/${receipt.code}/${what}`, { headers, payload });
const own = (receipt: Receipt) => ownReport(intake, receipt);
const lastEvent = async (receipt: Receipt) => (await eventsOf(intake, receipt)).at(-1)!;

describe('reading a report', () => {
  it('shows anybody with the code where it is, and nothing of what was said', async () => {
    const receipt = await intake.send({ fieldCode: 'moi-truong', location: { communeCode: '08707' } });
    const response = await intake.get(`/api/v1/reports/${receipt.code.toLowerCase().replaceAll('-', ' ')}`);
    expect(response.json()).toEqual({
      code: receipt.code,
      status: 'received',
      kind: 'hien-truong',
      receivedAt: receipt.receivedAt,
      fieldCode: 'moi-truong',
      placeCode: '08707',
      holder: null,
      promise: receipt.promise,
      supports: 0,
    });
  });

  it('shows the reporter the whole', async () => {
    const receipt = await intake.send({ text: 'Gọi tôi 0912345678' });
    expect(await own(receipt)).toMatchObject({
      status: 'received',
      text: 'Gọi tôi [số điện thoại]',
      timeline: [{ at: receipt.receivedAt, type: 'received', title: { vi: 'Đã gửi phản ánh' } }],
      questions: [],
      mayDo: ['supplement', 'withdraw'],
    });
  });

  it('proposes the code when one letter is wrong, and refuses a wrong secret', async () => {
    const receipt = await intake.send();
    const wrong = receipt.code.slice(0, -1) + (receipt.code.endsWith('7') ? '8' : '7');
    expect((await intake.get(`/api/v1/reports/${wrong}`)).json()).toMatchObject({
      code: 'not-found',
      suggestion: receipt.code,
    });
    for (const authorization of ['Bearer x', 'Basic x', 'Bearer', `Bearer ${(await intake.send()).secret}`]) {
      const response = await intake.get(`/api/v1/reports/${receipt.code}`, { headers: { authorization } });
      expect(response.json()).toMatchObject({ code: 'wrong-secret', status: 401 });
    }
    for (const code of ['PA-0000-0000-0000', 'x', '%00', encodeURIComponent('Ａ'), 'x'.repeat(90)]) {
      expect((await intake.get(`/api/v1/reports/${code}`)).json()).toMatchObject({ code: 'not-found', status: 404 });
    }
  });
});

describe('what a reporter may do', () => {
  it('adds information, masked, numbered and said to the others', async () => {
    const receipt = await intake.send();
    const added = await act(receipt, 'supplements', { text: 'Gặp tôi ở số 0912345678' });
    expect(added.statusCode).toBe(201);
    expect(added.json()).toMatchObject({ supplementNo: 1 });
    await act(receipt, 'supplements', { text: 'thêm nữa' });
    expect((await eventsOf(intake, receipt)).map(({ type, sequence, data }) => [type, sequence, data.text])).toEqual([
      ['vn.dieuphoi.report.submitted', 1, expect.any(String)],
      ['vn.dieuphoi.report.supplemented', 2, 'Gặp tôi ở số [số điện thoại]'],
      ['vn.dieuphoi.report.supplemented', 3, 'thêm nữa'],
    ]);
    expect(await intake.count('supplement_original')).toBe(1);
  });

  it('asks to withdraw, once at a time', async () => {
    const receipt = await intake.send();
    const asked = await act(receipt, 'withdrawal', { reason: 'đã tự xử lý' });
    expect(asked.statusCode).toBe(201);
    expect(await lastEvent(receipt)).toMatchObject({
      type: 'vn.dieuphoi.report.withdrawal-requested',
      data: asked.json(),
    });
    expect((await act(receipt, 'withdrawal')).json()).toMatchObject({ code: 'not-possible-now', status: 409 });
    expect(await own(receipt)).toMatchObject({ mayDo: ['supplement'] });
  });

  it('may ask to withdraw again when it was declined', async () => {
    const receipt = await intake.send();
    const { requestId } = (await act(receipt, 'withdrawal')).json<{ requestId: string }>();
    const declined = { requestId, reason: 'đã xử lý xong', declinedAt: '2026-11-25T03:00:00.000Z' };
    await log.say(receipt.id, ['vn.dieuphoi.dispatch.request-declined', declined]);
    expect(await own(receipt)).toMatchObject({
      mayDo: ['supplement', 'withdraw'],
      timeline: [{}, { type: 'request-declined', detail: 'đã xử lý xong' }],
    });
  });

  it('reads in plain words why it was declined', async () => {
    const receipt = await intake.send();
    const { requestId } = (await act(receipt, 'withdrawal')).json<{ requestId: string }>();
    const declined = { requestId, reason: 'already-answered', declinedAt: '2026-11-25T03:00:00.000Z' };
    await log.say(receipt.id, ['vn.dieuphoi.dispatch.request-declined', declined]);
    const { timeline } = (await own(receipt)) as { timeline: { title: object; detail?: string }[] };
    expect(timeline.at(-1)).toMatchObject({
      title: {
        vi: 'Đề nghị của bạn không được chấp nhận: cơ quan đã trả lời phản ánh này',
        en: 'Your request was declined: the agency has answered it already',
      },
    });
    expect(timeline.at(-1)).not.toHaveProperty('detail');
  });

  it('rates and asks to reopen what is closed, once for each handling', async () => {
    const receipt = await intake.send();
    expect((await act(receipt, 'rating', { score: 1 })).json()).toMatchObject({ code: 'not-possible-now' });
    await log.close(receipt.id, 1);
    expect(await own(receipt)).toMatchObject({ status: 'closed', mayDo: ['rate', 'reopen'] });
    expect((await act(receipt, 'rating', { score: 1, reason: 'chưa sạch' })).statusCode).toBe(201);
    expect(await lastEvent(receipt)).toMatchObject({ data: { score: 1, reason: 'chưa sạch', handlingNo: 1 } });
    const asked = await act(receipt, 'reopening', { reason: 'chưa sạch' });
    expect(await lastEvent(receipt)).toMatchObject({
      type: 'vn.dieuphoi.report.reopening-requested',
      data: asked.json(),
    });
    expect(await own(receipt)).toMatchObject({ mayDo: [] });
    await log.reopen(receipt.id, 2, asked.json<{ requestId: string }>().requestId);
    await log.close(receipt.id, 2);
    expect(await own(receipt)).toMatchObject({ mayDo: ['rate', 'reopen'] });
  });

  it('may not reopen after 15 days', async () => {
    const receipt = await intake.send();
    await log.close(receipt.id, 1, '2026-01-05T08:00:00.000Z');
    expect(await own(receipt)).toMatchObject({ mayDo: ['rate'] });
    expect((await act(receipt, 'reopening', { reason: 'x' })).json()).toMatchObject({ code: 'not-possible-now' });
  });

  it('asks for a review of a refusal, once', async () => {
    const receipt = await intake.send();
    const refuse = () =>
      log.say(receipt.id, [
        'vn.dieuphoi.dispatch.refused',
        {
          reason: 'no-clear-content',
          explanation: 'Không rõ việc gì.',
          refusedAt: new Date().toISOString(),
          by: 'a1',
        },
      ]);
    await refuse();
    expect(await own(receipt)).toMatchObject({
      status: 'refused',
      mayDo: ['review'],
      timeline: [
        {},
        {
          title: { vi: 'Không tiếp nhận: chưa rõ nội dung hoặc địa điểm' },
          detail: 'Không rõ việc gì.',
          procedure: { vi: 'Gửi phản ánh mới, ghi rõ việc gì, ở đâu, từ bao giờ.' },
        },
      ],
    });
    const asked = await act(receipt, 'reopening', { reason: 'Có ghi rõ ở trên' });
    expect(asked.statusCode).toBe(201);
    expect(await own(receipt)).toMatchObject({ mayDo: [] });
    await log.say(receipt.id, [
      'vn.dieuphoi.dispatch.triage-requested',
      {
        reasons: ['review-asked'],
        requestId: asked.json<{ requestId: string }>().requestId,
        requestedAt: new Date().toISOString(),
        dispatchNo: 0,
      },
    ]);
    expect(await own(receipt)).toMatchObject({ status: 'awaiting-triage', mayDo: ['supplement', 'withdraw'] });
    await refuse();
    expect(await own(receipt)).toMatchObject({ status: 'refused', mayDo: [] });
    expect((await act(receipt, 'reopening', { reason: 'x' })).json()).toMatchObject({ code: 'not-possible-now' });
  });

  it('lets anybody say that they have the same problem', async () => {
    const receipt = await intake.send();
    await Promise.all(Array.from({ length: 10 }, () => act(receipt, 'supports', {}, {})));
    expect((await act(receipt, 'supports', {}, {})).json()).toMatchObject({ supports: 11 });
    expect(await lastEvent(receipt)).toMatchObject({ type: 'vn.dieuphoi.report.supported', data: { supports: 11 } });
    expect(await own(receipt)).toMatchObject({ supports: 11 });
  });
});

describe('bad requests about a report', () => {
  it.each([
    ['supplements', {}],
    ['supplements', { text: '' }],
    ['supplements', { text: 'ă'.repeat(5_001) }],
    ['supplements', { text: 'a', extra: 1 }],
    ['withdrawal', { reason: 5 }],
    ['rating', { score: 5 }],
    ['rating', { score: '4' }],
    ['reopening', {}],
    ['dispatch-review', { reason: 5 }],
    ['supports', { a: 1 }],
  ])('%s %j: 400, nothing said', async (what, payload) => {
    const receipt = await intake.send();
    const response = await act(receipt, what, payload);
    expect(response.json()).toMatchObject({ code: 'invalid-request', status: 400 });
    expect(await eventsOf(intake, receipt)).toHaveLength(1);
  });

  it.each(['supplements', 'withdrawal', 'reopening', 'rating', 'dispatch-review'])(
    '%s needs the secret',
    async (what) => {
      const receipt = await intake.send();
      const payload = { supplements: { text: 'a' }, rating: { score: 4 }, reopening: { reason: 'a' } }[what] ?? {};
      expect((await act(receipt, what, payload, {})).json()).toMatchObject({ code: 'wrong-secret', status: 401 });
      const unknown = await act({ ...receipt, code: 'PA-0000-0000-0000' }, what, payload);
      expect(unknown.json()).toMatchObject({ code: 'not-found', status: 404 });
    },
  );

  it('a reply to a question that nobody asked is refused', async () => {
    const receipt = await intake.send();
    const response = await act(receipt, 'supplements', { text: 'a', inReplyTo: randomUUID() });
    expect(response.json()).toMatchObject({ code: 'unknown-question', status: 400 });
  });

  it('the same key does it once, also 50 times at once; another body is refused', async () => {
    const receipt = await intake.send();
    const headers = { ...bearer(receipt), 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => act(receipt, 'supplements', { text: 'a' }, headers)),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]!.statusCode).toBe(201);
    expect((await act(receipt, 'supplements', { text: 'b' }, headers)).json()).toMatchObject({
      code: 'idempotency-key-reused',
      status: 422,
    });
    expect(await eventsOf(intake, receipt)).toHaveLength(2);
  });
});
