import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistryCopy, RegistryRefresh } from '#registry';
import { submittedEvent, testEvent } from '#testing';
import { reorganiseAgencies } from '../src/registry/application/reorganise-agencies.js';
import type { ReorganisationPlan } from '../src/registry/domain/reorganisation.js';
import { RoutingBed } from './routing-bed.js';

const merge = (date: string, id: string): ReorganisationPlan => ({
  date,
  steps: [
    { line: 3, ends: ['ubnd-08707', 'ubnd-08716'], successors: [{ id, code: id, name: 'UBND phường Mới' }] },
    { line: 5, ends: ['cong-an-08707'], successors: ['cong-an-08716'] },
    { line: 7, ends: ['so-xay-dung'], successors: [{ id: `so-${id}`, code: `S-${id}`, name: 'Sở Mới' }] },
  ],
});
const text = 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên';
const far = merge('2099-01-01', 'xa-sau');
const past = merge('2026-01-01', 'xa-nay');

describe('reorganised agencies', () => {
  let bed: RoutingBed;
  let reports = 0;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const run = async (plan: ReorganisationPlan, options: { dryRun?: boolean; undo?: boolean } = {}) =>
    reorganiseAgencies(await bed.database.database('routing', 'worker'), plan, options);
  const leadOf = async () => {
    await bed.app.get(RegistryRefresh).refresh();
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text, code: `PA-${++reports}` }));
    const said = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.dispatched');
    return (said?.data as { agencyId: string } | undefined)?.agencyId;
  };
  const versions = async (id: string) =>
    (await bed.said(`agency:${id}`)).map(({ data }) => (data as { version: number }).version);

  it('are told of by a dry run, with the rules and open cases, and stay as they are', async () => {
    expect(await leadOf()).toBe('ubnd-08707');
    const report = await run(far, { dryRun: true });
    expect(report.agencies).toHaveLength(6);
    expect(report.agencies[0]).toEqual({
      ...{ id: 'ubnd-08707', name: 'UBND phường Vĩnh Yên', from: '2025-07-01', to: '2098-12-31' },
      successors: ['xa-sau'],
    });
    expect(report.rules).toContainEqual({ id: 'duong-chinh', names: 'so-xay-dung', then: 'so-xa-sau' });
    expect(report.cases).toEqual([{ from: 'ubnd-08707', to: 'xa-sau', role: 'lead', codes: ['PA-1'] }]);
    expect(await versions('ubnd-08707')).toEqual([1]);
  });

  it('are told of with the cases that they only support, also those that they took over', async () => {
    const id = await bed.hearDoubtful();
    const [{ code }] = (await bed.database.query<{ code: string }>(
      'select code from routing.routed_report where id = $1',
      [id],
    )) as [{ code: string }];
    const choice = { agencyId: 'so-y-te', supportIds: ['so-xay-dung', 'so-noi-vu'], fieldCode: 'y-te' };
    expect((await bed.post(`/api/v1/triage/${id}/dispatch`, choice)).statusCode).toBe(200);
    const supported = async () => (await run(far, { dryRun: true })).cases.filter(({ role }) => role === 'support');
    expect(await supported()).toEqual([{ from: 'so-xay-dung', to: 'so-xa-sau', role: 'support', codes: [code] }]);

    const transferred = (supportIds: string[], dispatchNo = 1) =>
      bed.hear(
        testEvent('vn.dieuphoi.case.transferred', id, {
          ...{ dispatchNo, handlingNo: 1, agencyId: 'so-y-te', supportIds },
          transferredAt: new Date().toISOString(),
        }),
      );
    await transferred(['so-noi-vu']);
    expect(await supported()).toEqual([]);
    await transferred(['ubnd-08716', 'cong-an-08707'], 1);
    await transferred(['so-xay-dung'], 2);
    expect(await supported()).toEqual([
      { from: 'cong-an-08707', to: 'cong-an-08716', role: 'support', codes: [code] },
      { from: 'ubnd-08716', to: 'xa-sau', role: 'support', codes: [code] },
    ]);
    const added = { agencyId: 'so-xay-dung', supportIds: ['ubnd-08716', 'so-xay-dung'], note: 'Cùng sửa' };
    await bed.hear(
      testEvent('vn.dieuphoi.case.support-added', id, {
        ...{ dispatchNo: 1, handlingNo: 1, ...added, addedAt: new Date().toISOString(), by: 'a' },
      }),
    );
    expect(await supported()).toEqual([
      { from: 'so-xay-dung', to: 'so-xa-sau', role: 'support', codes: [code] },
      { from: 'ubnd-08716', to: 'xa-sau', role: 'support', codes: [code] },
    ]);
    await bed.database.query(`update routing.routed_report set closed = true where id = $1`, [id]);
    expect(await supported()).toEqual([]);
  });

  it('lead until the date, and are said once', async () => {
    expect((await run(far)).agencies).toHaveLength(6);
    expect((await run(far)).agencies).toEqual([]);
    expect(await versions('ubnd-08707')).toEqual([1, 2]);
    expect(await versions('xa-sau')).toEqual([1]);
    expect(await leadOf()).toBe('ubnd-08707');
  });

  it('are applied once when two operators press together, and taken back before the date', async () => {
    const back = await Promise.all([run(far, { undo: true }), run(far, { undo: true })]);
    expect(back.map(({ agencies }) => agencies.length).sort()).toEqual([0, 6]);
    expect(await versions('ubnd-08707')).toEqual([1, 2, 3]);
  });

  it('give way to their successors from the date on, also in the rules that name them', async () => {
    await run(past);
    expect(await leadOf()).toBe('xa-nay');
    expect(bed.app.get(RegistryCopy).brokenRules('2026-06-22')).toEqual([]);
    const { items } = (await bed.get('/api/v1/agencies')).json<{ items: { id: string; inOffice: boolean }[] }>();
    const listed = new Map(items.map(({ id, inOffice }) => [id, inOffice]));
    expect(listed.get('xa-nay')).toBe(true);
    expect(listed.get('ubnd-08707')).toBe(false);
    expect(listed.has('xa-sau')).toBe(false);
  });

  it('are not taken back after the date, and a plan that cannot be changes nothing', async () => {
    await expect(run(past, { undo: true })).rejects.toThrow('the date 2026-01-01 has come');
    await expect(run(far)).rejects.toThrow('line 3: "ubnd-08707" ends on 2025-12-31 already');
  });
});
