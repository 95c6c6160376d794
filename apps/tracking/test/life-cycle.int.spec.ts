import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { defaultCalendar, parseLimit, WorkCalendar } from '#calendar';
import { decodeEvent, encodeEvent } from '#contracts';
import { staff, TrackingBed } from './tracking-bed.js';

const officer = staff('officer', 'a');
const focal = staff('focal-point', 'a');
const head = staff('head', 'a');
const supervisor = staff('supervisor', 'province');
const longAgo = '2026-10-20T03:00:00.000Z';
const calendar = new WorkCalendar(defaultCalendar);

describe('the life of a case', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
    await bed.hearStaff({
      id: 'officer-a',
      username: 'canbo.a',
      displayName: 'Cán bộ A',
      roles: ['officer'],
      agencyId: 'a',
      active: true,
      version: 1,
    });
  });
  afterAll(() => bed.stop());

  const types = async (id: string) => (await bed.said(id)).map(({ type }) => type.replace('vn.dieuphoi.case.', ''));

  it('is on the board from its sending on, and opens with its deadline', async () => {
    const id = newId();
    await bed.hear(bed.submitted(id));
    expect((await bed.get(supervisor, `/${id}`)).body).toMatchObject({
      status: 'received',
      agencyId: null,
      version: 1,
    });
    expect((await bed.get(officer, `/${id}`)).status).toBe(404);

    const decidedAt = '2026-11-20T03:00:00.000Z';
    await bed.hear(bed.dispatched(id, 'a', { decidedAt }));
    const { body } = await bed.get(officer, `/${id}`);
    const due = calendar.due(new Date(decidedAt), parseLimit('3wd')).toISOString();
    expect(body).toMatchObject({ status: 'dispatched', agencyId: 'a', dueAt: due, due0: due, handlingNo: 1 });
    expect(body.history.map(({ type }) => type)).toEqual(['report.submitted', 'dispatch.dispatched', 'case.opened']);
    const [opened] = await bed.said(id);
    expect(opened).toMatchObject({
      type: 'vn.dieuphoi.case.opened',
      source: '/tracking',
      sequence: 1,
      data: { dispatchNo: 1, handlingNo: 1, assignedAt: decidedAt, dueAt: due, limit: '3wd' },
    });
  });

  it('has the second level of its field, until it is dispatched without one', async () => {
    const subfieldCode = 'ha-tang-do-thi.chieu-sang';
    const id = await bed.opened('a', { subfieldCode });
    expect((await bed.get(officer, `/${id}`)).body).toMatchObject({ subfieldCode });
    await bed.hear(bed.dispatched(id, 'a', { dispatchNo: 2 }));
    expect((await bed.get(officer, `/${id}`)).body).toMatchObject({ dispatchNo: 2, subfieldCode: null });
  });

  it('goes from acceptance to closing, and everything said keeps to its contract', async () => {
    const id = await bed.opened('a');
    expect((await bed.act(focal, id, 'accept')).body.status).toBe('accepted');
    const assigned = await bed.act(focal, id, 'assignment', { assignee: 'canbo.a', unit: 'Tổ 1' });
    expect(assigned.body).toMatchObject({
      assignee: 'officer-a',
      people: [{ id: 'officer-a', name: 'Cán bộ A', agencyId: 'a' }],
    });
    expect((await bed.act(officer, id, 'progress', { note: 'Đã đến nơi.' })).body.status).toBe('in-progress');
    const answered = await bed.act(officer, id, 'answer', { outcome: 'fixed', text: 'Đã thay bóng.' });
    expect(answered.body).toMatchObject({ status: 'answered', answers: [{ answerNo: 1, state: 'waiting' }] });
    const back = await bed.act(head, id, 'sent-back', { note: 'Nêu rõ ngày.' });
    expect(back.body).toMatchObject({ status: 'in-progress', answers: [{ state: 'sent-back', note: 'Nêu rõ ngày.' }] });
    await bed.act(officer, id, 'answer', { outcome: 'fixed', text: 'Đã thay bóng ngày 25/11.' });
    const closed = await bed.act(head, id, 'approval');
    expect(closed.body).toMatchObject({ status: 'closed', clock: { state: 'closed' }, actions: [] });
    expect(await types(id)).toEqual([
      ...['opened', 'accepted', 'assigned', 'progressed', 'answered', 'sent-back', 'answered', 'approved', 'closed'],
    ]);
    for (const event of await bed.said(id)) expect(decodeEvent(encodeEvent(event))).toEqual(event);
    await bed.hearBack(id);
    const again = await bed.act(supervisor, id, 'reopen', { reason: 'Đèn lại hỏng.' });
    expect(again.body).toMatchObject({ status: 'reopened', handlingNo: 2, clock: { state: 'in-time' } });
  });

  it('is given back within the window, and superseded numbers change nothing', async () => {
    const id = await bed.opened('a');
    const returned = await bed.act(focal, id, 'return', { reason: 'not-our-field', note: 'Của điện lực.' });
    expect(returned.body).toMatchObject({ status: 'awaiting-triage', actions: [] });
    await bed.hearBack(id);
    await bed.hear(bed.dispatched(id, 'b', { dispatchNo: 2 }));
    expect((await bed.get(officer, `/${id}`)).status).toBe(404);
    await bed.hear(
      bed.dispatched(id, 'c', { dispatchNo: 1 }),
      bed.event('/routing', 'vn.dieuphoi.dispatch.revoked', id, {
        dispatchNo: 1,
        reason: 'late',
        revokedAt: new Date().toISOString(),
      }),
    );
    const { body } = await bed.get(staff('head', 'b'), `/${id}`);
    expect(body).toMatchObject({ status: 'dispatched', agencyId: 'b', handlingNo: 2 });
    expect(body.history.filter(({ moot }) => moot).map(({ type }) => type)).toEqual([
      'dispatch.dispatched',
      'dispatch.revoked',
    ]);
  });

  it('is given back after the window only with the consent of the supervisor, as the agency said it', async () => {
    const [granted, denied] = [
      await bed.opened('a', { decidedAt: longAgo }),
      await bed.opened('a', { decidedAt: longAgo }),
    ];
    const why = { reason: 'not-our-field', note: 'Của điện lực.', suggestedAgencyId: 'dien-luc' };
    expect((await bed.act(officer, granted, 'return', why)).body).toMatchObject({ code: 'return-window-closed' });
    for (const id of [granted, denied]) {
      expect((await bed.act(officer, id, 'return-request', why)).body).toMatchObject({ returnRequest: why });
    }
    const asked = (await bed.get(supervisor, `/${granted}`)).body;
    expect(asked).toMatchObject({ agencyId: 'a', actions: expect.arrayContaining(['return-decision']) });

    const yes = await bed.act(supervisor, granted, 'return-decision', { granted: true, reason: 'Đúng.' });
    expect(yes.body).toMatchObject({ status: 'awaiting-triage', returnRequest: null });
    expect((await types(granted)).slice(-3)).toEqual(['return-requested', 'return-decided', 'returned']);
    expect((await bed.said(granted)).at(-1)).toMatchObject({ data: { ...why, agencyId: 'a', by: officer.id } });

    const no = await bed.act(supervisor, denied, 'return-decision', { granted: false, reason: 'Đã nhận xử lý.' });
    expect(no.body).toMatchObject({ agencyId: 'a', returnRequest: null });
    expect((await types(denied)).at(-1)).toBe('return-decided');
    expect((await bed.act(officer, denied, 'return-request', why)).status).toBe(200);
    await bed.act(supervisor, denied, 'return', why);
    await bed.hearBack(denied);
    await bed.hear(bed.dispatched(denied, 'b', { dispatchNo: 2 }));
    expect((await bed.get(supervisor, `/${denied}`)).body).toMatchObject({ agencyId: 'b', returnRequest: null });
  });

  it.each([
    ['return', officer, {}],
    ['return', supervisor, { decidedAt: longAgo }],
    ['return-request', officer, { decidedAt: longAgo }],
  ] as const)('is never given back with itself as the better agency: %s', async (action, actor, dispatch) => {
    const id = await bed.opened('a', dispatch);
    const version = await bed.version(id);
    const why = { reason: 'not-our-field', note: 'Của chúng tôi.', suggestedAgencyId: 'a' };
    expect(await bed.act(actor, id, action, why)).toMatchObject({ status: 422, body: { code: 'suggests-holder' } });
    expect(await bed.version(id)).toBe(version);
    expect(await types(id)).toEqual(['opened']);
  });

  it('may be recalled before it was accepted only', async () => {
    const id = await bed.opened('a');
    expect((await bed.act(supervisor, id, 'recall', { reason: 'Nhầm.' })).body.status).toBe('awaiting-triage');
    expect((await bed.said(id)).at(-1)).toMatchObject({ data: { reason: 'recalled', note: 'Nhầm.' } });
    const other = await bed.opened('a');
    await bed.act(focal, other, 'accept');
    expect(await bed.act(supervisor, other, 'recall', { reason: 'Nhầm.' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state', current: { status: 'accepted' } },
    });
  });

  it('waits for the citizen and goes on with the reply', async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'accept');
    const asked = await bed.act(officer, id, 'information-request', { question: 'Ở ngõ nào?' });
    expect(asked.body).toMatchObject({ status: 'awaiting-citizen', clock: { state: 'paused' } });
    await bed.hear(
      bed.event('/intake', 'vn.dieuphoi.report.supplemented', id, {
        supplementNo: 1,
        text: 'Ngõ 12.',
        attachmentIds: [],
        supplementedAt: new Date().toISOString(),
      }),
    );
    expect((await bed.get(officer, `/${id}`)).body).toMatchObject({
      status: 'in-progress',
      clock: { state: 'in-time' },
    });
    expect(await types(id)).toContain('resumed');
  });

  it('gets more time from the head once, and never by who asked', async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'accept');
    const until = new Date(Date.parse((await bed.get(head, `/${id}`)).body.due0 ?? '') + 3_600_000).toISOString();
    const asked = await bed.act(head, id, 'extension-request', { until, reason: 'Chờ vật tư.' });
    const extensionId = asked.body.extensions[0]?.extensionId;
    const own = await bed.act(head, id, 'extension-decision', { extensionId, granted: true, reason: 'Được.' });
    expect(own).toMatchObject({ status: 422, body: { code: 'own-extension' } });
    const other = staff('head', 'a', 'deputy-a');
    const granted = await bed.act(other, id, 'extension-decision', { extensionId, granted: true, reason: 'Được.' });
    expect(granted.body).toMatchObject({ dueAt: until, extensions: [{ state: 'granted' }] });
    expect(granted.body.history.at(-1)).toMatchObject({ type: 'case.deadline-set', by: 'deputy-a' });
    expect(await types(id)).toEqual(['opened', 'accepted', 'extension-requested', 'extension-decided', 'deadline-set']);
  });

  it('is withdrawn by its citizen until an answer is approved', async () => {
    const withdrawal = (id: string) =>
      bed.event('/intake', 'vn.dieuphoi.report.withdrawal-requested', id, {
        requestId: newId(),
        requestedAt: new Date().toISOString(),
      });
    const early = await bed.opened('a');
    await bed.hear(withdrawal(early));
    expect((await bed.get(supervisor, `/${early}`)).body.status).toBe('withdrawn');
    const answeredCase = async () => {
      const id = await bed.opened('a');
      await bed.act(focal, id, 'accept');
      await bed.act(officer, id, 'answer', { outcome: 'explained', text: 'Đúng quy định.' });
      return id;
    };
    // The citizen does not know of it yet.
    const unapproved = await answeredCase();
    await bed.hear(withdrawal(unapproved));
    expect((await bed.get(supervisor, `/${unapproved}`)).body.status).toBe('withdrawn');
    const late = await answeredCase();
    await bed.act(head, late, 'approval');
    await bed.hear(withdrawal(late));
    expect((await bed.get(supervisor, `/${late}`)).body.status).toBe('closed');
    expect(await types(late)).toContain('request-declined');
  });

  it('takes a hundred reports and their dispatches as one chunk', async () => {
    const ids = Array.from({ length: 50 }, () => newId());
    await bed.hear(...ids.map((id) => bed.submitted(id)), ...ids.map((id) => bed.dispatched(id, 'many')));
    const { body } = await bed.get<{ items: unknown[]; next: string | null }>(staff('head', 'many'), '?limit=100');
    expect(body).toMatchObject({ next: null });
    expect(body.items).toHaveLength(50);
  });
});
