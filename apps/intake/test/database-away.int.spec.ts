import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type TestPostgres, waitFor } from '#testing';
import { TestIntake } from './support/test-intake.js';

const limit = 3_000;
const payload = { text: 'Cột điện nghiêng', noticeVersion: '2026-01' };

let server: TestPostgres;
let intake: TestIntake;
beforeAll(async () => {
  server = await startPostgres();
  intake = await TestIntake.start({}, server.url());
});
afterAll(async () => {
  await intake.stop();
  await server.stop();
});

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; milliseconds: number }> {
  const begin = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - begin };
}

const send = (key: string) => intake.post('/api/v1/reports', { payload, headers: { 'idempotency-key': key } });

describe('without a database', () => {
  it('every route says so within 3 s, and the form goes on', async () => {
    const { code } = await intake.send(payload);
    await server.kill();
    const routes = [() => send('away'), () => intake.get(`/api/v1/reports/${code}`)];
    for (const route of routes) {
      const { answer, milliseconds } = await timed(route);
      expect(answer.json()).toMatchObject({ code: 'temporarily-unavailable', status: 503 });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThan(limit);
    }
    expect((await intake.get('/api/v1/notice')).statusCode).toBe(200);
    expect((await intake.post('/api/v1/reports/preview', { payload: { text: 'rác' } })).statusCode).toBe(200);
    expect((await intake.app.inject('/health/live')).statusCode).toBe(200);
    await server.start();
    await waitFor(async () => (await send('away')).statusCode === 201, { what: 'reports to be accepted again' });
  });

  it('that answers nothing, it says so within 3 s too, and the same key brings the one answer', async () => {
    const before = await intake.count('report');
    const holder = new pg.Client({ connectionString: intake.database.adminUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table intake.idempotency in access exclusive mode');
    const { answer, milliseconds } = await timed(() => Promise.all(Array.from({ length: 20 }, () => send('waiting'))));
    await holder.end();
    expect(new Set(answer.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    expect(milliseconds).toBeLessThan(limit);
    await waitFor(async () => (await send('waiting')).statusCode === 201, { what: 'reports to be accepted again' });
    expect(await intake.count('report')).toBe(before + 1);
  });
});
