import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedEvent, testEvent, waitFor } from '#testing';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const lamp = { text: 'Đèn đường trước ngõ 12 hỏng cả tuần nay, tối om', location: { communeCode: '08707' } };
const denounced = {
  text: 'Tôi làm đơn tố cáo ông trưởng thôn nhận hối lộ khi làm giấy tờ đất cho dân',
  location: { communeCode: '08707' },
};
const commune = { agencyId: 'ubnd-08707', fieldCode: 'dat-dai' };
const inspectorate = { agencyId: 'thanh-tra-tinh', fieldCode: 'dat-dai' };
const mark = { denunciation: true, reason: 'Nêu đích danh cán bộ nhận tiền' };
const takeBack = { denunciation: false, reason: 'Chỉ hỏi về đèn đường' };

interface Item {
  reportId: string;
  alike: object | null;
  reasons: string[];
  flags: string[];
  candidates: { agencyId: string }[];
}

describe('denunciations', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const submit = async (data: object = denounced) => {
    const id = randomUUID();
    const [receivedAt, dispatchBy] = [0, 3_600_000].map((later) => new Date(Date.now() + later).toISOString());
    await bed.hear(submittedEvent(id, { receivedAt, dispatchBy, ...data }));
    return id;
  };
  /** Waits at the desk without anything that speaks of a denunciation. */
  const ordinary = () => submit({ text: 'Tôi muốn phản ánh việc này mong được giải quyết sớm', location: {} });
  /** Without what the clock says of it. */
  const saidTypes = async (id: string) => (await bed.saidTypes(id)).filter((type) => type !== 'dispatch.overdue');
  const step = (id: string, name: string, body: object, actor = supervisor, key?: string) =>
    bed.post(`/api/v1/triage/${id}/${name}`, body, actor, key);
  const judge = (id: string, word: object, actor = supervisor, key?: string) =>
    step(id, 'denunciation', word, actor, key);
  const listed = async (id: string, actor = dispatcher, query = '') => {
    const answer = await bed.get(`/api/v1/triage?limit=100${query}`, actor);
    expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 200 });
    const { items } = answer.json<{ items: Item[] }>();
    return items.find(({ reportId }) => reportId === id);
  };

  it('are kept by the database from all but supervisors, with all that hangs on them', async () => {
    const id = await submit();
    await step(id, 'claim', {});
    await step(id, 'dispatch', { ...inspectorate, undoSeconds: 60 });
    await step(id, 'undo', {});
    await step(id, 'claim', {});
    await step(id, 'dispatch', inspectorate);
    const other = await submit();
    await step(other, 'claim', {});
    await step(other, 'dispatch', { ...inspectorate, undoSeconds: 60 });
    const app = await bed.database.database('routing', 'app');
    const counts = (actor: typeof dispatcher) =>
      app.run(actor, async (tx) => {
        const [row] = await tx.query(
          `select (select count(*)::int from routed_report where id = any($1)) as reports,
             (select count(*)::int from dispatch where report_id = any($1)) as dispatches,
             (select count(*)::int from pending_decision where report_id = any($1)) as pending`,
          [[id, other]],
        );
        return row;
      });
    expect(await counts(supervisor)).toEqual({ reports: 2, dispatches: 1, pending: 1 });
    for (const actor of [dispatcher, administrator]) {
      expect(await counts(actor)).toEqual({ reports: 0, dispatches: 0, pending: 0 });
    }
  });

  it('do not exist for a dispatcher, whatever is asked', async () => {
    const [id, plain] = [await submit(), await ordinary()];
    expect(await listed(id)).toBeUndefined();
    expect(await listed(id, dispatcher, `&report=${id}`)).toBeUndefined();
    expect(await listed(id, supervisor, '&together=true')).toMatchObject({ flags: ['to-cao'] });
    expect((await bed.get(`/api/v1/triage/${id}/similar`)).statusCode).toBe(404);
    for (const [name, body] of [
      ['claim', {}],
      ['dispatch', inspectorate],
      ['ask', { question: 'Ở đâu ạ?' }],
      ['refuse', { reason: 'no-clear-content', explanation: 'Chưa rõ nội dung' }],
      ['merge', { intoReportId: plain }],
      ['split', { parts: [{ text: 'Việc thứ nhất' }, { text: 'Việc thứ hai' }] }],
      ['denunciation', takeBack],
    ] as const) {
      expect([name, (await step(id, name, body, dispatcher)).statusCode]).toEqual([name, 404]);
    }
    const absorbed = await step(plain, 'absorb', { reportIds: [id] }, dispatcher);
    expect(absorbed.json()).toMatchObject({ merged: 0, left: [{ reportId: id, code: 'not-found' }] });
    expect((await saidTypes(id)).at(-1)).toBe('dispatch.triage-requested');
  });

  it('go to nobody but inspectorate, reception of citizens and police, also by a ruling and as support', async () => {
    const id = await submit();
    const competent = ['thanh-tra-tinh', 'ban-tiep-cong-dan', 'cong-an-tinh', 'cong-an-08707'];
    for (const { agencyId } of (await listed(id, supervisor))!.candidates) expect(competent).toContain(agencyId);
    for (const [name, body] of [
      ['dispatch', commune],
      ['dispatch', { ...commune, undoSeconds: 10 }],
      ['dispatch', { ...inspectorate, supportIds: ['so-noi-vu'] }],
      ['rule', { ...commune, reason: 'Thuộc xã' }],
    ] as const) {
      const answer = await step(id, name, body);
      expect([name, answer.statusCode, answer.json()]).toMatchObject([name, 409, { code: 'not-for-denunciations' }]);
    }
    const body = { ...inspectorate, supportIds: ['ban-tiep-cong-dan', 'cong-an-08707'] };
    expect((await step(id, 'dispatch', body)).statusCode).toBe(200);
    expect((await bed.said(id)).findLast(({ type }) => type.endsWith('dispatched'))!.data).toMatchObject({
      agencyId: 'thanh-tra-tinh',
      denunciation: true,
    });
  });

  it('are marked by a dispatcher where the machine overlooked them, and leave the desk at once', async () => {
    const id = await ordinary();
    await step(id, 'claim', {}, dispatcher);
    const key = randomUUID();
    const answers = [await judge(id, mark, dispatcher, key), await judge(id, mark, dispatcher, key)];
    for (const answer of answers) expect(answer.json()).toEqual({ reportId: id, denunciation: true });
    expect(await listed(id)).toBeUndefined();
    expect((await judge(id, mark, dispatcher)).statusCode).toBe(404);
    expect(await listed(id, supervisor)).toMatchObject({
      reasons: expect.arrayContaining(['denunciation']),
      candidates: [{ agencyId: 'thanh-tra-tinh' }],
    });
    const said = (await bed.said(id)).filter(({ type }) => type.endsWith('denunciation-judged'));
    expect(said.map(({ data }) => data)).toMatchObject([{ ...mark, by: dispatcher.id, dispatchNo: 0 }]);
    expect((await step(id, 'dispatch', commune)).json()).toMatchObject({ code: 'not-for-denunciations' });
    const [row] = await bed.database.query('select restricted from routing.routed_report where id = $1', [id]);
    expect(row).toEqual({ restricted: true });
  });

  it('are taken back by a supervisor with a reason, and go on as any other report', async () => {
    const id = await submit();
    expect((await judge(id, { denunciation: false })).json()).toMatchObject({ code: 'invalid-request' });
    expect((await judge(id, { denunciation: false, reason: ' ' })).statusCode).toBe(400);
    expect((await judge(id, takeBack)).statusCode).toBe(200);
    expect(await listed(id)).toMatchObject({ flags: [] });
    expect((await listed(id))!.reasons).not.toContain('denunciation');
    expect((await step(id, 'dispatch', commune, dispatcher)).statusCode).toBe(200);
    expect((await bed.said(id)).findLast(({ type }) => type.endsWith('dispatched'))!.data).not.toHaveProperty(
      'denunciation',
    );
  });

  it('change nothing when they are judged as they stand, or when somebody else has them open', async () => {
    const id = await ordinary();
    expect((await judge(id, takeBack, dispatcher)).json()).toEqual({ reportId: id, denunciation: false });
    expect((await saidTypes(id)).at(-1)).toBe('dispatch.triage-requested');
    await step(id, 'claim', {});
    expect((await judge(id, mark, dispatcher)).json()).toMatchObject({ code: 'claimed-by-another' });
    const decided = await ordinary();
    await step(decided, 'dispatch', { ...commune, undoSeconds: 60 }, dispatcher);
    expect((await judge(decided, mark, dispatcher)).json()).toMatchObject({ code: 'already-decided' });
    expect((await judge(randomUUID(), mark, dispatcher)).statusCode).toBe(404);
  });

  it('are marked once by two who press at the same time', async () => {
    const id = await ordinary();
    const other = { ...dispatcher, id: 'another-dispatcher' };
    const answers = await Promise.all([judge(id, mark, dispatcher), judge(id, mark, other)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
    expect((await saidTypes(id)).filter((type) => type === 'dispatch.denunciation-judged')).toHaveLength(1);
  });

  it('are either marked or dispatched when two press at the same time', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await ordinary();
      const pressed = [judge(id, mark, dispatcher), step(id, 'dispatch', commune, { ...dispatcher, id: 'another' })];
      const [marked, dispatched] = (await Promise.all(pressed)).map(({ statusCode }) => statusCode);
      expect([
        [200, 404],
        [409, 200],
      ]).toContainEqual([marked, dispatched]);
      const said = (await saidTypes(id)).slice(2);
      expect(said).toEqual([marked === 200 ? 'dispatch.denunciation-judged' : 'dispatch.dispatched']);
    }
  });

  it('are merged with nothing, and are like nothing', async () => {
    const spot = { ...denounced, location: { lat: 21.31, lng: 105.6, communeCode: '08707' } };
    const [a, b] = [await submit(spot), await submit(spot)];
    const plain = await submit({ ...spot, text: lamp.text.replace('cả tuần nay', 'không rõ') });
    const twin = await submit({ ...spot, text: lamp.text.replace('cả tuần nay', 'chưa rõ') });
    const similarTo = async (id: string) =>
      (await bed.get(`/api/v1/triage/${id}/similar`, supervisor))
        .json<{ items: Item[] }>()
        .items.map(({ reportId }) => reportId);
    expect(await similarTo(plain)).toEqual([twin]);
    await judge(twin, mark);
    expect([await similarTo(plain), await similarTo(twin), await similarTo(a)]).toEqual([[], [], []]);
    for (const [id, into] of [
      [a, b],
      [a, plain],
      [plain, a],
    ] as const) {
      const merge = await step(id, 'merge', { intoReportId: into });
      expect(merge.json()).toMatchObject({ code: 'denunciation-not-merged' });
    }
    expect((await step(a, 'absorb', { reportIds: [plain] })).json()).toMatchObject({ code: 'denunciation-not-merged' });
    const others = await ordinary();
    expect((await step(others, 'absorb', { reportIds: [a] })).json()).toMatchObject({
      left: [{ reportId: a, code: 'denunciation-not-merged' }],
    });
    await waitFor(async () => {
      const compared = 'select from routing.routed_report where id = $1 and matter_id is not null';
      return (await bed.database.query(compared, [others])).length > 0;
    });
    const rows = await bed.database.query('select matter_id from routing.routed_report where id = any($1)', [[a, b]]);
    expect(rows).toEqual([{ matter_id: null }, { matter_id: null }]);
  });

  it('never join a report that comes back to be merged into one that turned out to be a denunciation', async () => {
    const [id, root] = [await ordinary(), await ordinary()];
    await step(id, 'dispatch', commune, dispatcher);
    await bed.hearOwn(id);
    expect((await step(id, 'merge', { intoReportId: root }, dispatcher)).json()).toMatchObject({ state: 'recalling' });
    await judge(root, mark, dispatcher);
    await bed.hear(
      testEvent('vn.dieuphoi.case.returned', id, {
        ...{ dispatchNo: 1, handlingNo: 1, agencyId: commune.agencyId, reason: 'recalled', note: '' },
        ...{ returnedAt: new Date().toISOString(), by: dispatcher.id, intoReportId: root },
      }),
    );
    expect(await listed(id)).toMatchObject({ state: 'waiting', reasons: ['returned'] });
  });

  it('that were compared before they were marked are read although others of their matter wait', async () => {
    const [id, other] = [await ordinary(), await ordinary()];
    await bed.database.query('update routing.routed_report set matter_id = $2 where id = any($1)', [[id, other], id]);
    await judge(id, mark, dispatcher);
    expect(await listed(id, supervisor, `&report=${id}`)).toMatchObject({ reportId: id, alike: null });
  });

  it('are split into parts that are some too, until a supervisor says otherwise', async () => {
    const id = await submit();
    const parts = [{ text: 'Trưởng thôn nhận tiền của dân' }, { text: lamp.text }];
    const { children } = (await step(id, 'split', { parts })).json<{ children: string[] }>();
    const [first, second] = children as [string, string];
    const dispatchBy = new Date(Date.now() + 3_600_000).toISOString();
    const part = (of: string, data: object) => submittedEvent(of, { ...data, location: {}, dispatchBy, parentId: id });
    await bed.hear(part(first, parts[0]!), part(second, parts[1]!));
    expect([await listed(first), await listed(second)]).toEqual([undefined, undefined]);
    await judge(second, takeBack);
    expect(await listed(second)).toMatchObject({ flags: [] });
    expect(await listed(first, supervisor)).toMatchObject({ flags: ['to-cao'] });
  });

  it('tell who is late with them to those who may read them', async () => {
    const id = await submit({ ...denounced, dispatchBy: new Date(Date.now() - 1000).toISOString() });
    await waitFor(async () => (await bed.saidTypes(id)).includes('dispatch.overdue'));
    const late = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.overdue');
    expect(late!.data).toMatchObject({ denunciation: true });
  });
});
