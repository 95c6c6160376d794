import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegistryAgencySet } from '#contracts';
import { RegistryRefresh } from '#registry';
import { TransferCases } from '../src/succession/application/transfer-cases.js';
import { type CaseBody, staff, TrackingBed } from './tracking-bed.js';

const [oldFocal, newFocal] = [staff('focal-point', 'cu'), staff('focal-point', 'moi')];

const agency = (id: string, changes: Partial<RegistryAgencySet> = {}): RegistryAgencySet => ({
  ...{ id, code: id, name: id, kind: 'commune', placeCodes: [], validFrom: '2020-01-01', successorIds: [] },
  ...{ calendarId: 'default', version: 1, ...changes },
});
const ended = { validTo: '2026-01-31', successorIds: ['moi'] };

describe('the cases of an agency that has ended', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
  });
  afterAll(() => bed.stop());

  const hear = async (...agencies: RegistryAgencySet[]) => {
    for (const body of agencies) {
      await bed.database.query(
        `insert into tracking.registry_copy (kind, id, version, body) values ('agency', $1, $2, $3)
         on conflict (kind, id) do update set version = registry_copy.version + 1, body = excluded.body`,
        [body.id, body.version, JSON.stringify(body)],
      );
    }
    await bed.app.get(RegistryRefresh, { strict: false }).refresh();
  };
  const sweep = async () => {
    while ((await bed.app.get(TransferCases, { strict: false }).run()) > 0);
  };
  const transfers = async (id: string) =>
    (await bed.said(id)).filter(({ type }) => type === 'vn.dieuphoi.case.transferred').map(({ data }) => data);

  it('stay until the day comes', async () => {
    await hear(agency('moi'), agency('cu', { ...ended, validTo: '2098-12-31' }));
    const id = await bed.opened('cu');
    await sweep();
    expect(await transfers(id)).toEqual([]);
    expect((await bed.get(oldFocal, `/${id}`)).status).toBe(200);
  });

  it('go to its successor once, with history and a running clock', async () => {
    const id = await bed.opened('cu');
    await bed.act(oldFocal, id, 'accept');
    const before = (await bed.get(oldFocal, `/${id}`)).body;
    await hear(agency('cu', ended));
    await Promise.all(Array.from({ length: 4 }, sweep));
    await sweep();
    const { body } = await bed.get(newFocal, `/${id}`);
    const kept = ({ status, dueAt, due0, handlingNo }: CaseBody) => ({ status, dueAt, due0, handlingNo });
    expect(kept(body)).toEqual(kept(before));
    expect(body).toMatchObject({ agencyId: 'moi', assignee: null });
    expect(body.history.map(({ type }) => type)).toEqual([
      ...before.history.map(({ type }) => type),
      'case.transferred',
    ]);
    expect(await transfers(id)).toEqual([
      expect.objectContaining({ dispatchNo: 1, handlingNo: 1, agencyId: 'moi', fromAgencyId: 'cu', supportIds: [] }),
    ]);
    expect((await bed.get(oldFocal, `/${id}`)).status).toBe(404);
    expect((await bed.act(oldFocal, id, 'progress', { note: 'Đang sửa' })).status).toBe(404);
    expect((await bed.act(newFocal, id, 'progress', { note: 'Đang sửa' })).status).toBe(200);
  });

  it('go on also where it only supports, or where its dispatch is heard of late', async () => {
    const supported = await bed.opened('khac', { supportIds: ['cu', 'moi'] });
    const late = await bed.opened('cu', { supportIds: ['moi'] });
    await sweep();
    expect(await transfers(supported)).toEqual([expect.not.objectContaining({ fromAgencyId: 'cu' })]);
    expect(await transfers(supported)).toMatchObject([{ agencyId: 'khac', supportIds: ['moi'] }]);
    expect(await transfers(late)).toMatchObject([{ agencyId: 'moi', supportIds: [] }]);
  });

  it('stay where they are when nobody took over', async () => {
    await hear(agency('le-loi', { validTo: '2026-01-31', successorIds: ['khong-co'] }));
    const id = await bed.opened('le-loi');
    await sweep();
    expect(await transfers(id)).toEqual([]);
  });
});
