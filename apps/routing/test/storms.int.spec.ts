import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedEvent, testEvent, waitFor } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const doubtful = 'Tôi muốn phản ánh việc này mong được giải quyết sớm cho bà con';
const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };

interface Absorbed {
  reportId: string;
  merged: number;
  recalling: string[];
  left: { reportId: string; code: string }[];
}

describe('a storm', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const submit = async (many: number): Promise<[string, ...string[]]> => {
    const ids = Array.from({ length: many }, () => randomUUID());
    const data = { text: doubtful, receivedAt: new Date().toISOString(), dispatchBy: '2030-01-02T07:00:00Z' };
    await bed.hear(...ids.map((id) => submittedEvent(id, data)));
    return ids as [string, ...string[]];
  };
  const press = (into: string, reportIds: string[], actor = dispatcher) =>
    bed.post(`/api/v1/triage/${into}/absorb`, { reportIds }, actor);
  const absorb = async (into: string, reportIds: string[]) => {
    const answer = await press(into, reportIds);
    expect(answer.statusCode).toBe(200);
    return answer.json<Absorbed>();
  };
  const countSaid = async (subjects: string[], type: string) => {
    const [row] = await bed.database.query<{ count: number }>(
      `select count(*)::int as count from routing.ledger where subject = any($1) and type = 'vn.dieuphoi.dispatch.${type}'`,
      [subjects],
    );
    return row!.count;
  };

  it('that fails half-way has merged whole chunks; a second press finishes it', async () => {
    const [root, ...others] = await submit(151);
    await bed.database.query(
      `create function routing.fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    );
    await bed.database.query(
      `create trigger fail before update on routing.routed_report for each row when (new.id = '${others[120]}')
       execute function routing.fail()`,
    );
    expect((await press(root, others)).statusCode).toBe(500);
    expect(await countSaid(others, 'merged')).toBe(100);
    expect(await countSaid([root], 'absorbed')).toBe(100);
    await bed.database.query('drop trigger fail on routing.routed_report');

    expect(await absorb(root, others)).toEqual({ reportId: root, merged: 150, recalling: [], left: [] });
    expect(await absorb(root, others)).toEqual({ reportId: root, merged: 150, recalling: [], left: [] });
    expect(await countSaid(others, 'merged')).toBe(150);
    expect(await countSaid([root], 'absorbed')).toBe(150);
  });

  it('is merged once when two press at once', async () => {
    const [root, ...others] = await submit(61);
    const backwards = [...others].reverse();
    const answers = await Promise.all([press(root, others), press(root, backwards, supervisor)]);
    for (const answer of answers)
      expect(answer.json()).toEqual({ reportId: root, merged: 60, recalling: [], left: [] });
    expect(await countSaid(others, 'merged')).toBe(60);
    expect(await countSaid([root], 'absorbed')).toBe(60);
  });

  it('leaves what somebody else decides or has decided, and says so of each', async () => {
    const [root, waiting, mine, taken, refused, dispatched, accepted] = await submit(7);
    await bed.post(`/api/v1/triage/${mine!}/claim`, {});
    await bed.post(`/api/v1/triage/${taken!}/claim`, {}, supervisor);
    await bed.post(`/api/v1/triage/${refused!}/refuse`, { reason: 'no-clear-content', explanation: 'Không rõ.' });
    for (const id of [dispatched!, accepted!]) {
      await bed.post(`/api/v1/triage/${id}/dispatch`, choice);
      await bed.hearOwn(id);
    }
    const acceptance = {
      dispatchNo: 1,
      handlingNo: 1,
      acceptedAt: new Date().toISOString(),
      by: 'focal',
      deemed: false,
    };
    await bed.hear(testEvent('vn.dieuphoi.case.accepted', accepted!, acceptance));
    const unknown = randomUUID();
    const press = [waiting!, mine!, taken!, refused!, dispatched!, accepted!, unknown, root, waiting!];
    const answer = await absorb(root, press);
    expect(answer).toMatchObject({ reportId: root, merged: 2, recalling: [dispatched] });
    expect(Object.fromEntries(answer.left.map(({ reportId, code }) => [reportId, code]))).toEqual({
      [taken!]: 'claimed-by-another',
      [refused!]: 'already-decided',
      [accepted!]: 'already-accepted',
      [unknown]: 'not-found',
    });
    expect(await absorb(root, press)).toMatchObject({ merged: 2, recalling: [dispatched] });
    expect(await countSaid([dispatched!], 'recall-requested')).toBe(1);
    const claims = await bed.database.query('select from routing.claim where report_id = $1', [mine]);
    expect(claims).toEqual([]);
  });

  it('goes on in the root of what it is merged into, also when that is with its agency', async () => {
    const [root, between, late, later] = (await submit(4)) as [string, string, string, string];
    await absorb(root, [between]);
    await bed.post(`/api/v1/triage/${root}/dispatch`, choice);
    await bed.hearOwn(root);
    expect(await absorb(between, [late])).toEqual({ reportId: root, merged: 1, recalling: [], left: [] });
    expect(await absorb(root, [later])).toEqual({ reportId: root, merged: 1, recalling: [], left: [] });
    const [, , merged] = await bed.said(late);
    expect(merged!.data).toMatchObject({ intoReportId: root, by: dispatcher.id, dispatchNo: 0 });
  });

  it.each([
    ['refused', `state = 'refused'`],
    ['closed', `state = 'dispatched', closed = true`],
  ])('does not go on in a report that is %s', async (_, ended) => {
    const [root, other] = (await submit(2)) as [string, string];
    await bed.database.query(`update routing.routed_report set ${ended} where id = $1`, [root]);
    expect((await press(root, [other])).json()).toMatchObject({ status: 422, code: 'cannot-merge' });
    expect(await countSaid([other], 'merged')).toBe(0);
  });

  it('keeps its root from being withdrawn by one of many', async () => {
    const [root, other] = (await submit(2)) as [string, string];
    await absorb(root, [other]);
    const requestId = randomUUID();
    const asked = { requestId, requestedAt: new Date().toISOString() };
    await bed.hear(testEvent('vn.dieuphoi.report.withdrawal-requested', root, asked));
    const said = (await bed.said(root)).at(-1)!;
    expect(said).toMatchObject({
      type: 'vn.dieuphoi.dispatch.request-declined',
      data: { requestId, reason: 'others-merged' },
    });
  });

  describe('at the desk', () => {
    const pipes = [
      'Vỡ ống nước trước số 18 Chùa Hà, nước phun cao cả mét, có người bị điện giật cần cấp cứu',
      'ong nuoc vo o 18 chua ha nuoc chay lenh lang, co nguoi bi dien giat, cuu gap',
    ];
    const pipe = { lat: 21.3051, lng: 105.6011, communeCode: '08707' };
    const send = async (text: string, location: object = pipe): Promise<string> => {
      const id = randomUUID();
      const data = { text, location, receivedAt: new Date().toISOString(), dispatchBy: '2030-01-02T07:00:00Z' };
      await bed.hear(submittedEvent(id, data));
      return id;
    };
    interface Row {
      reportId: string;
      alike: { waiting: number; root: { reportId: string; agency: string } | null } | null;
    }
    const rows = async (query = 'together=true&limit=100') =>
      (await bed.get(`/api/v1/triage?${query}`)).json<{ items: Row[] }>().items;
    const rowsOf = async (ids: string[]) => (await rows()).filter(({ reportId }) => ids.includes(reportId));
    const compared = (id: string) =>
      waitFor(async () => (await rows(`report=${id}`))[0]?.alike ?? undefined, { what: 'the comparison', every: 50 });

    it('is one row, and what comes later is proposed for the root that an agency has', async () => {
      const first = await send(pipes[0]!);
      await compared(first);
      const others = [await send(pipes[1]!), await send(pipes[0]!), await send(pipes[1]!)];
      const lamp = await send('Đèn đường Chùa Hà cháy nổ, có người bị bỏng cần cấp cứu');
      for (const id of [...others, lamp]) await compared(id);
      const all = [first, ...others];
      expect(await rowsOf([...all, lamp])).toMatchObject([{ alike: { waiting: 4, root: null } }, { reportId: lamp }]);
      expect((await rows('limit=100')).filter(({ reportId }) => all.includes(reportId)).length).toBe(4);

      await bed.post(`/api/v1/triage/${first}/dispatch`, choice);
      expect(await rowsOf(all)).toMatchObject([{ alike: { waiting: 3, root: { reportId: first } } }]);
      await absorb(first, others);
      const late = await send(pipes[0]!);
      await compared(late);
      expect(await rowsOf([...all, late])).toMatchObject([
        { reportId: late, alike: { waiting: 1, root: { reportId: first } } },
      ]);
    });

    it('shows the others while one can still be taken back', async () => {
      const here = { ...pipe, lat: pipe.lat + 0.02 };
      const ids = [await send(pipes[0]!, here), await send(pipes[1]!, here)];
      for (const id of ids) await compared(id);
      const [row] = await rowsOf(ids);
      await bed.post(`/api/v1/triage/${row!.reportId}/dispatch`, { ...choice, undoSeconds: 60 });
      const other = ids.find((id) => id !== row!.reportId)!;
      expect(await rowsOf(ids)).toMatchObject([{ reportId: other, alike: { waiting: 1 } }]);
    });
  });

  it('is pressed by dispatchers, with up to 500 reports', async () => {
    const [root, other] = (await submit(2)) as [string, string];
    const officer = { kind: 'staff', id: 'a-officer', roles: ['officer'], agencyId: 'ubnd-08707' } as const;
    expect((await press(root, [other], { ...officer, roles: [...officer.roles] })).json()).toMatchObject({
      status: 403,
    });
    expect((await press(randomUUID(), [other])).json()).toMatchObject({ code: 'not-found' });
    const ids = (many: number) => Array.from({ length: many }, () => randomUUID());
    for (const bad of [[], ids(501), ['x']]) {
      expect((await press(root, bad)).json()).toMatchObject({ code: 'invalid-request' });
    }
    expect((await absorb(root, ids(500))).left.length).toBe(500);
  });
});
