import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLimit, WorkCalendar } from '#calendar';
import { waitFor } from '#testing';
import { loadSeeds } from '../../seeds/load.js';
import { ProblemAnswer } from '../../tools/client/citizen.js';
import { buses, TestProduct } from '../support/test-product.js';
import { Desk } from './support/desk.js';
import { runCli } from './support/run-cli.js';

const ward = 'ubnd-08707';
const department = 'so-nong-nghiep-va-moi-truong';
const calendar = new WorkCalendar(loadSeeds().calendars[0]!);
const after = (instant: string, limit: string) => calendar.due(new Date(instant), parseLimit(limit)).toISOString();
const answer = { outcome: 'fixed', text: 'Đã cử người đến xử lý xong trong ngày.' };

interface Reorganised {
  agencies: { id: string }[];
  rules: { id: string; names: string; then: string | null }[];
  cases: { from: string; to: string | null; role: string; codes: string[] }[];
}

describe.each(buses)('what the desk decides, over %s', (bus) => {
  let product: TestProduct;
  let desk: Desk;
  beforeAll(async () => {
    product = await TestProduct.start(bus);
    desk = await Desk.open(product.product);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  const refusal = async (asked: Promise<unknown>) => {
    const error = await asked.catch((problem: unknown) => problem);
    return error instanceof ProblemAnswer ? error.problem.code : undefined;
  };
  const returnIt = (id: string, by: 'canbo.vinhyen' | 'daumoi.moitruong', suggestedAgencyId?: string) =>
    desk.as(by).act(id, 'return', { reason: 'not-our-field', note: 'Không thuộc thẩm quyền', suggestedAgencyId });

  it('a report that two agencies gave back goes where the supervisor rules, and has an owner all the way', async () => {
    const { id, ...report } = await desk.reportAtDesk();
    const first = await desk.dispatch(id, ward);
    await returnIt(id, 'canbo.vinhyen', department);

    const back = await desk.until({ id }, 'waiting');
    const [returned] = back.returns;
    expect(returned).toMatchObject({ agencyId: ward, suggestedAgencyId: department });
    expect(back.dispatchBy).toBe(after(returned!.at, '2wh'));
    expect(await desk.readCase(id)).toMatchObject({ status: 'awaiting-triage' });

    await desk.dispatch(id, department);
    await returnIt(id, 'daumoi.moitruong', ward);
    const stuck = await desk.until({ id }, 'ruling');
    expect(stuck).toMatchObject({ dispatchNo: 2, reasons: expect.arrayContaining(['ping-pong']) });
    const choice = { agencyId: ward, fieldCode: 'moi-truong' };
    expect(await refusal(desk.decide('dispatch', id, choice))).toBe('ruling-needed');

    const ruled = await desk.dispatch(id, ward, { by: 'giamsat' });
    expect(ruled.dispatchNo).toBe(3);
    expect(Date.parse(ruled.due0!)).toBeGreaterThanOrEqual(Date.parse(first.due0!));
    expect(await refusal(returnIt(id, 'canbo.vinhyen'))).toBe('ruling-is-final');
    await waitFor(
      async () => {
        const { timeline = [] } = await desk.read(report);
        expect(timeline.map(({ type }) => type).filter((type) => type !== 'triage')).toEqual([
          ...['received', 'dispatched', 'returned', 'dispatched', 'returned', 'dispatched', 'ruled'],
        ]);
        return true;
      },
      { what: 'the time line of the citizen', every: 100 },
    );
    await waitFor(
      async () => {
        const hops = await desk.behind('return-rate', [id]);
        return (
          hops.map(({ agencyId, why }) => `${agencyId} ${why}`).join() ===
          `${ward} returned,${department} returned,${ward} not-returned`
        );
      },
      { what: 'each hop to be counted', every: 250 },
    );
    const lost = await desk.behind('time-lost', [id]);
    expect(lost.map(({ agencyId, hours }) => [agencyId, typeof hours])).toEqual([
      [ward, 'number'],
      [department, 'number'],
    ]);
  }, 60_000);

  it('a denunciation leaves those who may not read it, and goes to the competent body', async () => {
    const report = await desk.reportAtDesk();
    const { id } = report;
    await waitFor(() => desk.as('dieuphoi').readCase(id), { what: 'the case to be readable', every: 50 });
    await desk.decide('denunciation', id, { denunciation: true, reason: 'Nêu đích danh cán bộ' });
    for (const asked of [
      () => desk.decide('claim', id, {}),
      () => desk.as('dieuphoi').readCase(id),
      () => desk.as('quantri').readCase(id),
    ]) {
      await waitFor(async () => (await refusal(asked())) === 'not-found', { what: 'nothing to be shown', every: 100 });
    }
    const choice = { agencyId: ward, fieldCode: 'hanh-chinh-cong' };
    expect(await refusal(desk.decide('dispatch', id, choice, 'giamsat'))).toBe('not-for-denunciations');
    const competent = { ...choice, agencyId: 'thanh-tra-tinh', supportIds: ['ban-tiep-cong-dan'] };
    await desk.decide('dispatch', id, competent, 'giamsat');
    expect(await desk.caseOf(id, 'thanh-tra-tinh')).toMatchObject({ supportIds: ['ban-tiep-cong-dan'] });
    const told = await waitFor(
      async () => (await desk.read(report)).timeline?.find(({ type }) => type === 'dispatched'),
      { what: 'the citizen to read where it went', every: 100 },
    );
    expect(told.title.vi).toContain('Thanh tra tỉnh');
    expect(told.procedure?.vi).toContain('Luật Tố cáo');
  }, 60_000);

  it('the parts of a split report go their own ways, and it counts once', async () => {
    const whole = await desk.reportAtDesk();
    const parts = [{ text: 'Việc thứ nhất tôi đã nói' }, { text: 'Việc thứ hai tôi đã nói' }];
    const { children } = await desk.decide<{ children: string[] }>('split', whole.id, { parts });
    const [first, second] = children as [string, string];
    for (const id of children) {
      await desk.until({ id }, 'waiting');
    }
    await desk.dispatch(first, ward);
    await desk.as('canbo.vinhyen').act(first, 'accept');
    await desk.as('canbo.vinhyen').act(first, 'answer', answer);
    await desk.as('lanhdao.vinhyen').act(first, 'approval');
    await desk.dispatch(second, department);

    const seen = await waitFor(
      async () => {
        const view = await desk.read(whole);
        const statuses = view.parts?.map(({ status }) => status).join();
        return statuses === 'closed,dispatched' ? view : undefined;
      },
      { what: 'both parts to be seen', every: 100 },
    );
    expect(seen.status).toBe('dispatched');
    const [answered] = seen.parts!;
    expect(await desk.read({ code: answered!.code, secret: whole.secret })).toMatchObject({ answer });
    await waitFor(
      async () => {
        const counted = await desk.behind('timely-dispatch', [whole.id, ...children]);
        return counted.map(({ id, verdict }) => `${id} ${verdict}`).join() === `${whole.id} timely`;
      },
      { what: 'the rate to count it once', every: 250 },
    );
  }, 60_000);

  it('a plan is taken back until its date and leaves everything as it was', async () => {
    const { id, code } = await desk.reportAtDesk();
    await desk.dispatch(id, ward);
    const planned = await reorganise('2099-01-01', ward, 'ubnd-mai-sau');
    expect(planned.agencies).toHaveLength(2);
    expect(planned.cases).toEqual([
      { from: ward, to: 'ubnd-mai-sau', role: 'lead', codes: expect.arrayContaining([code]) },
    ]);
    expect((await reorganise('2099-01-01', ward, 'ubnd-mai-sau', '--undo')).agencies).toHaveLength(2);
    expect((await desk.readCase(id)).agencyId).toBe(ward);
  }, 60_000);

  it('open cases of an agency that ends move once, with history and running clock', async () => {
    const { id, code, secret } = await desk.reportAtDesk();
    await desk.dispatch(id, ward);
    await desk.as('canbo.vinhyen').act(id, 'accept');
    const before = await desk.readCase(id);

    await reorganise(today(), ward, 'ubnd-moi');
    const moved = await desk.caseOf(id, 'ubnd-moi');
    expect(moved).toMatchObject({ status: 'accepted', dueAt: before.dueAt, due0: before.due0 });
    expect(moved.history.map(({ type }) => type)).toEqual([
      ...before.history.map(({ type }) => type),
      'case.transferred',
    ]);
    await waitFor(async () => (await desk.read({ code, secret })).holder?.agencyId === 'ubnd-moi', {
      what: 'the citizen to read who has it',
      every: 100,
    });
    const choice = { agencyId: ward, fieldCode: 'moi-truong' };
    const other = await desk.reportAtDesk();
    expect(await refusal(desk.decide('dispatch', other.id, choice))).toBe('unknown-agency');

    const worker = desk.as('canbo.vinhyen');
    await waitFor(() => worker.readCase(id), { what: 'the staff to have moved, too', every: 100 });
    expect(await worker.act(id, 'answer', answer)).toMatchObject({ status: 'answered', agencyId: 'ubnd-moi' });
  }, 60_000);

  it('agencies merge, split and dissolve with cases open: each goes to its successor, and may be taken back before', async () => {
    const [inMerged, inOther, elsewhere, inPlace, inDissolved, supported] = await Promise.all([
      given('so-xay-dung'),
      given('so-cong-thuong'),
      given('ubnd-08716'),
      given('ubnd-08716', { communeCode: '08716' }),
      given('so-noi-vu'),
      given(department, { supportIds: ['so-xay-dung'] }),
    ]);
    const moving = [
      { from: 'so-cong-thuong', to: 'so-ha-tang', role: 'lead', report: inOther },
      { from: 'so-noi-vu', to: 'so-tu-phap', role: 'lead', report: inDissolved },
      { from: 'so-xay-dung', to: 'so-ha-tang', role: 'lead', report: inMerged },
      { from: 'so-xay-dung', to: 'so-ha-tang', role: 'support', report: supported },
      { from: 'ubnd-08716', to: 'ubnd-nam', role: 'lead', report: elsewhere },
      { from: 'ubnd-08716', to: 'ubnd-bac', role: 'lead', report: inPlace },
    ];
    const before = await Promise.all(moving.map(({ report }) => desk.readCase(report.id)));

    const planned = await followPlan(threeWays('2099-01-01'), '--dry-run');
    expect(planned.cases).toEqual(
      expect.arrayContaining(
        moving.map(({ report, ...move }) => ({ ...move, codes: expect.arrayContaining([report.code]) })),
      ),
    );
    expect(planned.rules).toContainEqual({ id: 'duong-chinh', names: 'so-xay-dung', then: 'so-ha-tang' });
    await followPlan(threeWays('2099-01-01'));
    expect((await followPlan(threeWays('2099-01-01'), '--undo')).agencies).toHaveLength(7);
    expect(await Promise.all(moving.map(({ report }) => desk.readCase(report.id)))).toEqual(before);

    await followPlan(threeWays(today()));
    for (const [n, { to, role, report }] of moving.entries()) {
      const { dueAt, due0, status, agencyId, history } = before[n]!;
      const moved = await waitFor(
        async () => {
          const seen = await desk.readCase(report.id);
          return (role === 'lead' ? seen.agencyId === to : seen.supportIds.includes(to)) ? seen : undefined;
        },
        { what: `${report.code} with ${to}`, every: 50 },
      );
      expect(moved).toMatchObject({ dueAt, due0, status, agencyId: role === 'lead' ? to : agencyId });
      const types = (entries: typeof history) => entries.map(({ type }) => type);
      expect(types(moved.history)).toEqual([...types(history), 'case.transferred']);
    }
    // The rule for it still names the one that ended.
    const road = await desk.send({ text: potholes, location: { communeCode: '08707' } });
    expect(await desk.caseOf(road.id, 'so-ha-tang')).toMatchObject({ status: 'dispatched' });
  }, 60_000);

  it('reports merge into the root, both ways round and along a chain, and never into themselves', async () => {
    const reports = await Promise.all(Array.from({ length: 5 }, () => desk.reportAtDesk()));
    const [root, one, two, left, right] = reports as [R, R, R, R, R];
    const merge = (from: R, into: R) =>
      desk.decide<{ intoReportId: string }>('merge', from.id, { intoReportId: into.id });
    await merge(one, root);
    expect(await refusal(merge(root, one))).toBe('cannot-merge');
    expect(await refusal(merge(root, root))).toBe('cannot-merge');
    expect(await merge(two, one)).toMatchObject({ intoReportId: root.id });

    const both = await Promise.allSettled([merge(left, right), merge(right, left)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [kept, gone] = both[0]?.status === 'fulfilled' ? [right, left] : [left, right];

    await desk.dispatch(root.id, department);
    expect(await merge(kept, two)).toMatchObject({ intoReportId: root.id });
    for (const report of [one, two, gone, kept]) {
      const view = await waitFor(
        async () => {
          const seen = await desk.read(report);
          return seen.status === 'merged' ? seen : undefined;
        },
        { what: 'the reporter to be told of the merge', every: 100 },
      );
      expect(view.timeline?.map(({ type }) => type)).toContain('merged');
    }
    await waitFor(
      async () => {
        const { timeline = [] } = await desk.read(root);
        return timeline.some(({ type, title }) => type === 'absorbed' && title.vi.startsWith('3 phản ánh'));
      },
      { what: 'the root to have taken three in', every: 100 },
    );
    expect((await desk.readCase(root.id)).status).toBe('dispatched');
  }, 60_000);

  it('a decision outlives a kill -9 of routing in its time to undo, and takes effect once', async () => {
    const { id } = await desk.reportAtDesk();
    const routing = product.product.service('routing');
    await desk.decide('dispatch', id, { agencyId: department, fieldCode: 'moi-truong', undoSeconds: 1 });
    await routing.kill();
    const { dispatchNo, history } = await desk.caseOf(id, department);
    expect(dispatchNo).toBe(1);
    expect(history.filter(({ type }) => type === 'dispatch.dispatched')).toHaveLength(1);
    await waitFor(() => desk.item(id).catch(() => undefined), { what: 'routing to answer again', every: 100 });
  }, 60_000);

  it('whoever took over hears once of what came, and not per case', async () => {
    const told = async () => {
      const { items } = await desk.as('canbo.vinhyen').get<{ items: { kind: string }[] }>('/api/v1/notices?limit=100');
      return items.filter(({ kind }) => kind === 'taken-over').length;
    };
    await waitFor(async () => (await told()) === 1, { what: 'the successor to be told', every: 250 });
  }, 60_000);

  it('nothing was lost, doubled or left behind', async () => {
    await waitFor(
      async () => {
        const { findings } = await product.reconcile(0);
        if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
        return true;
      },
      { what: 'reconcile to find nothing', timeout: 30_000, every: 500 },
    );
  }, 60_000);

  async function reorganise(date: string, from: string, to: string, ...options: string[]): Promise<Reorganised> {
    const successor = `{ id: ${to}, code: ${to}, name: UBND phường Mới }`;
    return followPlan(`date: ${date}\nsteps:\n  - rename: ${from}\n    to: ${successor}\n`, ...options);
  }

  async function followPlan(plan: string, ...options: string[]): Promise<Reorganised> {
    const file = join(product.product.data.path, 'plan.yaml');
    writeFileSync(file, plan);
    const { printed } = await runCli<Reorganised>(product.product, 'agencies', 'reorganise', file, ...options);
    return printed;
  }

  /** A report that a dispatcher gave to an agency. */
  async function given(agencyId: string, { communeCode = '08707', supportIds = [] as string[] } = {}): Promise<R> {
    const report = await desk.reportAtDesk(undefined, undefined, communeCode);
    await desk.dispatch(report.id, agencyId, { supportIds });
    return report;
  }
});

type R = Awaited<ReturnType<Desk['reportAtDesk']>>;

const potholes = 'Quốc lộ 2 đoạn qua phường nhiều ổ gà, mặt đường hư hỏng nặng, xe máy dễ ngã';

/** Two departments become one, a ward two of which one serves its place, and a department goes to another. */
const threeWays = (date: string) => `date: ${date}
steps:
  - merge: [so-xay-dung, so-cong-thuong]
    into: { id: so-ha-tang, code: SHT, name: Sở Hạ tầng }
  - split: ubnd-08716
    into:
      - { id: ubnd-nam, code: UBND-N, name: UBND phường Nam, placeCodes: [] }
      - { id: ubnd-bac, code: UBND-B, name: UBND phường Bắc, placeCodes: ['08716'] }
  - dissolve: so-noi-vu
    successors: [so-tu-phap]
`;

/** In Việt Nam. */
function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
