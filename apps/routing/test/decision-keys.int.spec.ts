import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyKeeper } from '#service-kit';
import { inLineFor } from '#testing';
import { dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const parts = [{ text: 'Đèn đường hỏng' }, { text: 'Rác không ai thu' }];

describe('a decision under an Idempotency-Key', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const decide = (id: string, step: string, body: object, key: string, actor = supervisor) =>
    bed.post(`/api/v1/triage/${id}/${step}`, body, actor, key);

  it.each<[step: string, body: object, said: string]>([
    ['dispatch', choice, 'dispatch.dispatched'],
    ['dispatch', { ...choice, undoSeconds: 60 }, 'none before it takes effect'],
    ['rule', { ...choice, reason: 'Đã rõ' }, 'dispatch.dispatched'],
    ['ask', { question: 'Ở đâu?' }, 'dispatch.information-requested'],
    ['refuse', { reason: 'abusive', explanation: 'Xin viết lại.' }, 'dispatch.refused'],
    ['split', { parts }, 'dispatch.split'],
  ])('%s %j, 50 times at once, is one', async (step, body, said) => {
    const [id, key] = [await bed.hearDoubtful(), randomUUID()];
    const before = (await bed.said(id)).length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => decide(id, step, body, key)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]!.statusCode).toBe(200);
    const types = (await bed.saidTypes(id)).slice(before);
    expect(types.filter((type) => type === said)).toHaveLength(said.startsWith('none') ? 0 : 1);
    expect(await bed.database.query('select from routing.idempotency where report_id = $1', [id])).toHaveLength(1);
  });

  it('leaves room for other decisions while fifty presses of one wait', async () => {
    const [id, other, key] = [await bed.hearDoubtful(), await bed.hearDoubtful(), randomUUID()];
    const ask = (of: string, under: string) => decide(of, 'ask', { question: 'Ở đâu?' }, under);
    const [answers] = await inLineFor(
      {
        url: bed.database.adminUrl,
        lock: 'select from routing.routed_report where id = $1 for update',
        params: [id],
        meanwhile: async () => expect((await ask(other, randomUUID())).statusCode).toBe(200),
      },
      [() => Promise.all(Array.from({ length: 50 }, () => ask(id, key)))],
    );
    expect(new Set(answers!.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers![0]!.statusCode).toBe(200);
  });

  it('merges once', async () => {
    const [id, intoReportId, key] = [await bed.hearDoubtful(), await bed.hearDoubtful(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => decide(id, 'merge', { intoReportId }, key)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]!.json()).toEqual({ reportId: id, intoReportId, state: 'merged' });
    expect((await bed.saidTypes(intoReportId)).filter((type) => type === 'dispatch.absorbed')).toHaveLength(1);
  });

  it('is refused for another body, step or report, and when it is no key', async () => {
    const [id, other, key] = [await bed.hearDoubtful(), await bed.hearDoubtful(), randomUUID()];
    const first = await decide(id, 'ask', { question: 'Ở đâu?' }, key);
    for (const again of [
      decide(id, 'ask', { question: 'Khi nào?' }, key),
      decide(id, 'refuse', { reason: 'abusive', explanation: 'Xin viết lại.' }, key),
      decide(other, 'ask', { question: 'Ở đâu?' }, key),
    ]) {
      expect((await again).json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    }
    expect((await decide(id, 'ask', { question: 'Ở đâu?' }, 'k 2')).json()).toMatchObject({
      code: 'invalid-idempotency-key',
    });
    expect((await decide(id, 'ask', { question: 'Ở đâu?' }, key)).body).toBe(first.body);
  });

  it('belongs to the caller, and a refusal is not kept', async () => {
    const [id, key] = [await bed.hearDoubtful(), randomUUID()];
    const unknown = { ...choice, agencyId: 'khong-co' };
    expect((await decide(id, 'dispatch', unknown, key)).statusCode).toBe(422);
    expect((await decide(id, 'dispatch', choice, key)).statusCode).toBe(200);
    expect((await decide(id, 'dispatch', choice, key, dispatcher)).json()).toMatchObject({ code: 'already-decided' });
  });

  it('is kept for 30 days', async () => {
    const [key, old] = [randomUUID(), randomUUID()];
    for (const one of [key, old]) await decide(await bed.hearDoubtful(), 'ask', { question: 'Ở đâu?' }, one);
    const aged = `update routing.idempotency set created_at = now() - $2::interval where key = $1`;
    await bed.database.query(aged, [key, '29 days 23 hours']);
    await bed.database.query(aged, [old, '30 days 1 hour']);
    expect((await bed.database.query('select from routing.idempotency where key in ($1, $2)', [key, old])).length).toBe(
      2,
    );
    await bed.app.get(KeyKeeper).tend();
    const kept = await bed.database.query('select key from routing.idempotency where key in ($1, $2)', [key, old]);
    expect(kept).toEqual([{ key }]);
  });
});
