import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedEvent, testEvent } from '#testing';
import { PublishDecisions } from '../src/triage/application/publish-decisions.js';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const text = 'Tôi muốn phản ánh đèn đường hỏng ở phường Vĩnh Yên, mong được giải quyết sớm';
const lamps = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const power = { agencyId: 'so-cong-thuong', fieldCode: 'dien' };

describe('rows to learn from', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start({ DEMO: '0' });
  });
  afterAll(() => bed.stop());

  const submit = async (changes: Parameters<typeof submittedEvent>[1] = {}) => {
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text, ...changes }));
    return id;
  };
  const step = async (id: string, name: string, body: object, actor = dispatcher) => {
    expect((await bed.post(`/api/v1/triage/${id}/${name}`, body, actor)).statusCode).toBe(200);
    await bed.hearOwn(id);
  };
  const rowsOf = (id: string) =>
    bed.database.query<Record<string, unknown>>(
      `select origin, field_code, dispatch_no, text, decided_by, model_version, said_code
       from routing.training_row where report_id = $1`,
      [id],
    );
  const returned = (id: string, dispatchNo: number, agencyId: string, reason: 'not-our-field' | 'recalled') =>
    bed.hear(
      testEvent('vn.dieuphoi.case.returned', id, {
        ...{ dispatchNo, handlingNo: 1, agencyId, reason, note: 'Không thuộc phạm vi' },
        ...{ returnedAt: new Date().toISOString(), by: { kind: 'person', actor: 'a' } },
      } as never),
    );

  it('are what a dispatcher confirmed, with the model and what it had said', async () => {
    const id = await submit();
    expect(await rowsOf(id)).toEqual([]);
    await step(id, 'dispatch', lamps);
    expect(await rowsOf(id)).toEqual([
      {
        ...{ origin: 'confirmed', field_code: 'ha-tang-do-thi', dispatch_no: 1, text, decided_by: dispatcher.id },
        ...{ model_version: expect.stringMatching(/^fields-/), said_code: 'ha-tang-do-thi' },
      },
    ]);
  });

  it('are what a dispatcher corrected, from the moment in which it cannot be undone', async () => {
    const id = await submit();
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...power, undoSeconds: 60 });
    expect(await rowsOf(id)).toEqual([]);
    await bed.post(`/api/v1/triage/${id}/undo`, {});
    expect(await rowsOf(id)).toEqual([]);
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...power, undoSeconds: 60 });
    await bed.database.query('update routing.pending_decision set effective_at = now() where report_id = $1', [id]);
    await bed.app.get(PublishDecisions).run();
    expect(await rowsOf(id)).toMatchObject([{ origin: 'corrected', field_code: 'dien', said_code: 'ha-tang-do-thi' }]);
  });

  it('are taken back by a recall', async () => {
    const id = await submit();
    await step(id, 'dispatch', lamps);
    await returned(id, 1, lamps.agencyId, 'recalled');
    expect(await rowsOf(id)).toEqual([]);
  });

  it('give way to a later truth: a return that is upheld, then a ruling', async () => {
    const id = await submit();
    await step(id, 'dispatch', lamps);
    await returned(id, 1, lamps.agencyId, 'not-our-field');
    expect(await rowsOf(id)).toEqual([]);
    await step(id, 'dispatch', power);
    expect(await rowsOf(id)).toMatchObject([{ origin: 'return-upheld', field_code: 'dien', dispatch_no: 2 }]);
    await returned(id, 2, power.agencyId, 'not-our-field');
    await step(id, 'rule', { ...lamps, reason: 'đã xem xét' }, supervisor);
    expect(await rowsOf(id)).toMatchObject([{ origin: 'ruled', field_code: 'ha-tang-do-thi', dispatch_no: 3 }]);
  });

  it('are not made of tests, denunciations, and what an inspectorate got', async () => {
    const test = await submit({ test: true });
    const denounced = await submit({ text: 'Tôi tố cáo ông chủ tịch xã nhận hối lộ khi cấp sổ đỏ' });
    const told = await submit();
    await step(test, 'dispatch', lamps);
    await step(denounced, 'dispatch', { ...lamps, agencyId: 'thanh-tra-tinh', fieldCode: 'khac' }, supervisor);
    await step(told, 'dispatch', { agencyId: 'thanh-tra-tinh', fieldCode: 'khac' });
    for (const id of [test, denounced, told]) expect(await rowsOf(id)).toEqual([]);
    const secret = await submit({ text: 'Tôi có tài liệu đóng dấu tối mật của bộ chỉ huy quân sự bị lộ lên mạng' });
    await step(secret, 'dispatch', { ...lamps, fieldCode: 'khac' });
    await returned(secret, 1, lamps.agencyId, 'not-our-field');
    await step(secret, 'dispatch', { ...power, fieldCode: 'khac' });
    expect(await rowsOf(secret)).toEqual([]);
  });

  it('read as the report reads: redacted, or not at all when it was erased', async () => {
    const [redacted, erased] = [await submit(), await submit()];
    for (const id of [redacted, erased]) await step(id, 'dispatch', lamps);
    const at = new Date().toISOString();
    await bed.hear(
      testEvent('vn.dieuphoi.report.redacted', redacted, {
        ...{ text: 'Đèn đường hỏng', masks: [], redactedAt: at, reason: 'tên người' },
      }),
      testEvent('vn.dieuphoi.report.erased', erased, { erasedAt: at, reason: 'theo đề nghị' }),
    );
    expect(await rowsOf(redacted)).toMatchObject([{ text: 'Đèn đường hỏng' }]);
    expect(await rowsOf(erased)).toEqual([]);
  });

  it('are not what the machine decided by itself', async () => {
    const demo = await RoutingBed.start();
    try {
      const id = randomUUID();
      await demo.hear(submittedEvent(id, { text: 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên' }));
      expect(await demo.saidTypes(id)).toContain('dispatch.dispatched');
      expect(await demo.database.query('select from routing.training_row')).toEqual([]);
    } finally {
      await demo.stop();
    }
  });
});
