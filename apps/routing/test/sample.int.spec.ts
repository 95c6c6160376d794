import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { RegistryRefresh } from '#registry';
import { Health } from '#service-kit';
import { submittedEvent, testEvent, waitFor } from '#testing';
import { DrawSamples } from '../src/sample/application/draw-samples.js';
import { StopBadFields } from '../src/sample/application/stop-bad-fields.js';
import { weekOf, weeksAfter } from '../src/sample/domain/sample-week.js';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const lamp = 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên';
const rubbish = 'Rác thải chất đống bốc mùi hôi thối ở phường Vĩnh Yên';
const field = 'ha-tang-do-thi';
const right = { fieldCode: field, agencyId: 'ubnd-08707' };
const wrong = { fieldCode: 'dien', agencyId: 'cong-ty-dien-luc' };
const colleague: Actor = { ...dispatcher, id: 'a-colleague' };
const lastWeek = weeksAfter(weekOf(new Date()), -1);

interface Item {
  id: string;
  week: string;
}

describe('the blind sample', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start({ DEMO: '0' });
  });
  afterAll(() => bed.stop());

  const query = <T extends object>(sql: string, parameters: unknown[] = []) => bed.database.query<T>(sql, parameters);
  /** Since two weeks ago. */
  const switchOn = async (code: string, since = `now() - interval '14 days'`) => {
    await query(
      `update routing.registry_copy set version = version + 1, body = body || jsonb_build_object(
         'version', version + 1, 'automatic', jsonb_build_object('enabled', true, 'threshold', 0.5),
         'change', jsonb_build_object('by', 'test', 'at', ${since}, 'reason', 'thử'))
       where kind = 'field' and id = $1`,
      [code],
    );
    await bed.app.get(RegistryRefresh).refresh();
  };
  const dispatch = async (count: number, text = lamp, extra: object = {}) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await bed.hear(...ids.map((id) => submittedEvent(id, { text, ...extra })));
    return ids;
  };
  /** As if everything that was dispatched had been in that week. */
  const moveTo = (week: string) =>
    query(`update routing.dispatch set decided_at = $1::timestamptz`, [`${week}T12:00:00+07:00`]);
  const drawn = async (week = lastWeek) =>
    (
      await query<{ id: string; reportId: string; fieldCode: string }>(
        `select id, report_id as "reportId", field_code as "fieldCode" from routing.blind_sample
         where week = $1::date order by id`,
        [week],
      )
    ).map((row) => row);
  const draw = async (week = lastWeek) => {
    await query('delete from routing.blind_sample');
    await query('delete from routing.sampled_week');
    const taken = () => query('select from routing.sampled_week where week = $1::date', [week]);
    await waitFor(async () => (await taken()).length > 0, { what: 'the draw', every: 50, timeout: 5_000 });
    return drawn(week);
  };
  const list = async (actor = dispatcher) =>
    (await bed.get('/api/v1/samples', actor)).json<{ items: Item[]; total: number }>();
  const judge = (id: string, answers: object[], actor = dispatcher) =>
    bed.put(`/api/v1/samples/${id}/judgement`, { answers }, undefined, actor);

  beforeEach(async () => {
    for (const table of ['blind_sample', 'desk_touch', 'claim', 'dispatch'])
      await query(`delete from routing.${table}`);
    await switchOn(field);
    await switchOn('moi-truong');
  });

  it('has 5 % of each field, at least five, and all where there are fewer: those with the lowest hash', async () => {
    const lamps = await dispatch(120);
    const heaps = await dispatch(3, rubbish);
    await dispatch(4, lamp, { test: true });
    await moveTo(lastWeek);
    const sample = await draw();
    const hash = (id: string) => createHash('md5').update(`${lastWeek}:${id}`).digest('hex');
    const lowest = lamps.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 6);
    const of = (code: string) => sample.filter(({ fieldCode }) => fieldCode === code).map(({ reportId }) => reportId);
    expect(of(field).sort()).toEqual(lowest.sort());
    expect(of('moi-truong').sort()).toEqual(heaps.sort());
    expect(sample).toHaveLength(9);
    expect(sample.map(({ id, reportId }) => id === hash(reportId))).toEqual(Array(9).fill(true));
  });

  it('is drawn once by any number of copies, again the same, and not of what persons decided', async () => {
    await dispatch(12);
    const [byHand] = await dispatch(1);
    await query(`update routing.dispatch set decided_by = 'a-dispatcher' where report_id = $1`, [byHand]);
    await moveTo(lastWeek);
    const first = await draw();
    expect(first).toHaveLength(5);
    expect(first.map(({ reportId }) => reportId)).not.toContain(byHand);
    await query('delete from routing.blind_sample');
    await query('delete from routing.sampled_week');
    const drawing = bed.app.get(DrawSamples);
    const weeks = await Promise.all(Array.from({ length: 8 }, () => drawing.run()));
    expect(weeks.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
    expect(await drawn()).toEqual(first);
  });

  it('is drawn later for the weeks in which routing was down', async () => {
    await dispatch(2);
    await moveTo(weeksAfter(lastWeek, -1));
    await query('delete from routing.sampled_week');
    await query('insert into routing.sampled_week values ($1::date, now())', [weeksAfter(lastWeek, -3)]);
    const weeks = () => query('select from routing.sampled_week');
    await waitFor(async () => (await weeks()).length === 4, { what: 'all weeks', every: 50, timeout: 5_000 });
    expect(await drawn(weeksAfter(lastWeek, -1))).toHaveLength(2);
    expect(await drawn()).toHaveLength(0);
  });

  it('shows what the reporter said and nothing else', async () => {
    await dispatch(1, lamp, { location: { communeCode: '08707', address: 'Ngõ 12' } });
    await moveTo(lastWeek);
    const [sample] = await draw();
    expect(await list()).toEqual({
      items: [
        {
          id: sample!.id,
          week: lastWeek,
          text: lamp,
          kind: 'hien-truong',
          channel: 'web',
          receivedAt: expect.any(String),
          place: 'Phường Vĩnh Yên',
          address: 'Ngõ 12',
        },
      ],
      total: 1,
    });
    for (const actor of [supervisor, administrator]) {
      expect((await bed.get('/api/v1/samples', actor)).statusCode).toBe(403);
      expect((await judge(sample!.id, [right], actor)).statusCode).toBe(403);
    }
  });

  it('keeps the place to itself that was only read from the text', async () => {
    await dispatch(1);
    await moveTo(lastWeek);
    await draw();
    expect((await list()).items[0]).toMatchObject({ place: null, address: null });
  });

  it('is judged right, wrong or neither, tells then what the machine did, and moves nothing', async () => {
    const reports = await dispatch(4);
    await moveTo(lastWeek);
    const [first, second, third, fourth] = await draw();
    const before = await query('select * from routing.routed_report where id = any($1) order by id', [reports]);
    expect((await judge(first!.id, [right])).json()).toMatchObject({
      outcome: 'right',
      reportId: first!.reportId,
      code: expect.stringMatching(/^PA-/),
      subfieldOutcome: null,
      machine: { ...right, agency: 'UBND phường Vĩnh Yên' },
    });
    expect((await judge(second!.id, [wrong, right])).json()).toMatchObject({ outcome: 'right' });
    expect((await judge(third!.id, [wrong])).json()).toMatchObject({ outcome: 'wrong', machine: right });
    expect((await judge(fourth!.id, [])).json()).toMatchObject({ outcome: 'untold' });
    expect(await query('select * from routing.routed_report where id = any($1) order by id', [reports])).toEqual(
      before,
    );
    for (const id of reports) expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.dispatched']);
    expect(await list()).toEqual({ items: [], total: 0 });
    const { items } = (await bed.get('/api/v1/samples/results', supervisor)).json<{ items: object[] }>();
    expect(items).toEqual([
      {
        fieldCode: field,
        field: expect.any(String),
        latest: { judged: 3, wrong: 1 },
        weeks: [
          {
            ...{ week: lastWeek, dispatched: 4, sampled: 4, right: 2, wrong: 1, untold: 1 },
            ...{ subfieldRight: 0, subfieldWrong: 0 },
          },
        ],
      },
    ]);
    expect((await bed.get('/api/v1/samples/results', dispatcher)).statusCode).toBe(403);
  });

  it('counts the second level apart: wrong in it alone is right, and switches nothing off', async () => {
    await dispatch(6);
    await moveTo(lastWeek);
    const sample = await draw();
    const second = 'ha-tang-do-thi.chieu-sang';
    const otherLevel = { ...right, fieldCode: 'ha-tang-do-thi.cay-xanh' };
    const [first, ...others] = sample.map(({ id }) => id) as [string, ...string[]];
    const agreed = await judge(first, [{ ...right, fieldCode: second }]);
    expect(agreed.json()).toMatchObject({
      outcome: 'right',
      subfieldOutcome: 'right',
      machine: { ...right, subfieldCode: second, subfield: expect.any(String) },
    });
    expect((await judge(first, [{ ...right, fieldCode: second }])).json()).toEqual(agreed.json());
    for (const id of others) {
      expect((await judge(id, [otherLevel])).json()).toMatchObject({ outcome: 'right', subfieldOutcome: 'wrong' });
    }
    const { items } = (await bed.get('/api/v1/samples/results', supervisor)).json<{ items: object[] }>();
    expect(items).toMatchObject([
      {
        fieldCode: field,
        latest: { judged: sample.length, wrong: 0 },
        weeks: [{ right: sample.length, wrong: 0, subfieldRight: 1, subfieldWrong: others.length }],
      },
    ]);
    expect(await bed.app.get(StopBadFields).run()).toBe(0);
  });

  it('takes one answer: the same again from the same person, and nothing that is not there', async () => {
    await dispatch(1);
    await moveTo(lastWeek);
    const { id } = (await draw())[0]!;
    expect((await judge(id, [{ ...right, agencyId: 'khong-co' }])).json()).toMatchObject({ code: 'unknown-agency' });
    expect((await judge(id, [{ ...right, fieldCode: 'khong-co' }])).json()).toMatchObject({ code: 'unknown-field' });
    expect((await judge(id, [right, right, right])).json()).toMatchObject({ code: 'invalid-request' });
    expect((await judge('0'.repeat(32), [right])).statusCode).toBe(404);
    expect((await judge('khong-phai', [right])).statusCode).toBe(400);
    const answers = await Promise.all([judge(id, [right]), judge(id, [wrong], colleague)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const [mine] = answers;
    const again = await judge(id, [right]);
    expect(again.json()).toEqual(mine.statusCode === 200 ? mine.json() : expect.objectContaining({ status: 409 }));
    expect((await judge(id, [])).json()).toMatchObject({ status: 409, code: 'already-judged' });
  });

  it('is never given to somebody who had the report in hand', async () => {
    const [report] = await dispatch(1);
    await bed.hearOwn(report!);
    await bed.hear(
      testEvent('vn.dieuphoi.case.returned', report!, {
        ...{ dispatchNo: 1, handlingNo: 1, agencyId: right.agencyId, reason: 'not-our-field' },
        ...{ note: 'Không phải việc của phường', by: 'an-officer', returnedAt: new Date().toISOString() },
      }),
    );
    expect((await bed.post(`/api/v1/triage/${report}/claim`, {}, colleague)).statusCode).toBe(200);
    await moveTo(lastWeek);
    const [sample] = await draw();
    expect((await list(colleague)).total).toBe(0);
    expect((await judge(sample!.id, [right], colleague)).json()).toMatchObject({ status: 409, code: 'not-blind' });
    expect((await list()).total).toBe(1);
    expect((await judge(sample!.id, [right])).statusCode).toBe(200);
  });

  describe('of a field', () => {
    const state = async () => {
      const [row] = await query<{ enabled: boolean; change: { by: string; reason: string }; version: number }>(
        `select body -> 'automatic' ->> 'enabled' = 'true' as enabled, body -> 'change' as change, version
         from routing.registry_copy where kind = 'field' and id = $1`,
        [field],
      );
      return row!;
    };
    const stopped = () =>
      waitFor(async () => !(await state()).enabled, { what: 'the switch', every: 50, timeout: 5_000 });

    it('switches it off when it is bad, with the reason, until a person decides anew', async () => {
      await dispatch(110);
      await moveTo(lastWeek);
      const sample = await draw();
      await judge(sample[5]!.id, [right]);
      for (const { id } of sample.slice(0, 4)) await judge(id, [wrong]);
      const { version, ...before } = await state();
      expect(before.enabled).toBe(true);
      await judge(sample[4]!.id, [wrong]);
      await stopped();
      const reason = 'Kiểm tra mẫu: máy chuyển sai 5 trong 6 phản ánh được kiểm tra gần nhất (từ 5 trong 30 thì tắt).';
      expect(await state()).toMatchObject({ version: version + 1, change: { by: 'system', reason } });
      expect((await bed.said(`field:${field}`)).at(-1)).toMatchObject({
        type: 'vn.dieuphoi.registry.field-set',
        data: { automatic: { enabled: false }, change: { by: 'system', reason } },
      });
      await bed.app.get(RegistryRefresh).refresh();
      const { parts } = await bed.app.get(Health).state();
      expect(parts['blind-sample']).toEqual({ ready: true, detail: `stopped: ${field} (${reason})` });
      expect((await bed.app.inject('/metrics')).body).toMatch(/dieuphoi_fields_stopped_by_sample\S* 1/);

      const path = `/api/v1/registry/fields/${field}/automatic`;
      const decision = { enabled: true, decisionNumber: '15/QĐ-UBND', responsible: 'Nguyễn Văn A' };
      expect((await bed.put(path, { enabled: true }, version + 1, administrator)).json()).toMatchObject({
        code: 'decision-needed',
      });
      expect((await bed.put(path, decision, version + 1, administrator)).statusCode).toBe(200);
      const { items } = (await bed.get('/api/v1/samples/results', supervisor)).json<{ items: object[] }>();
      expect(items).toMatchObject([{ latest: { judged: 0, wrong: 0 }, weeks: [{ wrong: 5, right: 1 }] }]);
    });

    it('switches it off when nobody looks at it for four weeks', async () => {
      await switchOn(field, `now() - interval '60 days'`);
      await dispatch(2);
      const week = weeksAfter(lastWeek, -4);
      await moveTo(week);
      await query('delete from routing.sampled_week');
      await query('insert into routing.sampled_week values ($1::date, now())', [weeksAfter(week, -1)]);
      await waitFor(async () => (await drawn(week)).length === 2, { what: 'the draw', every: 50, timeout: 5_000 });
      expect((await state()).enabled).toBe(true);
      await query(`update routing.sampled_week set drawn_at = now() - interval '28 days' where week = $1::date`, [
        week,
      ]);
      await stopped();
      expect((await state()).change.reason).toContain('4 tuần');
    });
  });

  it('is written by nobody but the draw and whoever judges', async () => {
    const app = await bed.database.database('routing', 'app');
    for (const statement of [
      'delete from blind_sample',
      `update blind_sample set field_code = 'dien'`,
      'delete from sampled_week',
      'delete from desk_touch',
    ]) {
      await expect(app.run(dispatcher, (tx) => tx.execute(statement))).rejects.toThrow('permission denied');
    }
  });
});
