import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { inLineFor, testEvent } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const colleague: Actor = { ...dispatcher, id: 'a-colleague' };
const officer: Actor = { kind: 'staff', id: 'a-officer', roles: ['officer'], agencyId: 'ubnd-08707' };

const account = (id: string, displayName: string, version = 1) =>
  testEvent('vn.dieuphoi.staff.account-set', id, {
    ...{ id, displayName, version, username: id },
    ...{ roles: ['dispatcher'], agencyId: 'van-phong', active: true },
  });
const ha = { id: dispatcher.id, name: 'Nguyễn Thu Hà', agencyId: 'van-phong' };

describe('a claim', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
    await bed.hearOfStaff(account(dispatcher.id, 'Tên cũ'), account(dispatcher.id, ha.name, 2));
    await bed.hearOfStaff(account(dispatcher.id, 'Tên cũ'));
  });
  afterAll(() => bed.stop());

  const claim = (id: string, actor = dispatcher, body: object = {}) =>
    bed.post(`/api/v1/triage/${id}/claim`, body, actor);
  const release = (id: string, actor = dispatcher) => bed.post(`/api/v1/triage/${id}/release`, {}, actor);
  const decide = (id: string, actor: Actor, step = 'dispatch', body: object = choice) =>
    bed.post(`/api/v1/triage/${id}/${step}`, body, actor);
  const shown = async (id: string, actor = dispatcher) => {
    const answer = await bed.get(`/api/v1/triage?report=${id}`, actor);
    return answer.json<{ items: { claim: { until: string } | null }[] }>().items[0]!.claim;
  };
  const runOut = (id: string) =>
    bed.database.query('update routing.claim set ends_at = now() where report_id = $1', [id]);
  const taken = { code: 'claimed-by-another', status: 409, claim: { by: ha, mine: false } };

  it('is shown with who has it and until when, and renewed by the same person', async () => {
    const id = await bed.hearDoubtful();
    expect(await shown(id)).toBeNull();
    const first = (await claim(id)).json<{ reportId: string; until: string }>();
    expect(await shown(id)).toEqual({ by: ha, until: first.until, mine: true });
    expect(await shown(id, colleague)).toEqual({ by: ha, until: first.until, mine: false });
    const again = await claim(id);
    expect(again.statusCode).toBe(200);
    expect(again.json<{ until: string }>().until > first.until).toBe(true);
    const { items } = (await bed.get('/api/v1/triage?limit=100')).json<{ items: { reportId: string }[] }>();
    expect(items.find(({ reportId }) => reportId === id)).toMatchObject({ claim: { by: ha, mine: true } });
    expect((await bed.saidTypes(id)).length).toBe(2);
  });

  it.each([
    ['claim', {}],
    ['dispatch', choice],
    ['dispatch', { ...choice, undoSeconds: 10 }],
    ['ask', { question: 'Ở đâu?' }],
    ['refuse', { reason: 'abusive', explanation: 'Xin viết lại.' }],
    ['split', { parts: [{ text: 'Đèn hỏng' }, { text: 'Rác thải' }] }],
    ['rule', { ...choice, reason: 'Đã rõ' }],
    ['merge', undefined],
  ])('keeps others from %s %j', async (step, body) => {
    const id = await bed.hearDoubtful();
    await claim(id);
    const refused = await decide(id, supervisor, step, body ?? { intoReportId: await bed.hearDoubtful() });
    expect(refused.json()).toMatchObject(taken);
    expect((await bed.saidTypes(id)).length).toBe(2);
    expect(await shown(id)).toMatchObject({ mine: true });
  });

  it('of a report leaves others to merge theirs into it', async () => {
    const [id, other] = [await bed.hearDoubtful(), await bed.hearDoubtful()];
    await claim(id);
    expect((await decide(other, colleague, 'merge', { intoReportId: id })).statusCode).toBe(200);
  });

  it('is over with the decision, so that it does not come back with an undo', async () => {
    const id = await bed.hearDoubtful();
    await claim(id);
    expect((await decide(id, dispatcher, 'dispatch', { ...choice, undoSeconds: 60 })).statusCode).toBe(200);
    expect((await claim(id)).json()).toMatchObject({ code: 'already-decided', current: { state: 'undo' } });
    expect((await decide(id, dispatcher, 'undo', {})).statusCode).toBe(200);
    expect(await shown(id)).toBeNull();
    expect((await claim(id, colleague)).statusCode).toBe(200);
  });

  it('is over with its release, which only its holder can give', async () => {
    const id = await bed.hearDoubtful();
    await claim(id);
    expect((await release(id, colleague)).statusCode).toBe(200);
    expect((await claim(id, colleague)).json()).toMatchObject(taken);
    expect((await release(id)).json()).toEqual({ reportId: id });
    expect((await release(id)).statusCode).toBe(200);
    expect((await claim(id, colleague)).statusCode).toBe(200);
    expect((await claim(id)).json()).toMatchObject({ claim: { by: null } });
  });

  it('that arrives after the release of its visit does not count, but those of other visits do', async () => {
    const id = await bed.hearDoubtful();
    const [left, next] = [{ visitId: randomUUID() }, { visitId: randomUUID() }];
    const leave = (actor: Actor, visit: object) => bed.post(`/api/v1/triage/${id}/release`, visit, actor);
    expect((await leave(dispatcher, left)).statusCode).toBe(200);
    expect((await claim(id, dispatcher, left)).json()).toMatchObject({ code: 'visit-ended', status: 409 });
    expect(await shown(id)).toBeNull();
    expect((await claim(id, dispatcher, next)).statusCode).toBe(200);
    expect((await leave(colleague, left)).statusCode).toBe(200);
    expect(await shown(id)).toMatchObject({ mine: true });
    expect((await leave(dispatcher, next)).statusCode).toBe(200);
    expect(await shown(id)).toBeNull();
    expect((await claim(id, colleague, { visitId: randomUUID() })).statusCode).toBe(200);
  });

  it('and its release come one after the other, whichever was sent first', async () => {
    const id = await bed.hearDoubtful();
    const visit = { visitId: randomUUID() };
    const url = bed.database.urlFor('routing', 'worker');
    const lock = 'select from routing.routed_report where id = $1 for update';
    const leave = () => bed.post(`/api/v1/triage/${id}/release`, visit);
    const answers = await inLineFor({ url, lock, params: [id] }, [() => claim(id, dispatcher, visit), leave]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await shown(id)).toBeNull();
  });

  it('of a report that agencies quarrel about is for those who may rule', async () => {
    const id = await bed.hearDoubtful();
    await bed.database.query(`update routing.routed_report set state = 'ruling' where id = $1`, [id]);
    expect((await claim(id)).json()).toMatchObject({ code: 'ruling-needed' });
    expect((await claim(id, supervisor)).statusCode).toBe(200);
  });

  it('is over when nobody renews it', async () => {
    const id = await bed.hearDoubtful();
    await claim(id);
    await runOut(id);
    expect(await shown(id)).toBeNull();
    expect((await claim(id, colleague)).statusCode).toBe(200);
    await runOut(id);
    expect((await decide(id, dispatcher)).statusCode).toBe(200);
  });

  it('is taken over by a supervisor who says so', async () => {
    const id = await bed.hearDoubtful();
    await claim(id);
    expect((await claim(id, colleague, { takeOver: true })).json()).toMatchObject({ code: 'not-allowed', status: 403 });
    expect((await claim(id, supervisor)).json()).toMatchObject(taken);
    expect((await claim(id, supervisor, { takeOver: true })).statusCode).toBe(200);
    expect((await decide(id, dispatcher)).json()).toMatchObject({ code: 'claimed-by-another' });
    expect((await decide(id, supervisor)).statusCode).toBe(200);
  });

  it('is given to one of two at once', async () => {
    for (const id of await Promise.all(Array.from({ length: 12 }, () => bed.hearDoubtful()))) {
      const answers = await Promise.all([claim(id), claim(id, colleague)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    }
  });

  it('or a decision comes first, never both', async () => {
    for (const id of await Promise.all(Array.from({ length: 12 }, () => bed.hearDoubtful()))) {
      const [claimed, decided] = await Promise.all([claim(id), decide(id, colleague)]);
      const codes = [claimed, decided].map((answer) => answer.json<{ code?: string }>().code);
      expect([
        [undefined, 'claimed-by-another'],
        ['already-decided', undefined],
      ]).toContainEqual(codes);
      const dispatched = (await bed.saidTypes(id)).filter((type) => type === 'dispatch.dispatched').length;
      expect(dispatched).toBe(decided.statusCode === 200 ? 1 : 0);
    }
  });

  it('is the business of the desk alone', async () => {
    const id = await bed.hearDoubtful();
    await claim(id);
    expect((await claim(id, officer)).statusCode).toBe(403);
    for (const path of ['claim', 'release']) {
      expect((await bed.post(`/api/v1/triage/${randomUUID()}/${path}`, {})).statusCode).toBe(404);
      expect((await bed.post(`/api/v1/triage/${id}/${path}`, { more: 1 })).statusCode).toBe(400);
    }
    const app = await bed.database.database('routing', 'app');
    expect(await app.run(officer, (tx) => tx.query('select from claim'))).toEqual([]);
    const writing = app.run(dispatcher, (tx) => tx.execute('delete from staff_copy'));
    await expect(writing).rejects.toThrow('permission denied');
  });
});
