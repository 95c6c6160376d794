import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedEvent, testEvent } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

interface Item {
  reportId: string;
  text: string;
  state: string;
  urgency: string;
  dispatchBy: string;
  reasons: string[];
  candidates: { agencyId: string }[];
}

describe('what a citizen adds while a report is at the desk', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const text = 'Tôi muốn phản ánh việc này mong được giải quyết sớm cho bà con';
  const submit = async (data: object = {}) => {
    const id = randomUUID();
    const [receivedAt, dispatchBy] = [0, 3_600_000].map((later) => new Date(Date.now() + later).toISOString());
    await bed.hear(submittedEvent(id, { text, location: {}, receivedAt, dispatchBy, ...data }));
    return id;
  };
  const supplement = (id: string, words: string, supplementNo = 1, inReplyTo?: string) =>
    testEvent('vn.dieuphoi.report.supplemented', id, {
      ...{ supplementNo, text: words, attachmentIds: [], supplementedAt: new Date().toISOString() },
      ...(inReplyTo && { inReplyTo }),
    });
  /** Without what the clock says of it. */
  const saidTypes = async (id: string) => (await bed.saidTypes(id)).filter((type) => type !== 'dispatch.overdue');
  const step = (id: string, name: string, body: object, actor = dispatcher) =>
    bed.post(`/api/v1/triage/${id}/${name}`, body, actor);
  const listed = async (actor = dispatcher) =>
    (await bed.get('/api/v1/triage?limit=100', actor)).json<{ items: Item[] }>().items;
  const read = async (id: string, actor = dispatcher) => (await listed(actor)).find(({ reportId }) => reportId === id);
  const replaced = (id: string) =>
    bed.database.query(
      'select fields, candidates, flags, why from routing.replaced_prediction where report_id = $1 order by no',
      [id],
    );

  it('is classified with the rest, as the answer to a question, and what was said before is kept', async () => {
    const id = await submit();
    const asked = (await step(id, 'ask', { question: 'Việc gì, ở đâu ạ?' })).json<{ requestId: string }>();
    const answer = 'Đèn đường trước ngõ 12 đường Mê Linh, phường Vĩnh Yên hỏng cả tuần, tối om';
    await bed.hear(supplement(id, answer, 1, asked.requestId));
    expect(await read(id)).toMatchObject({ state: 'waiting', reasons: ['unsure'] });
    expect((await read(id))!.candidates[0]!.agencyId).toBe('ubnd-08707');
    expect((await saidTypes(id)).slice(-2)).toEqual(['dispatch.resumed', 'dispatch.classified']);
    expect((await bed.said(id)).findLast(({ type }) => type.endsWith('classified'))!.data).toMatchObject({
      again: true,
      decision: 'suggest',
    });
    expect(await replaced(id)).toHaveLength(1);
    await step(id, 'dispatch', { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' });
    const [row] = await bed.database.query('select origin from routing.training_row where report_id = $1', [id]);
    expect(row).toEqual({ origin: 'confirmed' });
  });

  it('counts in its order, each piece once, also when several are read together', async () => {
    const id = await submit();
    await bed.hear(supplement(id, 'Có rác thải', 1), supplement(id, 'Ở phường Vĩnh Yên', 2));
    expect((await read(id))!.text).toBe(`${text}\n\nCó rác thải\n\nỞ phường Vĩnh Yên`);
    expect((await saidTypes(id)).filter((type) => type === 'dispatch.classified')).toHaveLength(3);
    expect(await replaced(id)).toHaveLength(2);
  });

  it('moves the report up when it shows an emergency', async () => {
    const [other, id] = [await submit(), await submit()];
    await bed.hear(supplement(id, 'Cháy nhà đang cháy lớn ở ngõ 5, có người bị mắc kẹt, cần cứu gấp'));
    const item = await read(id);
    expect(item).toMatchObject({ urgency: 'urgent', reasons: expect.arrayContaining(['emergency']) });
    expect(Date.parse(item!.dispatchBy)).toBeLessThanOrEqual(Date.now() + 30 * 60_000);
    const ids = (await listed()).map(({ reportId }) => reportId);
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(other));
  });

  it('takes the report out of the ordinary desk when it shows a denunciation, with what was chosen for it', async () => {
    const id = await submit();
    await step(id, 'dispatch', { agencyId: 'ubnd-08707', fieldCode: 'dat-dai', undoSeconds: 60 });
    await bed.hear(supplement(id, 'Tôi làm đơn tố cáo ông trưởng thôn nhận hối lộ khi làm giấy tờ đất cho dân'));
    expect(await read(id)).toBeUndefined();
    expect(await read(id, supervisor)).toMatchObject({ state: 'waiting' });
    expect(await bed.database.query('select from routing.pending_decision where report_id = $1', [id])).toEqual([]);
    const app = await bed.database.database('routing', 'app');
    const seen = (actor: typeof dispatcher) =>
      app.run(actor, (tx) => tx.query('select from replaced_prediction where report_id = $1', [id]));
    expect([(await seen(dispatcher)).length, (await seen(supervisor)).length]).toEqual([0, 1]);
  });

  it('changes nothing of a report that an agency has', async () => {
    const id = await submit();
    await step(id, 'dispatch', { agencyId: 'ubnd-08707', fieldCode: 'dat-dai' });
    await bed.hear(supplement(id, 'Cháy nhà đang cháy lớn, có người bị mắc kẹt'));
    expect((await saidTypes(id)).at(-1)).toBe('dispatch.dispatched');
    expect(await replaced(id)).toEqual([]);
  });

  it('leaves nothing of its words behind when the report is erased', async () => {
    const id = await submit({ text: 'Cán bộ UBND phường Vĩnh Yên có thái độ hách dịch khi dân hỏi về đèn đường hỏng' });
    await bed.hear(supplement(id, 'Mong sớm sửa'));
    expect(await replaced(id)).not.toMatchObject([{ why: [] }]);
    await bed.hear(testEvent('vn.dieuphoi.report.erased', id, { erasedAt: new Date().toISOString(), reason: 'asked' }));
    const [{ candidates, why }] = (await replaced(id)) as [{ candidates: { reasons: string[] }[]; why: string[] }];
    expect([why, candidates.flatMap(({ reasons }) => reasons)]).toEqual([[], []]);
    expect(candidates.length).toBeGreaterThan(0);
  });
});
