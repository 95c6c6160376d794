import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistryRefresh } from '#registry';
import { TestIntake } from './support/test-intake.js';

let intake: TestIntake;
beforeAll(async () => {
  intake = await TestIntake.start();
});
afterAll(() => intake.stop());

const preview = (payload: object) => intake.post('/api/v1/reports/preview', { payload });

/** As if the registry had been heard. */
async function hear(kind: 'field' | 'place', id: string, body: object): Promise<void> {
  await intake.database.query('insert into intake.registry_copy values ($1, $2, 1, $3)', [
    kind,
    id,
    JSON.stringify(body),
  ]);
  await intake.app.get(RegistryRefresh).refresh();
}

describe('what a form needs', () => {
  it('shows what would become of a report, and stores nothing', async () => {
    const response = await preview({ text: 'Cháy nhà, gọi 0912345678', location: { lat: 21.3, lng: 105.6 } });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      fields: expect.arrayContaining([{ code: expect.any(String), confidence: expect.any(Number) }]),
      flags: expect.arrayContaining(['emergency']),
      maskedText: 'Cháy nhà, gọi [số điện thoại]',
      place: { doubt: 1 },
      similar: [],
      promise: { dispatchBy: expect.any(String), answerBy: expect.any(String) },
    });
    expect(await intake.count('report')).toBe(0);
  });

  it('tells the notice in the language of the caller', async () => {
    const english = (await intake.get('/api/v1/notice')).json<{ version: string; text: string }>();
    const headers = { 'accept-language': 'vi-VN,vi' };
    const vietnamese = (await intake.get('/api/v1/notice', { headers })).json<{ version: string; text: string }>();
    expect(english.text).toContain('Your report');
    expect(vietnamese).toMatchObject({ version: english.version, text: expect.stringContaining('Phản ánh của bạn') });
  });

  it('shows no similar report before one is published', async () => {
    await intake.send();
    expect((await intake.get('/api/v1/similar?lat=21.3&lng=105.6')).json()).toEqual({ items: [] });
    expect((await intake.get('/api/v1/similar?lat=north')).json()).toMatchObject({ code: 'invalid-request' });
  });

  it('says that attachments cannot be taken yet', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const payload = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nx\r\n--b--\r\n';
    const response = await intake.post('/api/v1/attachments', { headers, payload });
    expect(response.json()).toMatchObject({ code: 'not-yet', status: 501 });
    const elsewhere = await intake.post('/api/v1/reports', { headers, payload });
    expect(elsewhere.json()).toMatchObject({ code: 'unsupported-media-type', status: 415 });
  });

  it('describes every route', async () => {
    const { paths } = (await intake.app.inject('/internal/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/attachments',
      '/api/v1/notice',
      '/api/v1/publications',
      '/api/v1/publications/{reportId}',
      '/api/v1/reports',
      '/api/v1/reports/preview',
      '/api/v1/reports/{code}',
      '/api/v1/reports/{code}/consent-withdrawal',
      '/api/v1/reports/{code}/dispatch-review',
      '/api/v1/reports/{code}/rating',
      '/api/v1/reports/{code}/reopening',
      '/api/v1/reports/{code}/supplements',
      '/api/v1/reports/{code}/supports',
      '/api/v1/reports/{code}/withdrawal',
      '/api/v1/similar',
    ]);
  });

  it.each([
    [{}, 'invalid-request'],
    [{ text: '' }, 'invalid-request'],
    [{ text: 'ă'.repeat(5_001) }, 'invalid-request'],
    [{ text: 'a', contact: {} }, 'invalid-request'],
    [{ text: 'a', fieldCode: 'Rác' }, 'invalid-request'],
    [{ text: 'a', location: { communeCode: '1' } }, 'invalid-request'],
  ])('refuses to preview %j', async (payload, code) => {
    expect((await preview(payload)).json()).toMatchObject({ code, status: 400 });
  });
});

describe('once the registry was heard', () => {
  beforeAll(async () => {
    await hear('field', 'moi-truong', { code: 'moi-truong', name: 'Môi trường', handlingLimit: '3wd', version: 1 });
    await hear('place', '08707', {
      code: '08707',
      name: 'Phường Vĩnh Phúc',
      lat: 21.3,
      lng: 105.6,
      inUse: true,
      formerUnits: [],
    });
    await hear('place', '07900', {
      code: '07900',
      name: 'Phường Việt Trì',
      lat: 21.32,
      lng: 105.4,
      inUse: false,
      formerUnits: [],
    });
  });

  it('promises by the limit of the field', async () => {
    const normal = (await preview({ text: 'rác' })).json<{ promise: { answerBy: string } }>();
    const field = (await preview({ text: 'rác', fieldCode: 'moi-truong' })).json<{ promise: { answerBy: string } }>();
    expect(field.promise.answerBy < normal.promise.answerBy).toBe(true);
  });

  it('knows the place of a point', async () => {
    const response = await preview({ text: 'rác', location: { lat: 21.31, lng: 105.59 } });
    expect(response.json()).toMatchObject({ place: { code: '08707', name: 'Phường Vĩnh Phúc' } });
  });

  it.each([
    ['a point', { text: 'rác', location: { lat: 21.32, lng: 105.4 } }],
    ['a text', { text: 'Rác ở phường Việt Trì' }],
  ])('says that %s is of a place where this is not in use yet', async (_, body) => {
    expect((await preview(body)).json()).toMatchObject({ place: { elsewhere: 'Phường Việt Trì', doubt: 1 } });
  });

  it.each([
    [{ fieldCode: 'khong-co' }, 'unknown-field', 400],
    [{ location: { communeCode: '99999' } }, 'unknown-place', 400],
    [{ location: { communeCode: '07900' } }, 'outside-area', 422],
  ])('refuses %j with %s, in preview and when sent', async (part, code, status) => {
    expect((await preview({ text: 'rác', ...part })).json()).toMatchObject({ code, status });
    const sent = await intake.post('/api/v1/reports', { payload: { text: 'rác', noticeVersion: '2026-01', ...part } });
    expect(sent.json()).toMatchObject({ code, status });
    expect(await intake.count('ledger')).toBe(1);
  });
});
