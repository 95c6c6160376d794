import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { submittedEvent, testEvent, waitFor } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const lamp = {
  text: 'Bóng đèn đường chiếu sáng công cộng trước ngõ 12 đường Mê Linh bị hỏng, cả tuần nay đường phố tối om',
  location: { communeCode: '08707' },
};
const doubtful = { text: 'Tôi muốn phản ánh việc này mong được giải quyết sớm cho bà con', location: {} };
const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const other = { agencyId: 'so-xay-dung', fieldCode: 'ha-tang-do-thi' };
const officer: Actor = { kind: 'staff', id: 'a-officer', roles: ['officer'], agencyId: 'ubnd-08707' };
const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };

describe('routing', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const soon = () => new Date(Date.now() + 3_600_000).toISOString();
  const submit = async (data: object) => {
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { receivedAt: new Date().toISOString(), dispatchBy: soon(), ...data }));
    return id;
  };
  const returned = (id: string, dispatchNo: number, agencyId: string, extra: object = {}) =>
    testEvent('vn.dieuphoi.case.returned', id, {
      dispatchNo,
      handlingNo: 1,
      agencyId,
      reason: 'not-our-field',
      note: 'Đường do cơ quan khác quản lý',
      returnedAt: new Date().toISOString(),
      by: 'a-officer',
      ...extra,
    });
  const onDesk = async (id: string, actor = dispatcher) => {
    const { items } = (await bed.get('/api/v1/triage?limit=100', actor)).json<{ items: { reportId: string }[] }>();
    return items.find(({ reportId }) => reportId === id) as Record<string, unknown> | undefined;
  };

  it('dispatches what it is sure of, with the deadline it will start', async () => {
    const id = await submit(lamp);
    expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.dispatched']);
    const [, dispatched] = await bed.said(id);
    expect(dispatched!.data).toMatchObject({
      dispatchNo: 1,
      agencyId: 'ubnd-08707',
      fieldCode: 'ha-tang-do-thi',
      subfieldCode: 'ha-tang-do-thi.chieu-sang',
      placeCode: '08707',
      by: { kind: 'machine' },
      rule: { id: 'den-trong-ngo', version: 1 },
      reasons: expect.arrayContaining(['Đèn trong ngõ, đường thôn xóm do UBND xã, phường quản lý']),
      handlingLimit: '3wd',
      ruling: false,
    });
    expect(await onDesk(id)).toBeUndefined();
  });

  it('keeps the second level of the field, from the machine, the reporter or a dispatcher, with its limit', async () => {
    const stored = async (id: string) =>
      (
        await bed.database.query('select field_code, subfield_code from routing.dispatch where report_id = $1', [id])
      )[0];
    expect(await stored(await submit(lamp))).toEqual({
      field_code: 'ha-tang-do-thi',
      subfield_code: 'ha-tang-do-thi.chieu-sang',
    });
    const quarry = { fieldCode: 'moi-truong', subfieldCode: 'moi-truong.khoang-san' };
    const id = await submit({ ...doubtful, fieldCode: quarry.subfieldCode, location: { communeCode: '08707' } });
    expect(await onDesk(id)).toMatchObject({
      candidates: expect.arrayContaining([
        expect.objectContaining({ ...quarry, subfield: 'Khai thác cát, đá, khoáng sản' }),
      ]),
    });
    await bed.post(`/api/v1/triage/${id}/dispatch`, { agencyId: 'ubnd-08707', fieldCode: quarry.subfieldCode });
    expect((await bed.said(id)).at(-1)!.data).toMatchObject({ ...quarry, handlingLimit: '7wd' });
    const plain = await submit(doubtful);
    await bed.post(`/api/v1/triage/${plain}/dispatch`, { agencyId: 'ubnd-08707', fieldCode: 'moi-truong' });
    expect(await stored(plain)).toEqual({ field_code: 'moi-truong', subfield_code: null });
  });

  it('asks a person when it is unsure, with candidates and reasons', async () => {
    const id = await submit(doubtful);
    expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.triage-requested']);
    expect(await onDesk(id)).toMatchObject({ state: 'waiting', urgency: 'normal' });
  });

  it('says at the desk that a place is not in the area of use yet, and that it does not guess', async () => {
    for (const location of [{ address: 'Phường Việt Trì' }, { lat: 21.32, lng: 105.3942 }]) {
      const item = await onDesk(await submit({ ...lamp, location }));
      expect(item).toMatchObject({ reasons: ['not-covered'], place: { code: null, doubt: 1 } });
      const ofCommunes = (item!.candidates as { agencyId: string }[]).filter(({ agencyId }) => /\d$/.test(agencyId));
      expect(ofCommunes).toEqual([]);
    }
  });

  it.each([
    ['emergency', 'Cháy nhà dân đang cháy lớn ở ngõ 5, có người bị mắc kẹt, cần cứu gấp'],
    ['denunciation', 'Tôi làm đơn tố cáo ông trưởng thôn nhận hối lộ khi làm giấy tờ đất cho dân'],
  ])('leaves %s to a person always', async (reason, text) => {
    const id = await submit({ ...lamp, text });
    const item = await onDesk(id, supervisor);
    expect(item?.reasons).toContain(reason);
    if (reason === 'emergency') {
      expect(item?.urgency).toBe('urgent');
      expect(Date.parse(item?.dispatchBy as string)).toBeLessThanOrEqual(Date.now() + 30 * 60_000);
    }
  });

  it('takes many reports and our own words in one chunk', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    await bed.hear(...ids.map((id) => submittedEvent(id, lamp)));
    for (const id of ids) expect((await bed.saidTypes(id)).length).toBe(2);
    await bed.hear(...(await Promise.all(ids.map((id) => bed.said(id)))).flat());
    const rows = await bed.database.query(
      `select from routing.routed_report where id = any($1) and handed_over and state = 'dispatched'`,
      [ids],
    );
    expect(rows.length).toBe(50);
  });

  it('lets a dispatcher decide once; the second reads the new state', async () => {
    const id = await submit(doubtful);
    const answers = await Promise.all([
      bed.post(`/api/v1/triage/${id}/dispatch`, choice),
      bed.post(`/api/v1/triage/${id}/dispatch`, other),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const conflict = answers.find(({ statusCode }) => statusCode === 409)!;
    expect(conflict.json()).toMatchObject({ code: 'already-decided', current: { reportId: id, state: 'dispatched' } });
    expect((await bed.saidTypes(id)).filter((type) => type === 'dispatch.dispatched').length).toBe(1);
  });

  it('can undo until the decision takes effect; the decision counts from the click', async () => {
    const id = await submit(doubtful);
    const first = await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    expect(first.json()).toMatchObject({ dispatchNo: 1, agencyId: choice.agencyId });
    expect(await onDesk(id)).toMatchObject({ state: 'undo' });
    expect((await bed.post(`/api/v1/triage/${id}/undo`, {})).statusCode).toBe(200);
    expect(await onDesk(id)).toMatchObject({ state: 'waiting' });
    expect((await bed.post(`/api/v1/triage/${id}/undo`, {})).json()).toMatchObject({ code: 'nothing-to-undo' });

    const second = (await bed.post(`/api/v1/triage/${id}/dispatch`, { ...other, undoSeconds: 1 })).json<{
      decidedAt: string;
    }>();
    const dispatched = await waitFor(async () =>
      (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.dispatched'),
    );
    expect(dispatched.data).toMatchObject({ agencyId: other.agencyId, decidedAt: second.decidedAt });
  });

  it('takes a return back to the desk; the upheld dispatch is void, a second return needs a ruling', async () => {
    const id = await submit(lamp);
    await bed.hearOwn(id);
    await bed.hear(returned(id, 1, 'ubnd-08707', { suggestedAgencyId: 'so-xay-dung' }));
    expect(await onDesk(id)).toMatchObject({ state: 'waiting', reasons: ['returned'], dispatchNo: 1 });
    await bed.post(`/api/v1/triage/${id}/dispatch`, other);
    await bed.hearOwn(id);
    await bed.hear(returned(id, 1, 'ubnd-08707'));
    expect(await onDesk(id)).toBeUndefined();

    await bed.hear(returned(id, 2, 'so-xay-dung', { suggestedAgencyId: 'ubnd-08707' }));
    expect(await onDesk(id)).toMatchObject({ state: 'ruling' });
    const others = await submit(lamp);
    for (const [step, body] of [
      ['dispatch', choice],
      ['ask', { question: 'Ở đâu ạ?' }],
      ['refuse', { reason: 'no-clear-content', explanation: 'Chưa rõ nội dung phản ánh' }],
      ['split', { parts: [{ text: 'Việc thứ nhất' }, { text: 'Việc thứ hai' }] }],
      ['merge', { intoReportId: others }],
    ] as const) {
      const answer = await bed.post(`/api/v1/triage/${id}/${step}`, body);
      expect([step, answer.json()]).toMatchObject([step, { code: 'ruling-needed' }]);
    }
    const absorbed = await bed.post(`/api/v1/triage/${others}/absorb`, { reportIds: [id] });
    expect(absorbed.json()).toMatchObject({ left: [{ reportId: id, code: 'ruling-needed' }] });
    expect((await bed.post(`/api/v1/triage/${id}/rule`, { ...choice, reason: 'Đường phường' })).statusCode).toBe(403);
    const ruled = await bed.post(`/api/v1/triage/${id}/rule`, { ...choice, reason: 'Đường phường' }, supervisor);
    expect(ruled.statusCode).toBe(200);
    expect((await bed.saidTypes(id)).slice(-2)).toEqual(['dispatch.dispatched', 'dispatch.ruled']);
    const rows = await bed.database.query(
      'select dispatch_no, standing, void_reason from routing.dispatch where report_id = $1 order by 1',
      [id],
    );
    expect(rows).toEqual([
      { dispatch_no: 1, standing: false, void_reason: 'return-upheld' },
      { dispatch_no: 2, standing: false, void_reason: 'return-upheld' },
      { dispatch_no: 3, standing: true, void_reason: null },
    ]);
  });

  it('asks the citizen once with the clock standing still, and goes on with the reply', async () => {
    const id = await submit(doubtful);
    const asked = (await bed.post(`/api/v1/triage/${id}/ask`, { question: 'Ở đâu ạ?' })).json<{ requestId: string }>();
    expect(await onDesk(id)).toMatchObject({ state: 'awaiting-citizen' });
    const reply = { supplementNo: 1, attachmentIds: [], supplementedAt: new Date().toISOString() };
    await bed.hear(
      testEvent('vn.dieuphoi.report.supplemented', id, { ...reply, text: 'Ở ngõ 3', inReplyTo: asked.requestId }),
    );
    expect(await onDesk(id)).toMatchObject({ state: 'waiting', text: expect.stringContaining('Ở ngõ 3') });
    const answered = ['dispatch.information-requested', 'dispatch.resumed', 'dispatch.classified'];
    expect((await bed.saidTypes(id)).slice(-3)).toEqual(answered);
  });

  it('asks one question at a time, and lets a dispatcher decide without the reply', async () => {
    const id = await submit(doubtful);
    const question = { question: 'Ở đâu ạ?' };
    expect((await bed.post(`/api/v1/triage/${id}/ask`, question)).statusCode).toBe(200);
    expect((await bed.post(`/api/v1/triage/${id}/ask`, question)).json()).toMatchObject({ code: 'already-asked' });
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    await bed.post(`/api/v1/triage/${id}/undo`, {});
    expect(await onDesk(id)).toMatchObject({ state: 'awaiting-citizen' });
    await bed.post(`/api/v1/triage/${id}/dispatch`, choice);
    expect((await bed.saidTypes(id)).slice(-2)).toEqual(['dispatch.resumed', 'dispatch.dispatched']);
  });

  it('never gives a report to the agency that it is about; only the supervisor may judge otherwise', async () => {
    const id = await submit({
      ...lamp,
      text: 'Cán bộ UBND phường Vĩnh Yên có thái độ hách dịch khi dân hỏi về đèn đường',
    });
    const item = await onDesk(id);
    expect(item?.reasons).toContain('about-agency');
    const candidates = item?.candidates as { agencyId: string }[];
    expect(candidates.map(({ agencyId }) => agencyId)).not.toContain('ubnd-08707');
    const support = { ...other, supportIds: ['ubnd-08707'] };
    for (const body of [choice, support, { ...choice, undoSeconds: 10 }]) {
      expect((await bed.post(`/api/v1/triage/${id}/dispatch`, body)).json()).toMatchObject({ code: 'about-agency' });
    }
    const ruled = await bed.post(`/api/v1/triage/${id}/rule`, { ...choice, reason: 'Chỉ hỏi về đèn' }, supervisor);
    expect(ruled.statusCode).toBe(200);
    const said = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.dispatched');
    expect(said?.data).toMatchObject({ aboutIds: ['ubnd-08707'] });
  });

  it('refuses with a reason, and looks again when the citizen asks for it', async () => {
    const id = await submit(doubtful);
    const body = { reason: 'civil-dispute', explanation: 'Đề nghị gửi đến toà án.' };
    expect((await bed.post(`/api/v1/triage/${id}/refuse`, body)).statusCode).toBe(200);
    expect(await bed.saidTypes(id)).toContain('dispatch.refused');
    const reopening = { requestId: randomUUID(), reason: 'Đề nghị xem lại', requestedAt: new Date().toISOString() };
    await bed.hear(testEvent('vn.dieuphoi.report.reopening-requested', id, reopening));
    expect(await onDesk(id)).toMatchObject({
      reasons: ['review-asked'],
      text: expect.stringContaining(reopening.reason),
    });
    expect((await bed.said(id)).at(-1)).toMatchObject({ data: { requestId: reopening.requestId } });
  });

  it('merges into the root, and splits into parts', async () => {
    const [a, b, c] = [await submit(doubtful), await submit(doubtful), await submit(doubtful)];
    expect((await bed.post(`/api/v1/triage/${a}/merge`, { intoReportId: b })).statusCode).toBe(200);
    const chained = await bed.post(`/api/v1/triage/${c}/merge`, { intoReportId: a });
    expect(chained.json()).toEqual({ reportId: c, intoReportId: b, state: 'merged' });
    expect((await bed.saidTypes(b)).filter((type) => type === 'dispatch.absorbed').length).toBe(2);
    expect((await bed.post(`/api/v1/triage/${b}/merge`, { intoReportId: b })).json()).toMatchObject({
      code: 'cannot-merge',
    });
    const parts = [{ text: 'Đèn hỏng' }, { text: 'Rác thải' }];
    const split = (await bed.post(`/api/v1/triage/${b}/split`, { parts })).json<{ children: string[] }>();
    expect(split.children.length).toBe(2);
    expect((await bed.saidTypes(b)).at(-1)).toBe('dispatch.split');
  });

  it('does not merge into a report whose case is closed, until it is reopened', async () => {
    const [open, closed] = [await submit(doubtful), await submit(lamp)];
    const at = new Date().toISOString();
    const handling = { dispatchNo: 1, handlingNo: 1 };
    await bed.hearOwn(closed);
    await bed.hear(testEvent('vn.dieuphoi.case.closed', closed, { ...handling, outcome: 'fixed', closedAt: at }));
    const merge = () => bed.post(`/api/v1/triage/${open}/merge`, { intoReportId: closed });
    expect((await merge()).json()).toMatchObject({ code: 'cannot-merge' });
    const reopened = { ...handling, handlingNo: 2, reason: 'Lại hỏng', reopenedAt: at, dueAt: at, by: 'a-supervisor' };
    await bed.hear(testEvent('vn.dieuphoi.case.reopened', closed, reopened));
    expect((await merge()).statusCode).toBe(200);
  });

  it('declines with a reason what comes too late, unless tracking decides', async () => {
    const at = new Date().toISOString();
    const ask = (id: string, type: 'withdrawal-requested' | 'reopening-requested') =>
      bed.hear(testEvent(`vn.dieuphoi.report.${type}`, id, { requestId: randomUUID(), reason: 'x', requestedAt: at }));
    const waiting = await submit(doubtful);
    await ask(waiting, 'reopening-requested');
    expect((await bed.saidTypes(waiting)).at(-1)).toBe('dispatch.request-declined');
    await ask(waiting, 'withdrawal-requested');
    await ask(waiting, 'withdrawal-requested');
    expect((await bed.said(waiting)).at(-1)!.data).toMatchObject({ reason: 'withdrawn' });
    const standing = await submit(lamp);
    await bed.hearOwn(standing);
    await ask(standing, 'reopening-requested');
    expect((await bed.saidTypes(standing)).at(-1)).toBe('dispatch.dispatched');
    const withdrawn = { dispatchNo: 1, handlingNo: 1, requestId: randomUUID(), withdrawnAt: at };
    await bed.hear(testEvent('vn.dieuphoi.case.withdrawn', standing, withdrawn));
    await ask(standing, 'reopening-requested');
    expect((await bed.saidTypes(standing)).at(-1)).toBe('dispatch.request-declined');
  });

  it('withdraws as asked while it decides, also when its own dispatch was not read back yet', async () => {
    const ask = (id: string) =>
      testEvent('vn.dieuphoi.report.withdrawal-requested', id, {
        requestId: randomUUID(),
        requestedAt: new Date().toISOString(),
      });
    const waiting = await submit(doubtful);
    await bed.hear(ask(waiting));
    expect((await bed.saidTypes(waiting)).at(-1)).toBe('dispatch.withdrawn');
    const dispatched = await submit(lamp);
    await bed.hear(ask(dispatched));
    expect((await bed.saidTypes(dispatched)).slice(-2)).toEqual(['dispatch.revoked', 'dispatch.withdrawn']);
    const handedOver = await submit(lamp);
    await bed.hearOwn(handedOver);
    await bed.hear(ask(handedOver));
    expect((await bed.saidTypes(handedOver)).at(-1)).toBe('dispatch.dispatched');
  });

  it('fires each step of the dispatch clock once, never early', async () => {
    const past = new Date(Date.now() - 1000).toISOString();
    const overdue = await submit({ ...doubtful, receivedAt: '2026-06-22T01:00:00Z', dispatchBy: past });
    const later = await submit(doubtful);
    const steps = async (id: string) =>
      (await bed.said(id)).flatMap(({ type, data }) =>
        type === 'vn.dieuphoi.dispatch.overdue' ? [(data as { step: string }).step] : [],
      );
    await waitFor(async () => (await steps(overdue)).includes('overdue'));
    expect(await steps(overdue)).toEqual(['reminder', 'overdue']);
    expect(await steps(later)).not.toContain('overdue');
  });

  it('judges a decision by the click: what can still be undone is not overdue', async () => {
    const id = await submit({ ...doubtful, dispatchBy: new Date(Date.now() + 1500).toISOString() });
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    const other = await submit({ ...doubtful, dispatchBy: new Date(Date.now() + 1500).toISOString() });
    await waitFor(async () => (await bed.saidTypes(other)).filter((type) => type === 'dispatch.overdue').length === 2);
    expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.triage-requested']);
    await bed.post(`/api/v1/triage/${id}/undo`, {});
    await waitFor(async () => (await bed.saidTypes(id)).includes('dispatch.overdue'));
  });

  it('shows the desk to those who dispatch, and nothing else to anybody', async () => {
    const id = await submit(doubtful);
    expect((await bed.get('/api/v1/triage', officer)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await bed.get('/api/v1/triage', citizen)).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await bed.post(`/api/v1/triage/${randomUUID()}/dispatch`, choice)).statusCode).toBe(404);
    expect((await bed.post('/api/v1/triage/x/dispatch', choice)).statusCode).toBe(400);
    const hidden = await bed.database.database('routing', 'app');
    const rows = await hidden.run(officer, (tx) => tx.query('select from routed_report where id = $1', [id]));
    expect(rows).toEqual([]);
  });

  it.each([
    ['invalid-request', 400, {}],
    ['invalid-request', 400, { ...choice, extra: 1 }],
    ['invalid-request', 400, { ...choice, undoSeconds: -1 }],
    ['invalid-request', 400, { ...choice, reason: 'x'.repeat(1001) }],
    ['invalid-request', 400, { ...choice, supportIds: 'so-xay-dung' }],
    ['invalid-request', 400, []],
    ['malformed-request', 400, '{"agencyId":'],
    ['unknown-agency', 422, { ...choice, agencyId: 'khong-co' }],
    ['unknown-field', 422, { ...choice, fieldCode: 'khong-co' }],
  ])('answers a bad dispatch with %s (%i) and changes nothing', async (code, status, body) => {
    const id = await submit(doubtful);
    const response = await bed.post(`/api/v1/triage/${id}/dispatch`, body);
    expect({ status: response.statusCode, code: response.json<{ code: string }>().code }).toEqual({ status, code });
    expect(await onDesk(id)).toMatchObject({ state: 'waiting' });
  });

  it('takes texts with characters that a database cannot hold', async () => {
    const id = await submit(doubtful);
    const asked = await bed.post(`/api/v1/triage/${id}/ask`, { question: 'Ở đâu\u0000 ạ \ud800?' });
    expect([200, 400]).toContain(asked.statusCode);
    const odd = { ...choice, agencyId: 'a\u0000', reason: '\u0000' };
    expect([400, 422]).toContain((await bed.post(`/api/v1/triage/${id}/dispatch`, odd)).statusCode);
  });

  it.each(['x', Buffer.from('{"dueAt":"1","id":"2"}').toString('base64url')])(
    'refuses the cursor %s',
    async (cursor) => {
      const response = await bed.get(`/api/v1/triage?cursor=${cursor}`);
      expect({ status: response.statusCode, code: response.json<{ code: string }>().code }).toEqual({
        status: 400,
        code: 'invalid-cursor',
      });
    },
  );

  it('pages through the desk', async () => {
    const first = (await bed.get('/api/v1/triage?limit=2')).json<{ items: object[]; next: string; total: number }>();
    expect(first.items.length).toBe(2);
    const second = (await bed.get(`/api/v1/triage?limit=2&cursor=${first.next}`)).json<{ items: object[] }>();
    expect(second.items).not.toEqual(first.items);
    expect(first.total).toBeGreaterThan(3);
  });

  it('reads one report wherever it stands', async () => {
    const id = await submit(doubtful);
    const read = async () =>
      (await bed.get(`/api/v1/triage?report=${id}&limit=1`)).json<{ items: object[]; next: string | null }>();
    expect(await read()).toMatchObject({ items: [{ reportId: id, state: 'waiting' }], next: null });
    await bed.post(`/api/v1/triage/${id}/dispatch`, choice);
    expect(await read()).toMatchObject({ items: [{ reportId: id, state: 'dispatched' }], next: null });
    expect((await bed.get(`/api/v1/triage?report=${randomUUID()}`)).json()).toMatchObject({ items: [] });
    expect((await bed.get('/api/v1/triage?report=x')).statusCode).toBe(400);
  });

  it('tells forms what they need', async () => {
    const fields = (await bed.get('/api/v1/fields', citizen)).json<{ items: { parentCode: string | null }[] }>();
    expect(fields.items.filter(({ parentCode }) => parentCode === null)).toHaveLength(20);
    expect(fields.items).toContainEqual(expect.objectContaining({ code: 'dien.cot-day', parentCode: 'dien' }));
    const places = (await bed.get('/api/v1/places', citizen)).json<{ items: object[] }>();
    expect(places.items.length).toBe(36);
    const near = (await bed.get('/api/v1/places?lat=21.31&lng=105.6', citizen)).json<{ items: object[] }>();
    expect(near.items.length).toBe(1);
    const byName = (await bed.get('/api/v1/places?q=vinh%20yen', citizen)).json<{ items: { name: string }[] }>();
    expect(byName.items[0]?.name).toBe('Phường Vĩnh Yên');
    for (const bad of ['lat=x', 'lat=21', 'lat=91&lng=105', 'other=1']) {
      expect((await bed.get(`/api/v1/places?${bad}`, citizen)).statusCode).toBe(400);
    }
    const agencies = (await bed.get('/api/v1/agencies', citizen)).json<{ items: object[] }>();
    expect(agencies.items.length).toBeGreaterThan(90);
  });
});
