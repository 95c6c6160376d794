import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { callerHeader, callerSigner } from '#service-kit';
import { at, reportId, Story } from './story.js';
import { staff, TrackingBed } from './tracking-bed.js';
import { firstExample, secondExample } from './worked-examples.js';

const key = 'ab'.repeat(32);
const supervisor = staff('supervisor');
const headOf = (agencyId: string) => staff('head', agencyId);

interface Figures {
  provisional: boolean;
  items: { measure: string; group: string | null; numerator: number; denominator: number; pending: number }[];
  times: { measure: string; count: number }[];
  hops: { group: string | null; reports: number; agencies: number; mean: number | null; most: number | null }[];
}

describe('measures', () => {
  let bed: TrackingBed;

  const ask = async <T>(actor: Actor, path: string, query: Record<string, string>) => {
    const headers = { [callerHeader]: callerSigner(key, 'tracking')(actor) };
    const url = `/api/v1/measures${path}?${new URLSearchParams(query).toString()}`;
    const response = await bed.app.inject({ url, headers });
    return { status: response.statusCode, body: response.json<T>() };
  };
  const figureOf = ({ items }: Figures, measure: string) => items.find((item) => item.measure === measure);

  beforeAll(async () => {
    bed = await TrackingBed.start();
    const hear = async (stories: Story[], chunk: number) => {
      const events = stories.flatMap((story) => story.events);
      for (let i = 0; i < events.length; i += chunk) await bed.hear(...events.slice(i, i + chunk));
    };
    await hear(firstExample.stories, 3);
    await hear(secondExample.stories, 100);
    const test = new Story(reportId(900), at('22/6 08:00'), { test: true });
    const target = new Story(reportId(901), at('1/5 08:00')).dispatched(at('1/5 08:30'), 'd').handled(at('4/5 08:00'));
    const merged = new Story(reportId(902), at('4/5 08:00')).merged(at('4/5 09:00'), reportId(901));
    await hear([test, target, merged], 100);
  });
  afterAll(() => bed.stop());

  // The second example's reports came in all of June; the first one's ids begin with 101.
  const june = { from: '2026-06-20', to: '2026-06-30' };

  it('answers both examples, which lie in one month, together', async () => {
    const { status, body } = await ask<Figures>(supervisor, '', { ...june, asOf: '2026-07-01T08:00:00+07:00' });
    expect(status).toBe(200);
    // 8 of 12 of the second, 1 of 4 of the first: by then its fifth report is late.
    expect(figureOf(body, 'timely-dispatch')).toMatchObject({ numerator: 9, denominator: 16, pending: 1, group: null });
    expect(figureOf(body, 'first-dispatch')).toMatchObject({ numerator: 11, denominator: 16, pending: 1 });
    expect(body.provisional).toBe(true);
    expect(body.times.map(({ measure }) => measure)).toEqual(['dispatch-time', 'handling-time', 'time-lost']);
  });

  it('answers for one day as of an instant in the past', async () => {
    const day = { from: '2026-06-23', to: '2026-06-23', measure: 'timely-dispatch' };
    const pending = await ask<Figures>(supervisor, '', { ...day, asOf: '2026-06-23T08:00:00+07:00' });
    expect(pending.body.items).toMatchObject([{ numerator: 0, denominator: 0, rate: null, pending: 1 }]);
    const late = await ask<Figures>(supervisor, '', { ...day, asOf: '2026-06-24T08:00:00+07:00' });
    expect(late.body.items).toMatchObject([{ numerator: 0, denominator: 1, rate: 0, pending: 0 }]);
  });

  it('gives groups that add up, with a group for what nobody was given', async () => {
    const asked = { ...june, asOf: '2026-07-01T08:00:00+07:00', measure: 'timely-dispatch' };
    const { body } = await ask<Figures>(supervisor, '', { ...asked, by: 'agency' });
    expect(body.items.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['a', 8, 8],
      ['b', 0, 2],
      ['c', 1, 1],
      ['undispatched', 0, 5],
    ]);
  });

  it('shows the cases behind each figure, page by page, and no test report', async () => {
    const query = { ...june, asOf: '2026-07-01T08:00:00+07:00', part: 'late', limit: '4' };
    type Cases = { items: { id: string; why: string; verdict: string }[]; next: string | null; total: number };
    const first = await ask<Cases>(supervisor, '/timely-dispatch/cases', query);
    const cursor = first.body.next ?? '';
    const second = await ask<Cases>(supervisor, '/timely-dispatch/cases', { ...query, cursor });
    const items = [...first.body.items, ...second.body.items];
    expect(first.body.total).toBe(7);
    expect(items.map(({ id }) => Number(id.slice(-12)))).toEqual([105, 104, 102, 9, 7, 6, 3]);
    expect(items.every(({ verdict }) => verdict === 'late')).toBe(true);
    expect(second.body.next).toBeNull();
    const group = await ask<Cases>(supervisor, '/timely-dispatch/cases', {
      ...june,
      asOf: '2026-07-01T08:00:00+07:00',
      by: 'agency',
      group: 'undispatched',
      part: 'excluded',
    });
    expect(group.body.items.map(({ why }) => why)).toEqual(['refused', 'merged']);
  });

  it('says through how many agencies reports went, with those behind it', async () => {
    const asked = { ...june, asOf: '2026-07-01T08:00:00+07:00' };
    const all = await ask<Figures>(supervisor, '', { ...asked, measure: 'hops' });
    // 11 reports of the second example and 2 of the first; reports 3 and 102 went from A to B.
    expect(all.body.hops).toMatchObject([{ group: null, reports: 13, agencies: 15, mean: 15 / 13, most: 2 }]);
    expect([all.body.items, all.body.times]).toEqual([[], []]);
    const { body } = await ask<Figures>(supervisor, '', { ...asked, measure: 'hops', by: 'agency' });
    expect(body.hops.map(({ group, reports, agencies, most }) => [group, reports, agencies, most])).toEqual([
      ['a', 9, 9, 1],
      ['b', 3, 5, 2],
      ['c', 1, 1, 1],
    ]);
    const behind = await ask<{ items: { id: string; agencies: number; why: string }[]; total: number }>(
      supervisor,
      '/hops/cases',
      { ...asked, agencies: '2' },
    );
    expect(behind.body.items.map(({ id, agencies, why }) => [Number(id.slice(-12)), agencies, why])).toEqual([
      [102, 2, 'several-agencies'],
      [3, 2, 'several-agencies'],
    ]);
    const every = await ask<{ total: number }>(supervisor, '/hops/cases', asked);
    expect(every.body.total).toBe(13);
    // A had report 3 and gave it back, so it is a case of B.
    const ofA = await ask<Figures>(headOf('a'), '', { ...asked, measure: 'hops' });
    expect(ofA.body.hops).toMatchObject([{ reports: 9, agencies: 9, most: 1 }]);
  });

  it('follows a merged report to the one that answers it, also outside the period', async () => {
    const asked = { from: '2026-05-02', to: '2026-05-31', asOf: '2026-06-01T00:00:00+07:00', measure: 'promise-kept' };
    const { body } = await ask<Figures>(supervisor, '', asked);
    expect(body.items).toMatchObject([{ numerator: 1, denominator: 1 }]);
    expect(body.provisional).toBe(false);
  });

  it('shows and filters the cases behind a figure by both levels of the field', async () => {
    const lamp = 'ha-tang-do-thi.chieu-sang';
    const stories = [lamp, 'ha-tang-do-thi.thoat-nuoc', undefined].map((subfieldCode, n) =>
      new Story(reportId(910 + n), at('6/4 08:00')).dispatched(at('6/4 08:30'), 'f', { subfieldCode }),
    );
    await bed.hear(...stories.flatMap(({ events }) => events));
    const behind = async (fieldCode: string) => {
      const query = { from: '2026-04-06', to: '2026-04-06', fieldCode };
      const { body } = await ask<{ items: { id: string; fieldCode: string; subfieldCode: string | null }[] }>(
        supervisor,
        '/timely-dispatch/cases',
        query,
      );
      return body.items.map((item) => [Number(item.id.slice(-12)), item.fieldCode, item.subfieldCode]);
    };
    const [lampId, drain, other] = [910, 911, 912].map((n) => [n, 'ha-tang-do-thi'] as const);
    expect(await behind('ha-tang-do-thi')).toEqual([
      [...other!, null],
      [...drain!, 'ha-tang-do-thi.thoat-nuoc'],
      [...lampId!, lamp],
    ]);
    expect(await behind(lamp)).toEqual([[...lampId!, lamp]]);
    expect(await behind('y-te')).toEqual([]);
  });

  it('shows an agency its own figures and cases, also of what it returned late', async () => {
    const asked = { ...june, asOf: '2026-07-01T08:00:00+07:00' };
    const { body } = await ask<Figures>(headOf('c'), '', { ...asked, measure: 'on-time-handling' });
    expect(body.items).toMatchObject([{ numerator: 0, denominator: 1 }]);
    const late = await ask<{ items: { id: string; why: string }[] }>(headOf('a'), '/on-time-handling/cases', {
      ...asked,
      part: 'late',
    });
    expect(late.body.items.map(({ id, why }) => [Number(id.slice(-12)), why])).toEqual([
      [101, 'overdue'],
      [8, 'handled-late'],
      [3, 'returned-late'],
      [2, 'handled-late'],
    ]);
  });

  it.each([
    ['', { from: 'yesterday' }, 400, 'invalid-request'],
    ['', { by: 'person' }, 400, 'invalid-request'],
    ['', { extra: '1' }, 400, 'invalid-request'],
    ['/unknown/cases', {}, 400, 'invalid-request'],
    ['/timely-dispatch/cases', { limit: '1000' }, 400, 'invalid-request'],
  ])('refuses %s %j', async (path, query, status, code) => {
    const answer = await ask<{ code: string }>(supervisor, path, query as Record<string, string>);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('counts what really happened: sent, dispatched, accepted, answered, approved', async () => {
    const id = await bed.opened('e');
    const today = (measure: string) => ask<Figures>(headOf('e'), '', { measure });
    await bed.hearBack(id);
    expect((await today('on-time-handling')).body.items).toMatchObject([{ denominator: 0, pending: 1 }]);
    await bed.act(staff('officer', 'e'), id, 'accept');
    await bed.act(staff('officer', 'e'), id, 'answer', { outcome: 'fixed', text: 'Đã thay bóng đèn.' });
    await bed.act(headOf('e'), id, 'approval');
    await bed.hearBack(id);
    const now = new Date(Date.now() + 60_000).toISOString();
    const counted = await ask<Figures>(headOf('e'), '', { measure: 'on-time-handling', asOf: now });
    expect(counted.body.items).toMatchObject([{ numerator: 1, denominator: 1, rate: 1, pending: 0 }]);
    expect((await today('timely-dispatch')).body.items).toMatchObject([{ numerator: 1, denominator: 1 }]);
  });

  it('describes its routes', async () => {
    const { paths } = (await bed.app.inject({ url: '/internal/openapi.json' })).json<{ paths: object }>();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/measures', '/api/v1/cases']));
  });

  it('is for staff only', async () => {
    const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };
    expect(await ask(citizen, '', {})).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });
});
