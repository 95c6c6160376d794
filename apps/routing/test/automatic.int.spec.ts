import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistryRefresh } from '#registry';
import { submittedEvent } from '#testing';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const fields = '/api/v1/registry/fields';
const path = `${fields}/ha-tang-do-thi/automatic`;
const decision = { decisionNumber: '12/QĐ-UBND', responsible: 'Nguyễn Văn A' };

describe('the switch of a field', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start({ DEMO: '0' });
  });
  afterAll(() => bed.stop());

  const set = (body: object, version: number, actor = administrator) => bed.put(path, body, version, actor);
  const dispatches = async () => {
    await bed.app.get(RegistryRefresh).refresh();
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text: 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên' }));
    return (await bed.saidTypes(id)).includes('dispatch.dispatched');
  };

  it('stands on suggest until somebody decides', async () => {
    const answer = (await bed.get(fields, supervisor)).json<{ items: { automatic: { enabled: boolean } }[] }>();
    expect(answer).toMatchObject({ everywhere: false });
    expect(answer.items.map(({ automatic }) => automatic.enabled)).toEqual(Array(20).fill(false));
    expect((await bed.get(fields, dispatcher)).statusCode).toBe(403);
    expect(await dispatches()).toBe(false);
  });

  it.each([{}, { decisionNumber: '12/QĐ-UBND' }, { responsible: 'Nguyễn Văn A' }])(
    'is not turned on without a decision number and a responsible person: %j',
    async (given) => {
      const refused = await set({ enabled: true, threshold: 0.8, ...given }, 1);
      expect(refused.json()).toMatchObject({ status: 422, code: 'decision-needed' });
    },
  );

  it('is turned on by administrators alone, from the version that they saw', async () => {
    const on = { enabled: true, threshold: 0.6, ...decision };
    for (const actor of [dispatcher, supervisor]) expect((await set(on, 1, actor)).statusCode).toBe(403);
    expect((await set({ ...on, threshold: 0.2 }, 1)).json()).toMatchObject({ code: 'invalid-request' });
    const both = await Promise.all([set(on, 1), set({ ...on, threshold: 0.7 }, 1)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const winner = both.find(({ statusCode }) => statusCode === 200)!;
    expect(winner.json()).toMatchObject({
      version: 2,
      automatic: { enabled: true, ...decision },
      change: { by: administrator.id, reason: 'Quyết định 12/QĐ-UBND' },
    });
    const said = await bed.said('field:ha-tang-do-thi');
    expect(said.at(-1)?.data).toMatchObject({
      version: 2,
      automatic: { enabled: true, decisionNo: '12/QĐ-UBND', responsible: 'Nguyễn Văn A' },
      change: { by: administrator.id },
    });
    expect(await dispatches()).toBe(true);
  });

  it('is turned off with a reason alone', async () => {
    expect((await set({ enabled: false }, 2)).json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'reason' }],
    });
    const off = (await set({ enabled: false, reason: 'kết quả kiểm tra mẫu chưa đạt' }, 2)).json<{
      automatic: { threshold: number };
    }>();
    expect(off).toMatchObject({ automatic: { enabled: false, decisionNumber: null }, version: 3 });
    expect(off.automatic.threshold).toBeGreaterThanOrEqual(0.6);
    expect(await dispatches()).toBe(false);
  });

  it.each(['khong-co', 'ha-tang-do-thi.chieu-sang'])(
    'is not there for %s, which is no field of the first level',
    async (code) => {
      const answer = await bed.put(`${fields}/${code}/automatic`, { enabled: false, reason: 'thử' }, 1, administrator);
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    },
  );
});
