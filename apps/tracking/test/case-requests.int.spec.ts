import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, newId } from '#persistence';
import { inLineFor } from '#testing';
import { type CaseBody, staff, TrackingBed } from './tracking-bed.js';

const officer = staff('officer', 'a');
const colleague = staff('officer', 'a', 'officer-a2');
const focal = staff('focal-point', 'a');
const head = staff('head', 'a');
const supervisor = staff('supervisor', 'province');
const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };

describe('requests about cases', () => {
  let bed: TrackingBed;
  let id: string;
  beforeAll(async () => {
    bed = await TrackingBed.start();
    id = await bed.opened('a');
    await bed.act(focal, id, 'accept');
  });
  afterAll(() => bed.stop());

  const stored = async () => {
    const [row] = await bed.database.query<{ version: number; events: string; lines: string }>(
      `select version, (select count(*) from tracking.ledger where subject = $1) as events,
         (select count(*) from tracking.case_history where case_id = $1) as lines
       from tracking.case_record where id = $1`,
      [id],
    );
    return row;
  };

  it.each<[string, string, object | string, number, string]>([
    ['no note', 'progress', {}, 400, 'invalid-request'],
    ['a note of the wrong type', 'progress', { note: 7 }, 400, 'invalid-request'],
    ['an empty note', 'progress', { note: ' \0 ' }, 400, 'invalid-request'],
    ['something extra', 'progress', { note: 'a', extra: 1 }, 400, 'invalid-request'],
    ['an unknown outcome', 'answer', { outcome: 'done', text: 'a' }, 400, 'invalid-request'],
    ['5,001 characters', 'answer', { outcome: 'fixed', text: 'x'.repeat(5_001) }, 400, 'invalid-request'],
    ['a list', 'approval', [], 400, 'invalid-request'],
    [
      'an instant without a zone',
      'extension-request',
      { until: '2026-12-01T17:00:00', reason: 'a' },
      400,
      'invalid-request',
    ],
    [
      'an instant that is none',
      'extension-request',
      { until: '2026-02-31T17:00:00Z', reason: 'a' },
      400,
      'invalid-request',
    ],
    ['broken JSON', 'progress', '{"note":', 400, 'malformed-request'],
    ['2 MB', 'progress', { note: 'x'.repeat(2_000_000) }, 413, 'too-large'],
    ['no plan', 'answer', { outcome: 'planned', text: 'a' }, 422, 'planned-for-missing'],
    [
      'a plan too far away',
      'answer',
      { outcome: 'planned', text: 'a', plannedFor: '2036-01-01' },
      422,
      'planned-for-out-of-range',
    ],
    ['somebody unknown', 'assignment', { assignee: 'nobody' }, 422, 'unknown-assignee'],
    ['nobody', 'assignment', {}, 400, 'invalid-request'],
    ['an unknown step', 'destroy', {}, 404, 'not-found'],
  ])('refuses %s (%s) and stores nothing', async (_, action, payload, status, code) => {
    const before = await stored();
    const actor = action === 'assignment' ? focal : action === 'approval' ? head : officer;
    const answer = await bed.post(actor, `/${id}/${action}`, { payload, version: before?.version });
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(await stored()).toEqual(before);
  });

  it('wants the version that was read, and JSON', async () => {
    const note = { payload: { note: 'a' } };
    expect(await bed.post(officer, `/${id}/progress`, note)).toMatchObject({
      status: 428,
      body: { code: 'version-missing' },
    });
    expect(await bed.post(officer, `/${id}/progress`, { ...note, version: '*' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-version' },
    });
    expect(
      await bed.post(officer, `/${id}/progress`, {
        payload: '<note/>',
        version: 1,
        headers: { 'content-type': 'text/xml' },
      }),
    ).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('tells a late-comer the new state', async () => {
    const answer = await bed.post(officer, `/${id}/progress`, { payload: { note: 'a' }, version: 1 });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', current: { id, status: 'accepted', version: await bed.version(id) } },
    });
  });

  it('lets one of two officers through who act at once', async () => {
    const version = await bed.version(id);
    const before = await stored();
    const answers = await Promise.all(
      [officer, colleague, officer, colleague].map((actor, n) =>
        bed.post(actor, `/${id}/progress`, { payload: { note: `note ${n}` }, version }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await stored()).toEqual({
      version: version + 1,
      events: String(Number(before?.events) + 1),
      lines: String(Number(before?.lines) + 1),
    });
  });

  it('takes a step once per key, fifty times at once', async () => {
    const one = await bed.opened('a');
    const version = await bed.version(one);
    const send = (payload: object, key = 'k-1') =>
      bed.post(focal, `/${one}/return`, { payload, version, headers: { 'idempotency-key': key } });
    const body = { reason: 'not-our-place', note: 'Ở xã bên.' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(body)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect((await bed.said(one)).map(({ type }) => type)).toEqual([
      'vn.dieuphoi.case.opened',
      'vn.dieuphoi.case.returned',
    ]);
    expect(await send({ ...body, note: 'Khác.' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await send(body, 'k 2')).toMatchObject({ status: 400, body: { code: 'invalid-idempotency-key' } });
    expect(await send(body, 'k-3')).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });

  it.each<[by: string, headers: Record<string, string>]>([
    ['key', { 'idempotency-key': 'k-4' }],
    ['version', {}],
  ])('takes fifty presses of one %s for one, and others act meanwhile', async (_by, headers) => {
    const [one, other] = [await bed.opened('a'), await bed.opened('a')];
    const accept = async (caseId: string) =>
      bed.post(focal, `/${caseId}/accept`, { version: await bed.version(caseId), headers });
    const fifty = () => Promise.all(Array.from({ length: 50 }, () => accept(one)));
    const [answers] = await inLineFor(
      {
        url: bed.database.adminUrl,
        lock: 'select from tracking.case_record where id = $1 for update',
        params: [one],
        meanwhile: async () => expect((await bed.act(focal, other, 'accept')).status).toBe(200),
      },
      [fifty],
    );
    expect(new Set(answers!.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers![0]!.status).toBe(200);
    expect((await bed.said(one)).map(({ type }) => type)).toEqual([
      'vn.dieuphoi.case.opened',
      'vn.dieuphoi.case.accepted',
    ]);
  });

  it('lets an officer go on when more reports are merged into the case', async () => {
    const one = await bed.opened('a');
    const version = await bed.version(one);
    const absorbed = { reportId: newId(), absorbedAt: new Date().toISOString() };
    await bed.hear(bed.event('/routing', 'vn.dieuphoi.dispatch.absorbed', one, absorbed));
    expect(await bed.post(focal, `/${one}/accept`, { version })).toMatchObject({ status: 200 });
  });

  it('keeps nothing of an erased report but that it happened', async () => {
    const secret = 'Bí mật của người dân';
    const one = await bed.opened('a', {}, { text: secret });
    await bed.post(focal, `/${one}/accept`, {
      version: await bed.version(one),
      headers: { 'idempotency-key': 'k-erase' },
    });
    await bed.hear(
      bed.event('/intake', 'vn.dieuphoi.report.withdrawal-requested', one, {
        requestId: newId(),
        reason: secret,
        requestedAt: new Date().toISOString(),
      }),
      bed.event('/intake', 'vn.dieuphoi.report.erased', one, { erasedAt: new Date().toISOString(), reason: 'asked' }),
    );
    const rows = await bed.database.query<{ row: string }>(
      `select to_jsonb(c)::text as row from tracking.case_record c where id = $1
       union all select to_jsonb(h)::text from tracking.case_history h where case_id = $1
       union all select answer::text from tracking.idempotency where report_id = $1`,
      [one],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('hides a case from other agencies and from what is not there', async () => {
    const hidden = { status: 404, body: { code: 'not-found' } };
    for (const actor of [staff('officer', 'b'), staff('head', 'b'), staff('officer')]) {
      expect(await bed.get(actor, `/${id}`)).toMatchObject(hidden);
      expect(await bed.act(actor, id, 'progress', { note: 'a' })).toMatchObject(hidden);
      expect((await bed.get<{ items: unknown[] }>(actor, '')).body.items).toEqual([]);
    }
    for (const unknown of [newId(), 'x', "'; drop table case_record", '%00']) {
      expect(await bed.get(supervisor, `/${encodeURIComponent(unknown)}`)).toMatchObject(hidden);
    }
    expect(await bed.get(citizen, `/${id}`)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(await bed.get(staff('publisher', 'a'), `/${id}`)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
  });

  it('shows the database itself to nobody else', async () => {
    const app = await bed.database.database('tracking', 'app');
    const count = (actor: Actor) =>
      app.run(actor, async (tx) => {
        const [row] = await tx.query<{ cases: string; lines: string }>(
          'select (select count(*) from case_record) as cases, (select count(*) from case_history) as lines',
        );
        return [Number(row?.cases) > 0, Number(row?.lines) > 0];
      });
    expect(await count(officer)).toEqual([true, true]);
    expect(await count(supervisor)).toEqual([true, true]);
    expect(await count(staff('officer', 'b'))).toEqual([false, false]);
    expect(await count(citizen)).toEqual([false, false]);
    const [unset] = await app.dataSource.query<{ count: string }[]>('select count(*) from tracking.case_record');
    expect(unset?.count).toBe('0');
  });

  it('names what each may do, and refuses the rest by role', async () => {
    const actions = async (actor: Actor) => (await bed.get(actor, `/${id}`)).body.actions;
    expect(await actions(officer)).toEqual(
      expect.arrayContaining(['return', 'progress', 'information-request', 'extension-request', 'answer']),
    );
    expect(await actions(officer)).not.toEqual(expect.arrayContaining(['approval']));
    expect(await actions(supervisor)).toEqual(['return', 'supporter', 'nudge']);
    expect(await actions(staff('dispatcher', 'province'))).toEqual(['supporter']);
    expect(await bed.act(officer, id, 'approval')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await bed.act(officer, id, 'nudge', { note: 'a' })).toMatchObject({ status: 403 });
    expect(await bed.act(head, id, 'approval')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('lets a supporting agency see the case and report its part', async () => {
    const shared = await bed.opened('a', { supportIds: ['helper'] });
    const helper = staff('officer', 'helper');
    expect((await bed.get(helper, `/${shared}`)).body.actions).toEqual(['parts']);
    expect((await bed.act(helper, shared, 'parts', { note: 'Đã cắt cành.' })).status).toBe(200);
    expect((await bed.said(shared)).at(-1)).toMatchObject({ data: { agencyId: 'helper', note: 'Đã cắt cành.' } });
    expect((await bed.get<{ items: { id: string }[] }>(helper, '')).body.items.map((one) => one.id)).toEqual([shared]);
  });

  describe('the queue', () => {
    const clerk = staff('officer', 'queue');
    const ids: string[] = [];
    type Page = { items: CaseBody[]; next: string | null };
    const list = async (query: string, actor = clerk) => (await bed.get<Page>(actor, query)).body;
    const idsOf = ({ items }: Page) => items.map((item) => item.id);

    beforeAll(async () => {
      for (const limit of ['9wd', '1wd', '5wd', '3wd', '7wd']) {
        ids.push(await bed.opened('queue', { handlingLimit: limit }, { text: `Nước đục ở đường số ${limit}` }));
      }
      ids.push(await bed.opened('queue', { decidedAt: '2026-03-02T03:00:00Z' }, { text: 'Rác thải bốc mùi' }));
    });

    it('goes by time left, page by page', async () => {
      const order = [5, 1, 3, 2, 4, 0].map((n) => ids[n]);
      const first = await list('?sort=due&limit=4');
      const second = await list(`?sort=due&limit=4&cursor=${first.next}`);
      expect([...idsOf(first), ...idsOf(second)]).toEqual(order);
      expect(second.next).toBeNull();
      expect(idsOf(await list('?sort=received'))).toEqual([...ids].reverse());
    });

    it('finds what is overdue, by status, by words without marks, and by code', async () => {
      expect(idsOf(await list('?overdue=true'))).toEqual([ids[5]]);
      expect(idsOf(await list('?status=accepted,closed'))).toEqual([]);
      expect((await list('?status=dispatched,accepted')).items).toHaveLength(6);
      expect(idsOf(await list('?q=rac%20thai%20boc'))).toEqual([ids[5]]);
      expect((await list(`?q=${encodeURIComponent('đục NƯỚC')}`)).items).toHaveLength(5);
      expect(idsOf(await list("?q=:*!'%26("))).toHaveLength(6);
      expect((await list('?agency=queue', supervisor)).items).toHaveLength(6);
      expect((await list('?agency=a')).items).toEqual([]);
      const code = (await list('?q=rac')).items[0];
      expect(code?.clock.state).toBe('overdue');
    });

    it('shows what is one’s own', async () => {
      await bed.hearStaff({
        id: clerk.id,
        username: 'clerk',
        displayName: 'C',
        roles: ['officer'],
        agencyId: 'queue',
        active: true,
        version: 1,
      });
      const mine = ids[2] ?? '';
      await bed.act(clerk, mine, 'accept');
      await bed.act(staff('head', 'queue'), mine, 'assignment', { assignee: 'clerk' });
      expect(idsOf(await list('?mine=true'))).toEqual([mine]);
    });

    it.each([
      '?status=none',
      '?limit=0',
      '?limit=101',
      '?sort=name',
      '?cursor=abc',
      '?extra=1',
      '?overdue=maybe',
      '?q=',
    ])('refuses %s', async (query) => {
      expect((await bed.get(clerk, query)).status).toBe(400);
    });
  });

  it('describes its routes', async () => {
    const response = await bed.app.inject({ url: '/internal/openapi.json' });
    const paths = Object.keys(response.json<{ paths: object }>().paths);
    expect(paths).toEqual(
      expect.arrayContaining(['/api/v1/cases', '/api/v1/cases/{id}', '/api/v1/cases/{id}/approval']),
    );
  });
});
