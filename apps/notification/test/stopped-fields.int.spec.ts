import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventDataByType } from '#contracts';
import type { Actor } from '#persistence';
import { testEvent } from '#testing';
import { account } from './events.js';
import { NotificationBed } from './notification-bed.js';

type Change = EventDataByType['vn.dieuphoi.registry.field-set']['change'];

const reason = 'Kiểm tra mẫu: máy chuyển sai 5 trong 12 phản ánh được kiểm tra gần nhất.';
const fieldSet = (change: Change, enabled = false, time = new Date().toISOString()) =>
  testEvent(
    'vn.dieuphoi.registry.field-set',
    'field:dien',
    {
      ...{ code: 'dien', name: 'Điện', handlingLimit: '3wd', photoRequired: false, countedOnly: false, version: 2 },
      ...{ automatic: { enabled, threshold: 0.9 }, change },
    },
    { time },
  );
const changeBy = (by: string) => ({ by, at: new Date().toISOString(), reason });

describe('whoever decides about automatic dispatch', () => {
  let bed: NotificationBed;
  beforeAll(async () => {
    bed = await NotificationBed.start();
    await bed.hearStaff(
      account('admin', 'administrator'),
      account('watch', 'supervisor', 'van-phong'),
      account('desk', 'dispatcher'),
    );
  });
  afterAll(() => bed.stop());

  const told = async () => (await bed.deliveries('')).map(({ state, recipient }) => `${state} ${recipient}`).sort();

  it('is not told what somebody switched, nor what was news two days ago', async () => {
    const old = new Date(Date.now() - 49 * 3_600_000).toISOString();
    await bed.hearRegistry(fieldSet(changeBy('admin')), fieldSet(changeBy('system'), true), fieldSet(undefined));
    expect(await told()).toEqual([]);
    await bed.hearRegistry(fieldSet(changeBy('system'), false, old));
    expect(await told()).toEqual(['stale admin', 'stale watch']);
  });

  it('is told once in which field its sample ended it, and why', async () => {
    const stopped = fieldSet(changeBy('system'));
    await bed.hearRegistry(stopped, stopped);
    await bed.hearRegistry(stopped);
    expect(await told()).toEqual(['sent admin', 'sent watch', 'stale admin', 'stale watch']);
    const actor: Actor = { kind: 'staff', id: 'admin', roles: ['administrator'] };
    const { items } = (await bed.get('/api/v1/notices', actor)).json<{ items: object[] }>();
    const vi = `Lĩnh vực dien đã ngừng tự động chuyển, từ nay cán bộ điều phối từng phản ánh. ${reason}`;
    expect(items).toMatchObject([{ kind: 'field-stopped', reportId: '', code: '', text: { vi } }]);
  });
});
