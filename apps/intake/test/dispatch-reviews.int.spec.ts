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

const act = (receipt: Receipt, what: string, payload: object = {}) =>
  intake.post(`/api/v1/reports/${receipt.code}/${what}`, { headers: bearer(receipt), payload });
const own = (receipt: Receipt) => ownReport(intake, receipt);

describe('a reporter whose report the machine has dispatched', () => {
  it('asks once that a person look at a dispatch of the machine; again, it changes nothing', async () => {
    const receipt = await intake.send();
    expect((await act(receipt, 'dispatch-review')).json()).toMatchObject({ code: 'not-possible-now', status: 409 });
    await log.dispatch(receipt.id);
    expect(await own(receipt)).toMatchObject({
      mayDo: ['supplement', 'withdraw', 'review-dispatch'],
      timeline: [{}, { type: 'dispatched', title: { vi: expect.stringContaining('Hệ thống tự động chuyển đến') } }],
    });
    const asks = Array.from({ length: 10 }, () => act(receipt, 'dispatch-review', { reason: 'Gọi tôi 0912345678' }));
    const answers = await Promise.all(asks);
    answers.push(await act(receipt, 'dispatch-review', { reason: 'khác' }));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const { requestId, requestedAt } = answers[0]!.json<{ requestId: string; requestedAt: string }>();
    expect(answers[0]!.statusCode).toBe(201);
    expect((await eventsOf(intake, receipt)).slice(1)).toMatchObject([
      {
        type: 'vn.dieuphoi.report.dispatch-review-requested',
        data: { requestId, requestedAt, dispatchNo: 1, reason: 'Gọi tôi [số điện thoại]' },
      },
    ]);
    expect(await own(receipt)).toMatchObject({ mayDo: ['supplement', 'withdraw'] });
    const reviewed = { requestId, dispatchNo: 1, reviewedAt: new Date().toISOString(), by: 'a1' };
    await log.say(receipt.id, ['vn.dieuphoi.dispatch.reviewed', { ...reviewed, confirmed: true }]);
    const { timeline } = (await own(receipt)) as { timeline: object[] };
    expect(timeline.at(-1)).toMatchObject({
      title: { vi: 'Cán bộ đã xem lại: phản ánh đã đến đúng cơ quan' },
    });
    const [row] = await intake.database.query('select state from intake.citizen_request where id = $1', [requestId]);
    expect(row).toEqual({ state: 'granted' });
  });

  it('asks for no look at what a person dispatched, nor after it is closed', async () => {
    const receipt = await intake.send();
    await log.dispatch(receipt.id, 1, 'ubnd-08707', { kind: 'person', actor: 'a1' });
    expect(await own(receipt)).toMatchObject({ mayDo: ['supplement', 'withdraw'] });
    const closed = await intake.send();
    await log.close(closed.id, 1);
    const late = await act(closed, 'dispatch-review');
    expect(late.headers['content-type']).toContain('application/problem+json');
    expect(late.json()).toMatchObject({ code: 'not-possible-now', status: 409, reportStatus: 'closed' });
    expect(await eventsOf(intake, closed)).toHaveLength(1);
  });

  it('reads that a person decides already, or that the supervisor lets it stay', async () => {
    const receipt = await intake.send();
    await log.dispatch(receipt.id);
    const { requestId } = (await act(receipt, 'dispatch-review')).json<{ requestId: string }>();
    const at = new Date().toISOString();
    const decided = { dispatchNo: 1, handlingNo: 1, agencyId: 'ubnd-08707', requestId, by: 'a1' };
    await log.say(
      receipt.id,
      ['vn.dieuphoi.dispatch.reviewed', { requestId, dispatchNo: 1, confirmed: false, reviewedAt: at, by: 'a1' }],
      ['vn.dieuphoi.case.return-requested', { ...decided, reason: 'recalled', note: '', requestedAt: at }],
      ['vn.dieuphoi.case.return-decided', { ...decided, granted: false, reason: 'Theo phân cấp.', decidedAt: at }],
      ['vn.dieuphoi.dispatch.request-declined', { requestId, reason: 'with-person', declinedAt: at }],
    );
    const { timeline } = (await own(receipt)) as { timeline: { title: { vi: string }; detail?: string }[] };
    expect(timeline.slice(-4).map(({ title, detail }) => [title.vi, detail])).toEqual([
      ['Cán bộ đã xem lại: phản ánh cần chuyển đến cơ quan khác', undefined],
      ['Cơ quan đã tiếp nhận nên việc chuyển lại chờ giám sát quyết định', undefined],
      [expect.stringMatching(/^Giám sát quyết định để .+ tiếp tục xử lý$/), 'Theo phân cấp.'],
      ['Việc xem lại không còn cần thiết: cán bộ điều phối đang trực tiếp xem xét', undefined],
    ]);
  });
});
