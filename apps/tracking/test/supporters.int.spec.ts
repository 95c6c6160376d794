import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegistryAgencySet } from '#contracts';
import { type Actor, newId } from '#persistence';
import { RegistryRefresh } from '#registry';
import { type CaseBody, staff, TrackingBed } from './tracking-bed.js';

interface Seen extends CaseBody {
  supportIds: string[];
}

const officer = staff('officer', 'xa');
const head = staff('head', 'xa');
const dispatcher = staff('dispatcher');
const supervisor = staff('supervisor');
const helper = staff('focal-point', 'dien');

const agency = (id: string, more: Partial<RegistryAgencySet> = {}): RegistryAgencySet => ({
  ...{ id, code: id, name: id, kind: 'department', placeCodes: [], validFrom: '2020-01-01', successorIds: [] },
  ...{ calendarId: 'default', version: 1, ...more },
});

describe('agencies that are asked for support after the dispatch', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
    const known = [
      ...['xa', 'dien', 'nuoc', 'thanh-tra'].map((id) => agency(id)),
      agency('cu', { validTo: '2025-06-30', successorIds: ['nuoc'] }),
    ];
    for (const body of known) {
      await bed.database.query(
        `insert into tracking.registry_copy (kind, id, version, body) values ('agency', $1, 1, $2)`,
        [body.id, JSON.stringify(body)],
      );
    }
    await bed.app.get(RegistryRefresh, { strict: false }).refresh();
  });
  afterAll(() => bed.stop());

  const ask = (actor: Actor, id: string, supportId: string) =>
    bed.act(actor, id, 'supporter', { supportId, note: 'Cần cắt điện' });
  const read = async (id: string, actor = supervisor) => (await bed.get<Seen>(actor, `/${id}`)).body;
  const added = async (id: string) =>
    (await bed.said(id)).filter(({ type }) => type === 'vn.dieuphoi.case.support-added').map(({ data }) => data);

  it('read the case from then on; lead, status and deadline stay', async () => {
    const id = await bed.opened('xa', { supportIds: ['nuoc'] });
    await bed.act(head, id, 'accept');
    const { status, agencyId, dueAt, due0, handlingNo, history } = await read(id);
    expect((await bed.get(helper, `/${id}`)).status).toBe(404);
    expect((await ask(officer, id, 'dien')).status).toBe(200);
    expect(await read(id, helper)).toMatchObject({
      ...{ status, agencyId, dueAt, due0, handlingNo },
      supportIds: ['nuoc', 'dien'],
      actions: ['parts'],
      history: [
        ...history,
        { type: 'case.support-added', by: officer.id, detail: { agencyId: 'dien', note: 'Cần cắt điện' } },
      ],
    });
    expect(await added(id)).toEqual([
      {
        ...{ dispatchNo: 1, handlingNo: 1, agencyId: 'dien', supportIds: ['nuoc', 'dien'], note: 'Cần cắt điện' },
        ...{ addedAt: expect.any(String), by: officer.id },
      },
    ]);
    expect((await bed.act(helper, id, 'parts', { note: 'Đã cắt điện' })).status).toBe(200);
  });

  it.each([
    ['the head', head],
    ['a dispatcher', dispatcher],
    ['a supervisor', supervisor],
  ])('may be asked by %s, also before the agency has accepted', async (_, actor) => {
    const id = await bed.opened('xa');
    expect(await ask(actor, id, 'dien')).toMatchObject({ status: 200, body: { status: 'dispatched' } });
  });

  it.each<[string, string]>([
    ['unknown-agency', 'khong-co'],
    ['unknown-agency', 'cu'],
    ['leads-already', 'xa'],
    ['supports-already', 'dien'],
    ['about-agency', 'nuoc'],
  ])('are refused with %s: %s', async (code, supportId) => {
    const id = await bed.opened('xa', { supportIds: ['dien'], aboutIds: ['cu'] });
    const version = await bed.version(id);
    expect(await ask(officer, id, supportId)).toMatchObject({
      status: 422,
      body: { code, detail: expect.any(String) },
    });
    expect(await bed.version(id)).toBe(version);
    expect(await added(id)).toEqual([]);
  });

  it('are never told which agencies a report is about', async () => {
    const id = await bed.opened('xa', { aboutIds: ['nuoc'] });
    expect(JSON.stringify(await read(id, officer))).not.toContain('nuoc');
  });

  it('are not asked by other agencies, nor when nothing stands or all is done', async () => {
    const supported = await bed.opened('xa', { supportIds: ['dien'] });
    expect(await ask(helper, supported, 'nuoc')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await ask(staff('officer', 'nuoc'), supported, 'nuoc')).status).toBe(404);
    await bed.act(dispatcher, supported, 'recall', { reason: 'Nhầm' });
    expect(await ask(dispatcher, supported, 'nuoc')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const closed = await bed.opened('xa');
    await bed.act(officer, closed, 'accept');
    await bed.act(officer, closed, 'answer', { outcome: 'fixed', text: 'Đã sửa.' });
    expect((await ask(officer, closed, 'dien')).status).toBe(200);
    await bed.act(head, closed, 'approval');
    expect(await ask(officer, closed, 'nuoc')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('are asked once, however often and by how many the button is pressed', async () => {
    const id = await bed.opened('xa');
    const version = await bed.version(id);
    const key = newId();
    const press = (actor: Actor, supportId: string, headers = {}) =>
      bed.post(actor, `/${id}/supporter`, { payload: { supportId, note: 'Cần cắt điện' }, version, headers });
    const keyed = { 'idempotency-key': key };
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => press(officer, 'dien', keyed)),
      ...Array.from({ length: 2 }, () => press(head, 'dien')),
      press(dispatcher, 'nuoc'),
    ]);
    // The keys of one officer share one fate.
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 409]));
    expect(new Set(statuses.slice(0, 4)).size).toBe(1);
    expect(await added(id)).toHaveLength(1);
    const conflict = answers.find(({ status }) => status === 409)!;
    expect(conflict.body).toMatchObject({
      code: 'version-conflict',
      current: { supportIds: (await read(id)).supportIds },
    });
  });
});
