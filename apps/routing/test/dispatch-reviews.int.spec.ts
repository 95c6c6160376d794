import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventDataByType } from '#contracts';
import { inLineFor, testEvent } from '#testing';
import { dispatchedByMachine } from './dispatched-by-machine.js';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const ward = 'ubnd-08707';

/** What intake asks and tracking answers is said by hand. */
describe('a dispatch of the machine at which a person is to look', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const now = () => new Date().toISOString();
  const dispatched = () => dispatchedByMachine(bed);
  const request = (id: string, requestId: string = randomUUID()) =>
    testEvent('vn.dieuphoi.report.dispatch-review-requested', id, {
      ...{ requestId, dispatchNo: 1, reason: 'Đường này của tỉnh', requestedAt: now() },
    });
  const asked = async () => {
    const id = await dispatched();
    await bed.hear(request(id));
    return id;
  };
  const numbers = { dispatchNo: 1, handlingNo: 1 };
  const returned = (id: string, changes: Partial<EventDataByType['vn.dieuphoi.case.returned']> = {}) =>
    testEvent('vn.dieuphoi.case.returned', id, {
      ...{ ...numbers, agencyId: ward, reason: 'not-our-field', note: '', returnedAt: now(), by: 'focal' },
      ...changes,
    });
  const closed = (id: string) =>
    testEvent('vn.dieuphoi.case.closed', id, { ...numbers, outcome: 'fixed', closedAt: now() });
  const accepted = (id: string) =>
    testEvent('vn.dieuphoi.case.accepted', id, { ...numbers, acceptedAt: now(), by: 'focal', deemed: false });
  const review = (id: string, body: object = { confirmed: true }, key?: string) =>
    bed.post(`/api/v1/triage/${id}/review`, body, dispatcher, key);
  const listed = async (query = '') => {
    const { items } = (await bed.get(`/api/v1/triage?limit=100${query}`)).json<{ items: Record<string, unknown>[] }>();
    return items;
  };
  const onDesk = async (id: string, query = '') => (await listed(query)).find((item) => item['reportId'] === id);
  const last = async (id: string) => (await bed.said(id)).at(-1)!;
  const stored = async (id: string) => {
    const [row] = await bed.database.query(
      `select r.state, r.review, r.due_at as "dueAt", d.standing, d.void_reason as "voidReason", d.reviewed
       from routing.routed_report r join routing.dispatch d on d.report_id = r.id and d.dispatch_no = r.dispatch_no
       where r.id = $1`,
      [id],
    );
    return row;
  };

  it('comes to the desk with what the reporter says, and stays with its agency', async () => {
    const id = await dispatched();
    expect(await onDesk(id)).toBeUndefined();
    await bed.hear(request(id));
    for (const query of ['', '&together=true', `&report=${id}`]) {
      expect(await onDesk(id, query)).toMatchObject({
        ...{ state: 'dispatched', reasons: ['review-asked'] },
        review: { reason: 'Đường này của tỉnh', agencyId: ward, agency: 'UBND phường Vĩnh Yên', accepted: false },
      });
    }
    await bed.hear(accepted(id));
    expect(await onDesk(id)).toMatchObject({ review: { accepted: true } });
    expect((await bed.post(`/api/v1/triage/${id}/claim`, {})).statusCode).toBe(200);
    // Nothing else of the desk is possible with what stands.
    const choice = { agencyId: 'so-xay-dung', fieldCode: 'ha-tang-do-thi' };
    expect((await bed.post(`/api/v1/triage/${id}/dispatch`, choice)).json()).toMatchObject({ code: 'already-decided' });
  });

  it('is confirmed once, also when that is pressed twice: the dispatch keeps who said so', async () => {
    const id = await asked();
    const key = randomUUID();
    const answers = [await review(id, { confirmed: true }, key), await review(id, { confirmed: true }, key)];
    for (const answer of answers) expect(answer.json()).toEqual({ reportId: id, confirmed: true });
    expect(await last(id)).toMatchObject({ data: { dispatchNo: 1, confirmed: true, by: dispatcher.id } });
    expect(await stored(id)).toMatchObject({
      ...{ state: 'dispatched', review: null, dueAt: null, standing: true },
      reviewed: { confirmed: true, by: dispatcher.id },
    });
    expect(await onDesk(id)).toBeUndefined();
    expect((await review(id)).json()).toMatchObject({
      status: 409,
      code: 'already-decided',
      current: { reportId: id },
    });
    expect((await bed.saidTypes(id)).filter((type) => type === 'dispatch.reviewed')).toHaveLength(1);
  });

  it('is overruled with a reason, and dispatched again when tracking has taken it back', async () => {
    const id = await asked();
    for (const body of [{ confirmed: false }, { confirmed: false, reason: ' ' }, {}]) {
      expect((await review(id, body)).json()).toMatchObject({ status: 400, code: 'invalid-request' });
    }
    const word = { confirmed: false, reason: 'Đường tỉnh', suggestedAgencyId: 'so-xay-dung' };
    expect((await review(id, { ...word, suggestedAgencyId: 'so-la' })).json()).toMatchObject({
      code: 'unknown-agency',
    });
    expect((await review(id, { ...word, suggestedAgencyId: ward })).json()).toMatchObject({
      ...{ status: 422, code: 'suggests-holder', detail: expect.stringContaining('đang giữ phản ánh') },
    });
    expect((await review(id, word)).json()).toEqual({ reportId: id, confirmed: false });
    expect(await last(id)).toMatchObject({
      type: 'vn.dieuphoi.dispatch.reviewed',
      data: { ...word, by: dispatcher.id },
    });
    expect(await stored(id)).toMatchObject({ state: 'dispatched', standing: true, reviewed: word });
    await bed.hear(returned(id, { reason: 'recalled', note: 'Đường tỉnh', by: dispatcher.id }));
    expect(await stored(id)).toMatchObject({ state: 'waiting', standing: false, voidReason: 'recalled' });
    expect((await last(id)).type).toBe('vn.dieuphoi.dispatch.triage-requested');
    const choice = { agencyId: 'so-xay-dung', fieldCode: 'ha-tang-do-thi', reason: 'Đường tỉnh' };
    expect((await bed.post(`/api/v1/triage/${id}/dispatch`, choice)).json()).toMatchObject({ dispatchNo: 2 });
  });

  it.each([
    ['given back by the agency', returned, 'with-person', 'waiting'],
    ['closed', closed, 'closed', 'dispatched'],
  ] as const)('is over when the report is %s before anybody looked', async (_what, event, reason, state) => {
    const id = await asked();
    await bed.hear(event(id));
    expect(await last(id)).toMatchObject({ type: 'vn.dieuphoi.dispatch.request-declined', data: { reason } });
    expect(await stored(id)).toMatchObject({ state, review: null });
    expect((await review(id)).json()).toMatchObject({ code: 'already-decided' });
  });

  it('is over when the citizen withdraws', async () => {
    const id = await asked();
    const withdrawn = { ...numbers, requestId: randomUUID(), withdrawnAt: now() };
    await bed.hear(testEvent('vn.dieuphoi.case.withdrawn', id, withdrawn));
    expect(await last(id)).toMatchObject({ data: { reason: 'withdrawn' } });
    expect(await onDesk(id)).toBeUndefined();
  });

  it('is declined when it is asked too late, in one chunk with what came before', async () => {
    const [back, done] = [await dispatched(), await dispatched()];
    await bed.hear(returned(back), closed(done), request(back), request(done));
    expect(await last(back)).toMatchObject({ data: { reason: 'with-person' } });
    expect(await last(done)).toMatchObject({ data: { reason: 'closed' } });
    expect(await stored(done)).toMatchObject({ review: null });
  });

  it('is not overruled while the report is being merged away, and ends with the merge', async () => {
    const [id, root] = [await asked(), await bed.hearDoubtful()];
    await bed.post(`/api/v1/triage/${id}/merge`, { intoReportId: root });
    expect((await review(id, { confirmed: false, reason: 'Sai' })).json()).toMatchObject({ code: 'merge-under-way' });
    await bed.hear(returned(id, { reason: 'recalled', intoReportId: root }));
    expect(await last(id)).toMatchObject({ data: { reason: 'merged' } });
  });

  it('forgets what was said of it when the report is erased', async () => {
    const id = await asked();
    await bed.hear(testEvent('vn.dieuphoi.report.erased', id, { erasedAt: now(), reason: 'asked' }));
    expect(await stored(id)).toMatchObject({ review: { reason: '' } });
  });

  it('keeps others from deciding while somebody has it open', async () => {
    const id = await asked();
    await bed.post(`/api/v1/triage/${id}/claim`, {}, supervisor);
    expect((await review(id)).json()).toMatchObject({ status: 409, code: 'claimed-by-another' });
  });

  it.each(['return', 'press'])('belongs to whoever is first at its row: the %s', async (first) => {
    const id = await asked();
    const press = () => review(id, { confirmed: false, reason: 'Sai' });
    const answer = () => bed.hear(returned(id));
    const url = bed.database.urlFor('routing', 'worker');
    const lock = 'select from routing.routed_report where id = $1 for update';
    const steps: (() => Promise<unknown>)[] = first === 'return' ? [answer, press] : [press, answer];
    const pressed = (await inLineFor({ url, lock, params: [id] }, steps))[first === 'return' ? 1 : 0];
    expect(pressed).toMatchObject({ statusCode: first === 'return' ? 409 : 200 });
    expect(await stored(id)).toMatchObject({ state: 'waiting', review: null, standing: false });
    expect((await bed.saidTypes(id)).includes('dispatch.reviewed')).toBe(first === 'press');
    expect((await bed.saidTypes(id)).includes('dispatch.request-declined')).toBe(first === 'return');
  });
});
