import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { inLineFor } from '#testing';
import { staff, TrackingBed } from './tracking-bed.js';

const focal = staff('focal-point', 'a');
const officer = staff('officer', 'a');
const head = staff('head', 'a');
const supervisor = staff('supervisor', 'province');

describe('a dispatch of the machine that a person has looked at', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
  });
  afterAll(() => bed.stop());

  const requestId = newId();
  const word = { requestId, confirmed: false, reason: 'Đường tỉnh.', suggestedAgencyId: 'b' };
  const reviewed = (id: string, changes: object = {}) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.reviewed', id, {
      ...{ ...word, dispatchNo: 1, reviewedAt: new Date().toISOString(), by: 'demo-dieuphoi' },
      ...changes,
    });
  const asked = (id: string) =>
    bed.event('/intake', 'vn.dieuphoi.report.dispatch-review-requested', id, {
      ...{ requestId, dispatchNo: 1, requestedAt: new Date().toISOString() },
    });
  const types = async (id: string) => (await bed.said(id)).map(({ type }) => type.replace('vn.dieuphoi.case.', ''));
  const late = (id: string) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.review-overdue', id, {
      ...{ requestId, dispatchNo: 1, step: 'overdue', dueAt: '2026-06-22T03:00:00Z', firedAt: '2026-06-22T03:00:01Z' },
    });
  const seen = async (id: string) => (await bed.get(supervisor, `/${id}`)).body;
  const decide = (id: string, granted: boolean) =>
    bed.act(supervisor, id, 'return-decision', { granted, reason: 'Theo phân cấp.' });
  const accepted = async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'accept');
    return id;
  };

  it('goes on where it is when it is confirmed, and whoever works on it need not begin again', async () => {
    const id = await accepted();
    const version = await bed.version(id);
    await bed.hear(asked(id), late(id));
    expect(await bed.version(id)).toBe(version);
    await bed.hear(reviewed(id, { confirmed: true }));
    expect(await types(id)).toEqual(['opened', 'accepted']);
    const { history } = await seen(id);
    expect(history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'dispatch.reviewed', by: 'demo-dieuphoi', moot: false }),
        expect.objectContaining({ type: 'report.dispatch-review-requested', by: 'citizen' }),
        expect.objectContaining({ type: 'dispatch.review-overdue', by: 'system', moot: false }),
      ]),
    );
  });

  it('is taken back at once before the agency accepts', async () => {
    const id = await bed.opened('a');
    await bed.hear(reviewed(id), reviewed(id));
    expect(await types(id)).toEqual(['opened', 'returned']);
    expect((await bed.said(id)).at(-1)).toMatchObject({
      data: { reason: 'recalled', note: 'Đường tỉnh.', suggestedAgencyId: 'b', by: 'demo-dieuphoi' },
    });
    expect(await seen(id)).toMatchObject({ status: 'awaiting-triage', dueAt: null });
  });

  it('stays with an agency that has accepted until the supervisor consents', async () => {
    const id = await accepted();
    await bed.hear(reviewed(id));
    expect(await seen(id)).toMatchObject({
      status: 'accepted',
      returnRequest: { reason: 'recalled', note: 'Đường tỉnh.', by: 'demo-dieuphoi', requestId },
      actions: expect.arrayContaining(['return-decision']),
    });
    await bed.act(officer, id, 'progress', { note: 'Đang khảo sát.' });
    expect((await decide(id, true)).status).toBe(200);
    expect(await types(id)).toEqual([
      ...['opened', 'accepted', 'return-requested', 'progressed', 'return-decided', 'returned'],
    ]);
    const [decided, returned] = (await bed.said(id)).slice(-2);
    expect(decided).toMatchObject({ data: { granted: true, requestId } });
    // The agency did not give it back: the dispatch was wrong, and counts for nobody.
    expect(returned).toMatchObject({ data: { reason: 'recalled', suggestedAgencyId: 'b', by: 'demo-dieuphoi' } });
  });

  it('stays for good when the supervisor does not consent', async () => {
    const id = await accepted();
    await bed.hear(reviewed(id));
    await decide(id, false);
    expect((await bed.said(id)).at(-1)).toMatchObject({
      data: { granted: false, requestId, reason: 'Theo phân cấp.' },
    });
    expect(await seen(id)).toMatchObject({ status: 'accepted', returnRequest: null });
  });

  it('waits for the decision that the agency has asked for itself', async () => {
    const id = await bed.opened('a');
    await bed.database.query(
      `update tracking.case_record set clock = jsonb_set(clock, '{returnUntil}', to_jsonb(now() - interval '1 s'))
       where id = $1`,
      [id],
    );
    await bed.act(focal, id, 'accept');
    await bed.act(focal, id, 'return-request', { reason: 'not-our-field', note: 'Không phải của chúng tôi.' });
    await bed.hear(reviewed(id));
    expect(await seen(id)).toMatchObject({ returnRequest: { reason: 'not-our-field', by: focal.id } });
    await decide(id, false);
    const [decided, declined] = (await bed.said(id)).slice(-2);
    expect(decided).toMatchObject({ type: 'vn.dieuphoi.case.return-decided', data: { granted: false } });
    expect(decided!.data).not.toHaveProperty('requestId');
    expect(declined).toMatchObject({
      type: 'vn.dieuphoi.case.request-declined',
      data: { requestId, reason: 'Theo phân cấp.' },
    });
  });

  it('is over when the agency answers before the supervisor has decided', async () => {
    const id = await accepted();
    await bed.hear(reviewed(id));
    await bed.act(officer, id, 'answer', { outcome: 'fixed', text: 'Đã sửa.' });
    expect((await bed.said(id)).at(-1)).toMatchObject({
      type: 'vn.dieuphoi.case.request-declined',
      data: { requestId, reason: 'already-answered' },
    });
    expect(await seen(id)).toMatchObject({ status: 'answered', returnRequest: null });
  });

  it('is too late when the agency has answered, and the citizen reads why', async () => {
    const id = await accepted();
    await bed.act(officer, id, 'answer', { outcome: 'fixed', text: 'Đã sửa.' });
    await bed.hear(reviewed(id));
    expect((await bed.said(id)).at(-1)).toMatchObject({
      type: 'vn.dieuphoi.case.request-declined',
      data: { requestId, reason: 'already-answered' },
    });
    await bed.act(head, id, 'approval');
    expect(await seen(id)).toMatchObject({ status: 'closed', returnRequest: null });
  });

  it('gets no answer when it does not stand any more', async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'return', { reason: 'not-our-field', note: 'Của điện lực.' });
    await bed.hear(reviewed(id));
    await bed.hearBack(id);
    await bed.hear(bed.dispatched(id, 'b', { dispatchNo: 2 }), reviewed(id));
    expect(await types(id)).toEqual(['opened', 'returned', 'opened']);
  });

  it.each(['accepts', 'is overruled'])('belongs to whoever is first at its row: it %s first', async (first) => {
    const id = await bed.opened('a');
    const version = await bed.version(id);
    const accept = () => bed.post(focal, `/${id}/accept`, { version });
    const overrule = () => bed.hear(reviewed(id));
    const url = bed.database.urlFor('tracking', 'worker');
    const lock = 'select from tracking.case_record where id = $1 for update';
    const steps: (() => Promise<unknown>)[] = first === 'accepts' ? [accept, overrule] : [overrule, accept];
    await inLineFor({ url, lock, params: [id] }, steps);
    expect(await types(id)).toEqual(
      first === 'accepts' ? ['opened', 'accepted', 'return-requested'] : ['opened', 'returned'],
    );
  });
});
