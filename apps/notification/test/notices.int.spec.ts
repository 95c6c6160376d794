import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { submittedEvent, testEvent } from '#testing';
import { account, answered, assigned, dispatched, escalated, overdue } from './events.js';
import { NotificationBed } from './notification-bed.js';

interface List {
  items: { id: string; kind: string; code: string; text: { vi: string; en: string }; readAt: string | null }[];
  unread: number;
  next: string | null;
}

describe('notices of staff', () => {
  let bed: NotificationBed;
  beforeAll(async () => {
    bed = await NotificationBed.start();
    await bed.hearStaff(
      account('focal', 'focal-point', 'sxd'),
      account('focal-2', 'focal-point', 'syt'),
      account('officer', 'officer', 'sxd'),
      account('head', 'head', 'sxd'),
      account('watch', 'supervisor'),
    );
  });
  afterAll(() => bed.stop());

  const as = (id: string): Actor => ({ kind: 'staff', id, roles: ['officer'], agencyId: 'sxd' });
  const list = async (id: string, query = ''): Promise<List> =>
    (await bed.get(`/api/v1/notices${query}`, as(id))).json();
  const told = async (reportId: string) =>
    (await bed.deliveries(reportId))
      .filter(({ channel }) => channel === 'in-app')
      .map(({ kind, recipient }) => `${kind} ${recipient}`)
      .sort();

  it('tell the focal points of the agency that a report came, the head that an answer waits', async () => {
    await bed.hear(submittedEvent('n1'), dispatched('n1', 1, 'sxd'), answered('n1', 'answered'));
    expect(await told('n1')).toEqual(['answer-waiting head', 'dispatched focal']);
    expect(await list('focal')).toMatchObject({
      items: [{ kind: 'dispatched', code: 'PA-n1', readAt: null, text: { vi: expect.stringContaining('PA-n1') } }],
      unread: 1,
    });
  });

  it('tell officer, focal point and head what is overdue, the supervisor what is escalated, each once', async () => {
    const events = [
      submittedEvent('n2'),
      dispatched('n2', 1, 'sxd'),
      assigned('n2', 'officer'),
      overdue('n2', 'sxd'),
      escalated('n2', 'sxd'),
    ];
    await bed.hear(...events);
    await bed.hear(...events);
    expect(await told('n2')).toEqual([
      'dispatched focal',
      'escalated watch',
      'overdue focal',
      'overdue head',
      'overdue officer',
    ]);
  });

  it('tell the focal points of an agency that it is asked for support, and nobody of the lead', async () => {
    const added = { agencyId: 'syt', supportIds: ['syt'], note: 'Phun khử khuẩn', addedAt: '2026-05-04T10:00:00Z' };
    const asked = testEvent('vn.dieuphoi.case.support-added', 'n4', {
      ...{ dispatchNo: 1, handlingNo: 1, ...added, by: 'officer' },
    });
    await bed.hear(submittedEvent('n4'), dispatched('n4', 1, 'sxd'), asked);
    await bed.hear(asked);
    expect(await told('n4')).toEqual(['dispatched focal', 'support-asked focal-2']);
    expect((await list('focal-2')).items[0]).toMatchObject({
      text: { vi: expect.stringMatching(/phối hợp xử lý PA-n4/), en: expect.stringMatching(/support PA-n4/) },
    });
  });

  it('say nothing about a dispatch that no longer stands', async () => {
    await bed.hear(submittedEvent('n3'), dispatched('n3', 1, 'sxd'), dispatched('n3', 2, 'syt'));
    await bed.hear(overdue('n3', 'sxd', 1), answered('n3', 'answered', 1));
    expect(await told('n3')).toEqual(['dispatched focal', 'dispatched focal-2']);
  });

  it('are seen and marked as read only by whom they are for', async () => {
    const [mine] = (await list('head')).items;
    expect((await bed.post(`/api/v1/notices/${mine!.id}/read`, as('focal'))).statusCode).toBe(404);
    const before = (await list('head')).unread;
    expect((await bed.post(`/api/v1/notices/${mine!.id}/read`, as('head'))).statusCode).toBe(204);
    expect((await bed.post(`/api/v1/notices/${mine!.id}/read`, as('head'))).statusCode).toBe(204);
    expect((await list('head')).unread).toBe(before - 1);
    expect((await list('nobody')).items).toEqual([]);
  });

  it('come in pages, the newest first', async () => {
    const all = (await list('focal')).items.map(({ id }) => id);
    const first = await list('focal', '?limit=2');
    const second = await list('focal', `?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4));
    expect(all).toEqual([...all].sort().reverse());
  });

  it.each([
    ['/api/v1/notices?limit=0', 400],
    ['/api/v1/notices?cursor=x', 400],
    ['/api/v1/notices?sort=x', 400],
  ])('refuse %s', async (url, status) => {
    expect((await bed.get(url, as('focal'))).statusCode).toBe(status);
  });

  it('are for staff only', async () => {
    const response = await bed.get('/api/v1/notices', { kind: 'citizen', id: 'anonymous', roles: [] });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'not-signed-in']);
    expect((await bed.post('/api/v1/notices/x/read', as('focal'))).statusCode).toBe(400);
  });

  it('reach nobody whose account is switched off', async () => {
    const off = account('focal', 'focal-point', 'sxd');
    await bed.hearStaff({ ...off, data: { ...off.data, active: false, version: 2 } } as typeof off);
    await bed.hear(submittedEvent('n9'), dispatched('n9', 1, 'sxd'));
    expect(await told('n9')).toEqual([]);
  });

  it('are described for the OpenAPI document', async () => {
    const document = (await bed.app.inject({ url: '/internal/openapi.json' })).json<{ paths: object }>();
    expect(Object.keys(document.paths)).toEqual(['/api/v1/notices', '/api/v1/notices/{id}/read']);
  });
});
