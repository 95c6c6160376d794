import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Tx } from '#persistence';
import { submittedEvent } from '#testing';
import { findAtPoints, findNear } from '../src/triage/persistence/find-near.js';
import { dispatcher, RoutingBed } from './routing-bed.js';

const officer: Actor = { kind: 'staff', id: 'a-officer', roles: ['officer'], agencyId: 'ubnd-08707' };
const here = { lat: 21.3051, lng: 105.6011 };
const pipe = 'Vỡ ống nước trước số 18 Chùa Hà, nước phun cao cả mét';

interface Similar {
  reportId: string;
  same: boolean;
  metres: number | null;
  words: string[];
  state: string;
}

describe('similar reports', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  const submit = async (text: string, location: object, daysAgo = 0) => {
    const id = randomUUID();
    const receivedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    await bed.hear(submittedEvent(id, { text, location, receivedAt, dispatchBy: receivedAt }));
    return id;
  };
  const similarTo = async (id: string) => {
    const answer = await bed.get(`/api/v1/triage/${id}/similar`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Similar[] }>().items;
  };

  it('are found by point and by commune, with what speaks for them; not what is elsewhere, old or over', async () => {
    const own = await submit(pipe, { ...here, communeCode: '08707' });
    const near = await submit('ong nuoc vo o chua ha nuoc chay lenh lang', {
      lat: here.lat + 0.0009,
      lng: here.lng,
      communeCode: '08707',
    });
    const listed = await submit('Bể ống nước đường Chùa Hà, nước chảy tràn', { communeCode: '08707' });
    const far = await submit(pipe, { lat: here.lat + 0.01, lng: here.lng, communeCode: '08707' });
    const old = await submit(pipe, { ...here, communeCode: '08707' }, 40);
    const other = await submit('Đèn đường Chùa Hà hỏng', { ...here, communeCode: '08707' });
    const refused = await submit(pipe, { ...here, communeCode: '08707' });
    await bed.database.query(`update routing.routed_report set state = 'refused' where id = $1`, [refused]);

    const items = await similarTo(own);
    const ids = items.filter(({ same }) => same).map(({ reportId }) => reportId);
    expect([...ids].sort()).toEqual([near, listed].sort());
    expect(items.find(({ reportId }) => reportId === near)).toMatchObject({ metres: 100 });
    expect(items.find(({ reportId }) => reportId === listed)).toMatchObject({ metres: null });
    expect(items[0]!.words).toContain('ống');
    const found = new Set(items.map(({ reportId }) => reportId));
    for (const id of [own, far, old, refused]) expect(found.has(id)).toBe(false);
    expect(ids).not.toContain(other);
  });

  it('are read by those who dispatch alone', async () => {
    const id = await submit(pipe, {});
    expect((await bed.get(`/api/v1/triage/${id}/similar`, officer)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await bed.get(`/api/v1/triage/${randomUUID()}/similar`)).json()).toMatchObject({ code: 'not-found' });
    expect((await bed.get('/api/v1/triage/x/similar')).json()).toMatchObject({ code: 'invalid-request' });
    expect(await similarTo(id)).toEqual(expect.any(Array));
  });

  it('are found through an index, also for whoever is under row security', async () => {
    await bed.database.query(
      `insert into routing.routed_report (id, code, kind, channel, text, location, received_at, dispatch_by, urgency,
         contactable, test, state, reasons, place_code, place_doubt, fields, candidates, flags, why, model_version)
       select gen_random_uuid(), 'PA-' || n, 'hien-truong', 'web', 'Đèn hỏng',
         case when n % 2 = 0 then jsonb_build_object('lat', 21 + n / 40000.0, 'lng', 105 + n % 997 / 1000.0) end,
         now() - n * interval '10 minutes', now(), 'normal', false, false, 'dispatched', '{}', (8700 + n % 36)::text, 0,
         '[]', '[]', '{}', '{}', 'm' from generate_series(1, 20000) n`,
    );
    await bed.database.query('analyze routing.routed_report');
    const app = await bed.database.database('routing', 'app');
    const plans = await app.run(dispatcher, async (tx) => {
      const lines: string[] = [];
      const explain = async (sql: string, parameters: unknown[]) => {
        lines.push(JSON.stringify(await tx.query(`explain ${sql}`, parameters)));
        return [];
      };
      const [from, to] = [new Date(Date.now() - 30 * 86_400_000), new Date()];
      const box = { id: randomUUID(), from, to, point: here, placeCode: '8707' };
      const explaining = { ...tx, query: explain } as unknown as Tx;
      await findNear(explaining, box);
      await findAtPoints(explaining, [box]);
      return lines;
    });
    expect(plans.length).toBe(3);
    expect(plans[0]).toContain('routed_report_cell');
    expect(plans[1]).toContain('routed_report_place');
    expect(plans[2]).toContain('routed_report_cell');
  });
});
