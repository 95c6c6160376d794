import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultCalendar, WorkCalendar } from '#calendar';
import { FireAlarms } from '../src/handling-clock/application/fire-alarms.js';
import { staff, TrackingBed } from './tracking-bed.js';

const focal = staff('focal-point', 'a');
const supervisor = staff('supervisor', 'province');
const calendar = new WorkCalendar(defaultCalendar);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('the handling clock', () => {
  let bed: TrackingBed;
  let alarms: FireAlarms;
  beforeAll(async () => {
    bed = await TrackingBed.start();
    alarms = bed.app.get(FireAlarms, { strict: false });
  });
  afterAll(() => bed.stop());

  const fire = async () => {
    while ((await alarms.run()) > 0);
  };
  const said = async (id: string) => (await bed.said(id)).map(({ type }) => type.replace('vn.dieuphoi.case.', ''));
  /** Moves the deadlines of a case, as if time had passed. */
  const pass = (id: string, step: string, at: string) =>
    bed.database.query(
      `update tracking.case_record set next_at = $3::text::timestamptz,
         clock = jsonb_set(jsonb_set(clock, '{next}', jsonb_build_object('step', $2::text, 'at', $3::text)), $4, to_jsonb($3::text))
       where id = $1`,
      [id, step, at, step === 'due' ? '{dueAt}' : step === 'reminder' ? '{warnAt}' : '{returnUntil}'],
    );

  it('fires reminder and overdue once with four sweepers at work, and never early', async () => {
    // 24 clock hours: reminded after 18, overdue after 24.
    const limits = { urgency: 'urgent', handlingLimit: '24h' } as const;
    const late: string[] = [];
    for (let n = 0; n < 30; n++) late.push(await bed.opened('a', { ...limits, decidedAt: minutesAgo(24 * 60 + 1) }));
    const warned = await bed.opened('a', { ...limits, decidedAt: minutesAgo(19 * 60) });
    const fresh = await bed.opened('a', { ...limits, decidedAt: minutesAgo(60) });
    await Promise.all(Array.from({ length: 4 }, () => fire()));
    for (const id of late) {
      expect((await said(id)).filter((type) => type !== 'opened').sort()).toEqual([
        'accepted',
        'escalated',
        'overdue',
        'reminded',
      ]);
    }
    expect(await said(warned)).toEqual(['opened', 'accepted', 'reminded']);
    expect(await said(fresh)).toEqual(['opened']);
    const [early] = await bed.database.query<{ count: string }>(
      'select count(*) from tracking.firing where fired_at < due_at',
    );
    expect(early?.count).toBe('0');
    const overdue = (await bed.said(late[0] ?? '')).find(({ type }) => type.endsWith('overdue'));
    expect(overdue?.data).toMatchObject({ clock: 'handling', step: 'due', agencyId: 'a', dispatchNo: 1 });
  });

  it('fires the clocks of others although more than a batch of them cannot be read', async () => {
    const limits = { urgency: 'urgent', handlingLimit: '24h' } as const;
    const late = await bed.opened('a', { ...limits, decidedAt: minutesAgo(19 * 60) });
    await bed.database.query(
      `insert into tracking.case_record select (jsonb_populate_record(c, jsonb_build_object(
           'id', 'broken-' || n, 'next_at', now() - interval '1 day', 'clock', '{"calendarId":"none"}'::jsonb))).*
       from tracking.case_record c, generate_series(1, 110) n where c.id = $1`,
      [late],
    );
    await fire();
    expect(await said(late)).toContain('reminded');
    await bed.database.query(`delete from tracking.case_record where id like 'broken-%'`);
  });

  it('refuses a step that has fired for the same deadline, and nothing of it stays', async () => {
    const id = await bed.opened('a', { urgency: 'urgent', handlingLimit: '24h', decidedAt: minutesAgo(19 * 60) });
    await fire();
    const before = await said(id);
    await bed.database.query(
      `update tracking.case_record set next_at = now(), clock = jsonb_set(jsonb_set(clock, '{fired}', '0'), '{next}',
         jsonb_build_object('step', 'reminder', 'at', clock ->> 'warnAt')) where id = $1`,
      [id],
    );
    expect(await alarms.run()).toBe(0);
    expect(await said(id)).toEqual(before);
    await bed.database.query('update tracking.case_record set next_at = null where id = $1', [id]);
  });

  it('takes silence through the return window as acceptance', async () => {
    const id = await bed.opened('a');
    await fire();
    expect(await said(id)).toEqual(['opened']);
    await pass(id, 'deemed-acceptance', minutesAgo(1));
    await fire();
    expect((await bed.get(focal, `/${id}`)).body).toMatchObject({ status: 'accepted' });
    expect((await bed.said(id)).at(-1)).toMatchObject({ data: { deemed: true, by: 'system' } });
    const late = await bed.act(focal, id, 'return', { reason: 'not-our-field', note: 'a' });
    expect(late).toMatchObject({ status: 422, body: { code: 'return-window-closed' } });
    const consent = await bed.act(supervisor, id, 'return', { reason: 'not-our-field', note: 'a' });
    expect(consent.body.status).toBe('awaiting-triage');
  });

  it('escalates after the deadline and starts again when more time was granted', async () => {
    const id = await bed.opened('a', { handlingLimit: '3wd', decidedAt: '2026-11-02T03:00:00Z' });
    await fire();
    expect((await said(id)).filter((type) => type === 'escalated')).toHaveLength(2);

    const other = await bed.opened('a', { urgency: 'urgent', handlingLimit: '24h', decidedAt: minutesAgo(19 * 60) });
    await fire();
    const until = new Date(Date.now() + 10 * 3_600_000).toISOString();
    const asked = await bed.act(focal, other, 'extension-request', { until, reason: 'Chờ vật tư.' });
    await bed.act(supervisor, other, 'extension-decision', {
      extensionId: asked.body.extensions[0]?.extensionId,
      granted: true,
      reason: 'Được.',
    });
    await pass(other, 'reminder', minutesAgo(0));
    await fire();
    expect((await said(other)).filter((type) => type === 'reminded')).toHaveLength(2);
  });

  it('keeps each deadline with the rule that made it', async () => {
    const decidedAt = '2026-04-24T03:00:00.000Z';
    const id = await bed.opened('a', { decidedAt });
    const [row] = await bed.database.query<{ due_at: Date; clock: { limit: string; calendarVersion: number } }>(
      'select due_at, clock from tracking.case_record where id = $1',
      [id],
    );
    // The worked example of the domain: Giỗ Tổ, 30/4 and 1/5 are off.
    expect(row?.due_at.toISOString()).toBe('2026-05-04T10:00:00.000Z');
    expect(row?.clock).toMatchObject({ limit: '3wd', calendarVersion: calendar.definition.version });
  });
});
