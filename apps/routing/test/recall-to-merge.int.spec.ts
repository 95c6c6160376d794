import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseReturned } from '#contracts';
import { inLineFor, submittedEvent, testEvent } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

/** An emergency waits for a person whatever the machine knows. */
const text = 'Vỡ ống nước trước số 18 Chùa Hà, nước phun cao cả mét, có người bị điện giật cần cấp cứu';
const location = { lat: 21.3051, lng: 105.6011, communeCode: '08707' };
const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };

/** What tracking answers is said by hand. */
describe('a dispatched report that is merged', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const submit = async () => {
    const id = randomUUID();
    const receivedAt = new Date().toISOString();
    await bed.hear(submittedEvent(id, { text, location, receivedAt, dispatchBy: '2030-01-02T07:00:00Z' }));
    return id;
  };
  const dispatched = async () => {
    const id = await submit();
    await bed.post(`/api/v1/triage/${id}/dispatch`, choice);
    await bed.hearOwn(id);
    return id;
  };
  const merge = (id: string, intoReportId: string) => bed.post(`/api/v1/triage/${id}/merge`, { intoReportId });
  const numbers = { dispatchNo: 1, handlingNo: 1 };
  const now = () => new Date().toISOString();
  const returned = (id: string, changes: Partial<CaseReturned> = {}) =>
    testEvent('vn.dieuphoi.case.returned', id, {
      ...{ ...numbers, agencyId: choice.agencyId, reason: 'recalled', note: '', returnedAt: now(), by: dispatcher.id },
      ...changes,
    });
  const accepted = (id: string) =>
    testEvent('vn.dieuphoi.case.accepted', id, { ...numbers, acceptedAt: now(), by: 'focal', deemed: false });
  const declined = (id: string, intoReportId: string) =>
    testEvent('vn.dieuphoi.case.recall-declined', id, { ...numbers, intoReportId, declinedAt: now() });
  const stored = async (id: string) => {
    const [row] = await bed.database.query(
      `select r.state, r.merged_into as "mergedInto", r.merge_asked as "mergeAsked", d.standing, d.void_reason as "voidReason"
       from routing.routed_report r left join routing.dispatch d on d.report_id = r.id and d.dispatch_no = r.dispatch_no
       where r.id = $1`,
      [id],
    );
    return row;
  };
  const absorbedBy = async (id: string) =>
    (await bed.said(id)).flatMap(({ type, data }) =>
      type === 'vn.dieuphoi.dispatch.absorbed' ? [(data as { reportId: string }).reportId] : [],
    );

  it('stays with its agency until tracking has taken the dispatch back, then goes on in the other one', async () => {
    const [root, id] = [await submit(), await dispatched()];
    for (const answer of [await merge(id, root), await merge(id, root)]) {
      expect(answer.json()).toEqual({ reportId: id, intoReportId: root, state: 'recalling' });
    }
    expect((await bed.saidTypes(id)).filter((type) => type === 'dispatch.recall-requested')).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ state: 'dispatched', standing: true, mergedInto: null });
    const near = await bed.get(`/api/v1/triage/${root}/similar`);
    expect(near.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ recalling: true })]),
    });

    await bed.hear(returned(id, { intoReportId: root }), returned(id, { intoReportId: root }));
    expect(await stored(id)).toEqual({
      ...{ state: 'merged', mergedInto: root, mergeAsked: null, standing: false, voidReason: 'recalled' },
    });
    const said = await bed.said(id);
    expect(said.at(-1)).toMatchObject({
      type: 'vn.dieuphoi.dispatch.merged',
      data: { intoReportId: root, by: dispatcher.id },
    });
    expect(said.filter(({ type }) => type.endsWith('triage-requested'))).toHaveLength(1);
    expect(await absorbedBy(root)).toEqual([id]);
  });

  it('stays with an agency that accepts before, and takes others in', async () => {
    const [root, id] = [await submit(), await dispatched()];
    await merge(id, root);
    await bed.hear(accepted(id), declined(id, root));
    expect(await stored(id)).toMatchObject({ state: 'dispatched', standing: true, mergeAsked: null });
    const refused = (await merge(id, root)).json<{ detail: string }>();
    expect(refused).toMatchObject({ status: 409, code: 'already-accepted', current: { reportId: id } });
    expect(refused.detail).toContain('đã tiếp nhận');
    expect((await merge(root, id)).json()).toEqual({ reportId: root, intoReportId: id, state: 'merged' });
    expect(await absorbedBy(id)).toEqual([root]);
  });

  it('is merged when its agency gives it back by itself meanwhile', async () => {
    const [root, id] = [await submit(), await dispatched()];
    await merge(id, root);
    await bed.hear(returned(id, { reason: 'not-our-field', note: 'Của công ty cấp nước' }));
    expect(await stored(id)).toMatchObject({ state: 'merged', mergedInto: root, standing: false, voidReason: null });
  });

  it('comes to the desk when what it was to go on in has ended meanwhile', async () => {
    const [root, id] = [await submit(), await dispatched()];
    await merge(id, root);
    await bed.post(`/api/v1/triage/${root}/refuse`, { reason: 'no-clear-content', explanation: 'Không rõ.' });
    await bed.hear(returned(id, { intoReportId: root }));
    expect(await stored(id)).toMatchObject({
      state: 'waiting',
      mergeAsked: null,
      standing: false,
      voidReason: 'recalled',
    });
    expect((await bed.saidTypes(id)).at(-1)).toBe('dispatch.triage-requested');
    expect(await absorbedBy(root)).toEqual([]);
  });

  it('goes on in the root of what it was to be merged into, when that was merged meanwhile', async () => {
    const [root, between, id] = [await submit(), await submit(), await dispatched()];
    await merge(id, between);
    await merge(between, root);
    await bed.hear(returned(id, { intoReportId: between }));
    expect(await stored(id)).toMatchObject({ state: 'merged', mergedInto: root });
    expect((await absorbedBy(root)).sort()).toEqual([between, id].sort());
  });

  it('is no target before it is settled, so that two never go on in each other', async () => {
    const [a, b, other] = [await dispatched(), await dispatched(), await submit()];
    await merge(a, b);
    expect((await merge(b, a)).json()).toMatchObject({ status: 409, code: 'merge-under-way' });
    expect((await merge(other, a)).json()).toMatchObject({ code: 'merge-under-way' });
    expect((await merge(a, other)).json()).toMatchObject({ code: 'merge-under-way' });
    const absorb = await bed.post(`/api/v1/triage/${a}/absorb`, { reportIds: [other] });
    expect(absorb.json()).toMatchObject({ status: 409, code: 'merge-under-way' });
    const left = await bed.post(`/api/v1/triage/${other}/absorb`, { reportIds: [a, b] });
    expect(left.json()).toEqual({
      ...{ reportId: other, merged: 0, recalling: [b] },
      left: [{ reportId: a, code: 'merge-under-way' }],
    });
  });

  it('is withdrawn when its reporter asked for that before the merge was read', async () => {
    const [root, id] = [await submit(), await dispatched()];
    await merge(id, root);
    const withdrawn = { ...numbers, requestId: randomUUID(), withdrawnAt: now() };
    await bed.hear(returned(id, { intoReportId: root }), testEvent('vn.dieuphoi.case.withdrawn', id, withdrawn));
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', mergedInto: null, standing: false });
  });

  it('that was ruled on or dispatched again is not merged by an answer to the dispatch before', async () => {
    const [root, id] = [await submit(), await dispatched()];
    await merge(id, root);
    await bed.hear(returned(id, { dispatchNo: 0, intoReportId: root }));
    expect(await stored(id)).toMatchObject({ state: 'dispatched', standing: true });
  });

  it.each(['answer', 'press'])('is asked for once, whoever is first at its row: the %s', async (first) => {
    const [root, id] = [await submit(), await dispatched()];
    const press = () => bed.post(`/api/v1/triage/${id}/merge`, { intoReportId: root }, supervisor);
    const answer = () => bed.hear(accepted(id));
    const url = bed.database.urlFor('routing', 'worker');
    const lock = 'select from routing.routed_report where id = $1 for update';
    const steps: (() => Promise<unknown>)[] = first === 'answer' ? [answer, press] : [press, answer];
    const answers = await inLineFor({ url, lock, params: [id] }, steps);
    const { statusCode, body } = answers[first === 'answer' ? 1 : 0] as Awaited<ReturnType<typeof press>>;
    expect([statusCode, body]).toEqual([first === 'answer' ? 409 : 200, expect.anything()]);
    expect((await stored(id)) as object).toMatchObject({ state: 'dispatched', standing: true });
    const asked = (await bed.saidTypes(id)).includes('dispatch.recall-requested');
    expect(asked).toBe(first === 'press');
  });
});
