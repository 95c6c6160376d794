import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistryRefresh } from '#registry';
import { submittedEvent } from '#testing';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const rules = '/api/v1/registry/rules';
const dryRuns = '/api/v1/registry/rules/dry-run';

const text = 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên';
const committee = 'ubnd-08707';
/** Street lamps go to the department for once. */
const lamps = {
  priority: 70,
  reason: 'Đang thử nghiệm đèn mới',
  fieldCodes: ['ha-tang-do-thi'],
  keywords: ['đèn đường'],
  agencyId: 'so-xay-dung',
};
const reason = 'theo công văn phân công';

interface Rule {
  id: string;
  version: number;
  state: string;
  rule: { reason?: string; priority: number } | null;
  findings: { code: string; message: { vi: string } }[];
  change: { by: string; reason: string } | null;
}

describe('rules', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const put = (id: string, rule: object, version: number | undefined = 0, actor = administrator) =>
    bed.put(`${rules}/${id}`, { rule, reason }, version, actor);
  const turn = (id: string, inUse: boolean, version: number, actor = administrator) =>
    bed.put(`${rules}/${id}/in-use`, { inUse, reason: 'thử' }, version, actor);
  const list = async () => (await bed.get(rules, supervisor)).json<{ items: Rule[] }>().items;
  const ruleOf = async (id: string) => (await list()).find((rule) => rule.id === id);
  const refresh = () => bed.app.get(RegistryRefresh).refresh();
  const send = async (said = text) => {
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text: said, receivedAt: new Date().toISOString() }));
    const event = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.classified');
    return (event!.data as { candidates: { agencyId: string; reasons: string[] }[] }).candidates;
  };
  const corrupt = async (id: string, body: string) => {
    await bed.database.query(
      `insert into routing.registry_copy (kind, id, version, body) values ('rule', $1, 1, $2)
       on conflict (kind, id) do update set version = registry_copy.version + 1, body = excluded.body`,
      [id, body],
    );
    await refresh();
  };
  const remove = async (id: string) => {
    await bed.database.query(`delete from routing.registry_copy where kind = 'rule' and id = $1`, [id]);
    await refresh();
  };

  const brokenRules = async () => {
    const { body } = await bed.app.inject('/metrics');
    return Number(/^dieuphoi_rules_broken(?:\{.*\})? (\d+)$/m.exec(body)?.[1]);
  };

  it('are listed in their order for supervisors and administrators alone', async () => {
    const items = await list();
    expect(items.length).toBeGreaterThan(50);
    const order = items.map(({ rule }) => rule!.priority);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(items.every(({ state }) => state === 'active')).toBe(true);
    expect((await bed.get(rules, dispatcher)).statusCode).toBe(403);
  });

  it.each([dispatcher, supervisor])('are not changed by $roles', async (actor) => {
    const refusals = [
      await put('den-duong', lamps, 0, actor),
      await turn('duong-chinh', false, 1, actor),
      await bed.post(dryRuns, { id: 'den-duong', rule: lamps }, actor),
    ];
    expect(refusals.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
    expect(await ruleOf('den-duong')).toBeUndefined();
  });

  it('are tried on the reports of last month without a trace', async () => {
    expect((await send())[0]?.agencyId).toBe(committee);
    await send('Nhà máy xả thải ra kênh mương ở xã Tam Dương');
    expect((await send('Nắp cống vỡ, lộ hố sâu ở phường Vĩnh Yên'))[0]?.agencyId).toBe(committee);
    const before = await bed.database.query<{ n: number }>('select count(*)::int as n from routing.ledger');
    const answer = await bed.post(dryRuns, { id: 'den-duong', rule: lamps }, administrator);
    expect(answer.json()).toMatchObject({
      days: 30,
      looked: 3,
      complete: true,
      moved: 1,
      first: [
        {
          code: expect.stringMatching(/^PA-/),
          from: { id: committee },
          to: { id: 'so-xay-dung', name: 'Sở Xây dựng' },
        },
      ],
      findings: [],
    });
    expect(await bed.database.query('select count(*)::int as n from routing.ledger')).toEqual(before);
    expect(await ruleOf('den-duong')).toBeUndefined();
    const off = await bed.post(dryRuns, { id: 'ha-tang-xa' }, administrator);
    expect(off.json()).toMatchObject({ moved: 1, first: [{ to: { id: 'so-xay-dung' } }] });
  });

  it('act at once when saved, with their reason at the desk, and are told with who and why', async () => {
    const saved = await put('den-duong', lamps);
    expect(saved.headers.etag).toBe('"1"');
    expect(saved.json()).toMatchObject({ state: 'active', change: { by: administrator.id, reason } });
    await refresh();
    expect((await send())[0]).toMatchObject({
      agencyId: 'so-xay-dung',
      reasons: ['Đang thử nghiệm đèn mới', expect.stringContaining('từ ngữ')],
    });
    const [event] = await bed.said('rule:den-duong');
    expect(event).toMatchObject({
      type: 'vn.dieuphoi.registry.rule-set',
      data: {
        id: 'den-duong',
        agencyId: 'so-xay-dung',
        inUse: true,
        version: 1,
        change: { by: administrator.id, reason },
      },
    });
  });

  it('are switched off and on', async () => {
    expect((await turn('den-duong', false, 1)).json()).toMatchObject({ state: 'off', version: 2 });
    await refresh();
    expect((await send())[0]?.agencyId).toBe(committee);
    // Editing does not switch on.
    expect((await put('den-duong', { ...lamps, priority: 71 }, 2)).json()).toMatchObject({ state: 'off', version: 3 });
    expect((await turn('den-duong', true, 3)).json()).toMatchObject({ state: 'active', version: 4 });
    await refresh();
    expect((await send())[0]?.agencyId).toBe('so-xay-dung');
    for (const gone of [turn('khong-co', false, 1), put('khong-co', lamps, 1)]) {
      expect((await gone).json()).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('are not changed over the head of somebody else', async () => {
    const missing = await bed.put(`${rules}/den-duong`, { rule: lamps, reason }, undefined, administrator);
    expect(missing.json()).toMatchObject({ status: 428, code: 'version-missing' });
    const late = await put('den-duong', lamps, 1);
    expect(late.json()).toMatchObject({ status: 409, code: 'version-conflict', current: { version: 4 } });
    const both = await Promise.all([
      put('den-duong', { ...lamps, priority: 72 }, 4),
      put('den-duong', { ...lamps, priority: 73 }, 4),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const won = both.find(({ statusCode }) => statusCode === 200)!.json<Rule>();
    expect(await ruleOf('den-duong')).toMatchObject({ version: 5, rule: { priority: won.rule!.priority } });
    expect((await bed.said('rule:den-duong')).map(({ data }) => (data as { version: number }).version)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('that are new at once and contradict each other: one wins', async () => {
    const one = { priority: 65, fieldCodes: ['nuoc-sach'], agencyKind: 'commune-of-place' };
    const other = { ...one, agencyKind: 'police-of-place' };
    const both = await Promise.all([put('nuoc-mot', one), put('nuoc-hai', other)]);
    const [winner, loser] = both.sort((a, b) => a.statusCode - b.statusCode);
    expect(winner!.statusCode).toBe(200);
    expect(loser!.json()).toMatchObject({ code: 'rule-refused', errors: [{ code: 'same-order' }] });
    await remove(winner!.json<Rule>().id);
  });

  it.each([
    [{ agencyId: 'so-khong-co' }, 'unknown-agency'],
    [{ fieldCodes: ['khong-co'] }, 'unknown-field'],
    [{ placeCodes: ['99999'] }, 'unknown-place'],
    [{ keywords: ['…'] }, 'empty-keyword'],
    [{ validFrom: '2026-07-01', validTo: '2026-06-30' }, 'dates-reversed'],
    [{ priority: 100, keywords: ['ql'], agencyId: 'so-y-te' }, 'same-order'],
    [{ priority: 950 }, 'never-reached'],
  ])('are refused with each finding in plain words: %j', async (change, code) => {
    const refused = await put('thu-nghiem', { ...lamps, keywords: ['quốc lộ 2'], priority: 90, ...change });
    expect(refused.json()).toMatchObject({ status: 422, code: 'rule-refused', errors: [{ code }] });
    expect(refused.json<{ detail: string }>().detail).toMatch(/^Quy tắc chưa dùng được: .{10,}/);
    expect(await ruleOf('thu-nghiem')).toBeUndefined();
  });

  it.each([
    [{ keywords: ['x'.repeat(61)] }, 'rule.keywords.0'],
    [{ keywords: [] }, 'rule.keywords'],
    [{ agencyKind: 'commune-of-place' }, 'rule.agencyId'],
    [{ priority: 1.5 }, 'rule.priority'],
    [{ validFrom: '2026-02-30' }, 'rule.validFrom'],
  ])('of a wrong form are refused by the part that is wrong: %j', async (change, path) => {
    const refused = await put('thu-nghiem', { ...lamps, ...change });
    expect(refused.json()).toMatchObject({ status: 400, code: 'invalid-request', errors: [{ path }] });
  });

  it('that only name a second suggestion are saved with a warning', async () => {
    const second = { priority: 910, fieldCodes: ['y-te'], agencyKind: 'commune-of-place' };
    expect((await put('y-te-xa', second)).json()).toMatchObject({
      state: 'active',
      findings: [{ code: 'only-second', severity: 'warning' }],
    });
  });

  it('that are broken are passed over alone, listed and alarmed', async () => {
    const texts = [text, 'Nhà máy xả thải ra kênh mương ở xã Tam Dương', 'Mất điện cả xóm ở xã Bình Nguyên'];
    const sendAll = async () => Promise.all(texts.map((one) => send(one)));
    const before = await sendAll();
    const broken = [
      ['hong-1', { id: 'hong-1', priority: 'một', when: null }],
      ['hong-2', { id: 'hong-2', priority: 1, when: {}, agencyId: 'so-khong-co', version: 1 }],
      ['hong-3', { id: 'hong-3', priority: 1, when: { fieldCodes: ['khong-co'] }, agencyId: 'so-y-te', version: 1 }],
      ['hong-4', { id: 'hong-4', priority: 1, when: { keywords: [' '] }, agencyId: 'so-y-te', version: 1 }],
      ['hong-5', [1, 2, 3]],
      ['hong-6', { id: 'hong-6', priority: 1, when: {}, version: 1 }],
    ] as const;
    for (const [id, body] of broken) await corrupt(id, JSON.stringify(body));
    await corrupt('hong-7', 'null');
    expect(await sendAll()).toEqual(before);
    const listed = (await list()).filter(({ id }) => id.startsWith('hong-'));
    expect(listed.map(({ state }) => state)).toEqual(Array(7).fill('broken'));
    const health = (await bed.app.inject('/health')).json<{
      ready: boolean;
      parts: Record<string, { detail: string }>;
    }>();
    expect(health.ready).toBe(true);
    expect(health.parts.rules!.detail).toContain('hong-2 (unknown-agency)');
    expect(await brokenRules()).toBe(7);
    // Off, it alarms no longer; damaged data can only be written anew.
    expect((await turn('hong-2', false, 1)).json()).toMatchObject({ state: 'off' });
    expect((await turn('hong-1', false, 1)).json()).toMatchObject({ code: 'rule-refused' });
    expect((await put('hong-1', { ...lamps, keywords: ['đèn led'], priority: 49 }, 1)).statusCode).toBe(200);
    for (const id of ['hong-1', 'hong-2', 'hong-3', 'hong-4', 'hong-5', 'hong-6', 'hong-7']) await remove(id);
    expect(await brokenRules()).toBe(0);
  });

  it('whose agency is dissolved are broken from the day after', async () => {
    await bed.database.query(
      `update routing.registry_copy set version = version + 1, body = body || '{"validTo": "2026-01-01"}'
       where kind = 'agency' and id = 'vnpt-phu-tho'`,
    );
    await refresh();
    expect(await ruleOf('vnpt')).toMatchObject({ state: 'broken', findings: [{ code: 'agency-ended' }] });
    expect(await brokenRules()).toBe(1);
  });

  it('are tried on the latest reports where there are too many', async () => {
    const [written] = await bed.database.query<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_schema = 'routing' and table_name = 'routed_report' and is_generated = 'NEVER'`,
    );
    const { columns } = written!;
    await bed.database.query(
      `insert into routing.routed_report (${columns})
       select ${columns} from (
         select copy.* from (select * from routing.routed_report limit 1) r, generate_series(1, 5000) n,
           jsonb_populate_record(null::routing.routed_report, to_jsonb(r) || jsonb_build_object('id', 'copy-' || n)) copy
       ) copies`,
    );
    const answer = await bed.post(dryRuns, { id: 'den-duong', rule: lamps }, administrator);
    expect(answer.json()).toMatchObject({ looked: 5_000, complete: false });
  });

  it('are written by administrators alone, in the database, too', async () => {
    const database = await bed.database.database('routing', 'app');
    const write = (actor: typeof dispatcher) =>
      database.run(actor, (tx) => tx.execute(`update registry_copy set version = version where kind = 'rule'`));
    await expect(write(supervisor)).rejects.toThrow(/row-level security/);
    expect(await write(administrator)).toBeGreaterThan(50);
  });
});
