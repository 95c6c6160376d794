import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import type { Receipt } from '#api';
import { CitizenClient } from '../../tools/client/citizen.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';
import { buses, TestProduct } from '../support/test-product.js';

const many = 200;
/** An emergency waits for a person whatever the machine knows. */
const texts = [
  'Vỡ ống nước trước số 18 Chùa Hà, nước ngập vào nhà dân, có người bị điện giật, cần cấp cứu',
  'vo ong nuoc o 18 chua ha nuoc tran vao nha, co nguoi bi dien giat, cuu gap',
  'Ống nước vỡ ở 18 Chùa Hà, nước ngập nhà, người bị điện giật đang cần cấp cứu gấp',
];
const pipe = { lat: 21.3051, lng: 105.6011, communeCode: '08707' };
const agencyId = 'ubnd-08707';

interface Near {
  items: { reportId: string; same: boolean; state: string; accepted: boolean }[];
}
interface Absorbed {
  reportId: string;
  merged: number;
  recalling: string[];
  left: object[];
}

describe.each(buses)('a storm over %s', (bus) => {
  let product: TestProduct;
  let citizen: CitizenClient;
  beforeAll(async () => {
    product = await TestProduct.start(bus);
    citizen = new CitizenClient(product.url);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  const staff = (username: string) => product.signIn(username);
  const send = (at: number) => {
    const location = { ...pipe, lat: pipe.lat + (at % 10) * 0.00005 };
    return citizen.send({ text: texts[at % texts.length]!, location }, randomUUID());
  };
  const read = (report: Receipt) => citizen.read(report);
  const rate = ({ code, secret }: Receipt, score: number) =>
    fetch(`${product.url}/api/v1/reports/${code}/rating`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ score }),
    });

  it('of 200 reports becomes one case, but for what an agency has accepted; all reporters read and rate its answer', async () => {
    const dispatcher = await staff('dieuphoi');
    const officer = await staff('canbo.vinhyen');
    const dispatch = (id: string) =>
      dispatcher.post(`/api/v1/triage/${id}/dispatch`, { agencyId, fieldCode: 'nuoc-sach' });
    const similar = async () => (await dispatcher.get<Near>(`/api/v1/triage/${root.id}/similar`)).items;
    const reports = await eachAtOnce(Array.from({ length: many }), 16, (_, at) => send(at));
    const [root, ...others] = reports as [Receipt, ...Receipt[]];
    const near = await waitFor(
      async () => {
        const same = (await similar()).filter((item) => item.same && item.state === 'waiting');
        return same.length === many - 1 ? same : undefined;
      },
      { what: 'all of the storm at the desk', every: 100 },
    );
    const reportIds = near.map(({ reportId }) => reportId);
    expect([...reportIds].sort()).toEqual(others.map(({ id }) => id).sort());

    // Some were dispatched before anybody saw that they are one matter; one of those is in work already.
    const [accepted, ...recalled] = reportIds.slice(0, 6) as [string, ...string[]];
    await Promise.all([accepted, ...recalled].map(dispatch));
    await waitFor(() => officer.readCase(accepted), { what: 'the first case', every: 100 });
    await officer.act(accepted, 'accept');
    await waitFor(async () => (await similar()).some((item) => item.accepted), { what: 'the acceptance', every: 100 });

    const absorb = () => dispatcher.post<Absorbed>(`/api/v1/triage/${root.id}/absorb`, { reportIds });
    const left = [{ reportId: accepted, code: 'already-accepted' }];
    expect(await absorb()).toEqual({ reportId: root.id, merged: many - 7, recalling: recalled, left });
    const whole = await waitFor(
      async () => {
        const answer = await absorb();
        return answer.recalling.length === 0 ? answer : undefined;
      },
      { what: 'the recalled ones', every: 100 },
    );
    expect(whole).toEqual({ reportId: root.id, merged: many - 2, recalling: [], left });
    for (const id of recalled) {
      const isMerged = async () => (await officer.readCase(id)).status === 'merged';
      await waitFor(isMerged, { what: 'the case to be merged', every: 100 });
    }
    await dispatch(root.id);

    // One more, when the root is with its agency already.
    const late = await send(1);
    await waitFor(async () => (await read(late)).status === 'awaiting-triage', { what: 'the late one', every: 100 });
    await dispatcher.post(`/api/v1/triage/${late.id}/merge`, { intoReportId: root.id });

    const head = await staff('lanhdao.vinhyen');
    await waitFor(() => officer.readCase(root.id), { what: 'the case', every: 100 });
    await officer.act(root.id, 'accept');
    const answer = { outcome: 'fixed', text: 'Đã khoá van và thay đoạn ống vỡ.' };
    await officer.act(root.id, 'answer', answer);
    await head.act(root.id, 'approval');

    const merged = [...others.filter(({ id }) => id !== accepted), late];
    const views = await eachAtOnce(merged, 16, (report) =>
      waitFor(
        async () => {
          const view = await read(report);
          return view.mayDo?.includes('rate') ? view : undefined;
        },
        { what: `the answer for ${report.code}`, every: 100 },
      ),
    );
    for (const view of views) {
      expect(view).toMatchObject({ status: 'merged', answer, mergedInto: { status: 'closed', holder: { agencyId } } });
      expect(view.timeline?.map(({ type }) => type)).toEqual(expect.arrayContaining(['merged', 'answered', 'closed']));
    }
    for (const report of merged.filter(({ id }) => recalled.includes(id))) {
      const told = (await read(report)).timeline?.map(({ type }) => type);
      expect(told).not.toContain('recalled');
    }
    const [first, second] = merged as [Receipt, Receipt];
    expect((await rate(first, 4)).status).toBeLessThan(300);
    expect((await rate(first, 1)).status).toBe(409);
    expect((await rate(second, 1)).status).toBeLessThan(300);

    const states = await waitFor(
      async () => {
        const { findings, reports: counted } = await product.reconcile(0);
        return findings.length === 0 ? counted : undefined;
      },
      { what: 'reconcile to be clean', every: 250 },
    );
    expect(Object.fromEntries(states.map(({ state, reports: count }) => [state, count]))).toEqual({
      merged: many - 1,
      dispatched: 2,
    });
  }, 60_000);
});
