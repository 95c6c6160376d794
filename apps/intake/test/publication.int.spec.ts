import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { submittedEvent } from '#testing';
import { LogWriter } from './support/log-writer.js';
import { type Receipt, TestIntake } from './support/test-intake.js';

const publisher: Actor = { kind: 'staff', id: 'a-publisher', roles: ['publisher'] };
const dispatcher: Actor = { kind: 'staff', id: 'a-dispatcher', roles: ['dispatcher'] };
const place = { lat: 21.3051, lng: 105.6011, communeCode: '08707', address: 'Số 18 Chùa Hà' };

interface Publication {
  reportId: string;
  state: string;
  text: string;
  publicText: string | null;
  version: number;
}

let intake: TestIntake;
let log: LogWriter;
beforeAll(async () => {
  intake = await TestIntake.start();
  log = await LogWriter.open(intake);
});
afterAll(() => intake.stop());

/** A report whose sender agreed, as far as an agency has it. */
const given = async (body: object = {}, publish = true): Promise<Receipt> => {
  const receipt = await sent(body, publish);
  await log.dispatch(receipt.id);
  return receipt;
};
const consentTo = (publish: boolean) => ({ publish, shareContact: false, notify: false, photoLocation: false });
const sent = async (body: object = {}, publish = true): Promise<Receipt> => {
  const consent = consentTo(publish);
  const receipt = await intake.send({ text: 'Đèn đường hỏng trước nhà bà Tư', location: place, ...body, consent });
  await log.apply([submittedEvent(receipt.id, { consent })]);
  return receipt;
};
const list = async (state = 'waiting', actor = publisher) =>
  (await intake.get(`/api/v1/publications?state=${state}&limit=100`, { actor })).json<{ items: Publication[] }>().items;
const find = async ({ id }: Receipt, state?: string) => (await list(state)).find(({ reportId }) => reportId === id);
const decide = (id: string, version: number, payload: object, actor = publisher) =>
  intake.put(`/api/v1/publications/${id}`, { actor, payload, headers: { 'if-match': `"${version}"` } });
const publish = async (receipt: Receipt, hide: object[] = []) => {
  const { version } = (await find(receipt))!;
  return (await decide(receipt.id, version, { publish: true, hide })).json<Publication>();
};
const bearer = ({ secret }: Receipt) => ({ authorization: `Bearer ${secret}` });
const levels = async ({ id }: Receipt) => {
  const rows = await intake.database.query<{ body: string }>(
    `select body from intake.ledger where subject = $1 and type = 'vn.dieuphoi.report.published' order by sequence`,
    [id],
  );
  return rows.map(({ body }) => (JSON.parse(body) as { data: { level: string } }).data.level);
};
const stored = async ({ id }: Receipt) => {
  const [row] = await intake.database.query<{
    state: string;
    text: string | null;
    lat: number | null;
    lng: number | null;
  }>('select state, text, lat, lng from intake.publication where report_id = $1', [id]);
  return row;
};

describe('publication', () => {
  it('waits for a publisher, who may hide more of the masked text', async () => {
    const receipt = await given({ text: 'Đèn đường hỏng trước nhà bà Tư, gọi 0912345678' });
    const waiting = (await find(receipt))!;
    expect(waiting).toMatchObject({ state: 'waiting', text: 'Đèn đường hỏng trước nhà bà Tư, gọi [số điện thoại]' });
    const from = waiting.text.indexOf('bà Tư');
    const published = await publish(receipt, [{ from, to: from + 5 }]);
    expect(published).toMatchObject({
      state: 'published',
      publicText: 'Đèn đường hỏng trước nhà [đã che], gọi [số điện thoại]',
    });
    expect(await find(receipt)).toBeUndefined();
    expect(await levels(receipt)).toEqual(['published']);
    const { lat, lng } = (await stored(receipt))!;
    expect([lat, lng]).not.toEqual([place.lat, place.lng]);
  });

  it('takes back what was published, with a reason', async () => {
    const receipt = await given();
    const { version } = await publish(receipt);
    expect((await decide(receipt.id, version, { publish: false })).json()).toMatchObject({ code: 'reason-needed' });
    expect((await decide(receipt.id, version, { publish: false, reason: 'Lộ tên người' })).statusCode).toBe(200);
    expect(await stored(receipt)).toEqual({ state: 'private', text: null, lat: null, lng: null });
    expect(await levels(receipt)).toEqual(['published', 'private']);
    expect(await find(receipt, 'private')).toMatchObject({ reason: 'Lộ tên người' });
  });

  it('is decided once when two publishers press at once', async () => {
    const receipt = await given();
    const { version } = (await find(receipt))!;
    const answers = await Promise.all([
      decide(receipt.id, version, { publish: true }),
      decide(receipt.id, version, { publish: false, reason: 'Chưa rõ' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await levels(receipt)).length).toBe(1);
  });

  it('needs the consent of the sender, and an agency that has it', async () => {
    const [silent, early] = [await given({}, false), await sent()];
    expect(await stored(silent)).toBeUndefined();
    expect(await find(early)).toBeUndefined();
    for (const { id } of [silent, early, { id: randomUUID() }]) {
      expect((await decide(id, 1, { publish: true })).json()).toMatchObject({ code: 'not-found' });
    }
  });

  it.each([
    ['urgent', { urgency: 'urgent' }],
    ['of children', { flags: ['children'] }],
    ['a denunciation', { flags: ['to-cao'] }],
  ])('never shows what is %s', async (_, facts) => {
    const receipt = await sent();
    await log.say(receipt.id, [
      'vn.dieuphoi.dispatch.classified',
      {
        ...{ fields: [], candidates: [], flags: [], place: { doubt: 0 }, urgency: 'normal', modelVersion: 'm' },
        ...{ decision: 'person', dispatchBy: receipt.receivedAt, classifiedAt: receipt.receivedAt },
        ...(facts as object),
      },
    ]);
    await log.dispatch(receipt.id);
    expect(await find(receipt)).toBeUndefined();
    expect(await stored(receipt)).toMatchObject({ state: 'counted-only' });
    expect((await decide(receipt.id, 2, { publish: true })).json()).toMatchObject({ code: 'never-public' });
  });

  it('is over once a person finds a denunciation in it, also when the mark is taken back', async () => {
    const receipt = await given();
    await publish(receipt);
    for (const denunciation of [true, false]) {
      const word = { denunciation, reason: 'Nêu đích danh', judgedAt: receipt.receivedAt, by: 'a', dispatchNo: 1 };
      await log.say(receipt.id, ['vn.dieuphoi.dispatch.denunciation-judged', word]);
      expect(await stored(receipt)).toMatchObject({ state: 'counted-only' });
    }
  });

  it('ends at once with the consent, also when that was there before anything was heard of the report', async () => {
    const receipt = await given();
    await publish(receipt);
    const withdraw = (of: Receipt) =>
      intake.post(`/api/v1/reports/${of.code}/consent-withdrawal`, { headers: bearer(of), payload: {} });
    expect((await withdraw(receipt)).json()).toEqual({ publish: false });
    expect((await withdraw(receipt)).json()).toEqual({ publish: false });
    expect(await stored(receipt)).toEqual({ state: 'ended', text: null, lat: null, lng: null });
    expect(await levels(receipt)).toEqual(['published', 'private']);
    const own = await intake.get(`/api/v1/reports/${receipt.code}`, { headers: bearer(receipt) });
    expect(own.json()).toMatchObject({ publish: false });

    const quick = await intake.send({ consent: { publish: true } });
    await withdraw(quick);
    await log.apply([submittedEvent(quick.id, { consent: consentTo(true) })]);
    expect(await stored(quick)).toBeUndefined();
    const stranger = await intake.post(`/api/v1/reports/${quick.code}/consent-withdrawal`, { payload: {} });
    expect(stranger.statusCode).toBe(401);
  });

  it('ends when the report goes on in another one', async () => {
    const receipt = await given();
    await publish(receipt);
    await log.say(receipt.id, [
      'vn.dieuphoi.dispatch.merged',
      { intoReportId: randomUUID(), mergedAt: receipt.receivedAt, by: 'd' },
    ]);
    expect(await stored(receipt)).toMatchObject({ state: 'ended', text: null });
    expect(await levels(receipt)).toEqual(['published', 'private']);
  });

  it('is for publishers', async () => {
    const receipt = await given();
    expect((await intake.get('/api/v1/publications', { actor: dispatcher })).json()).toMatchObject({
      code: 'not-allowed',
    });
    expect((await decide(receipt.id, 1, { publish: true }, dispatcher)).json()).toMatchObject({ code: 'not-allowed' });
    const app = await intake.database.database('intake', 'app');
    const seen = await app.run(dispatcher, (tx) =>
      tx.query('select from publication where report_id = $1', [receipt.id]),
    );
    expect(seen).toEqual([]);
  });

  it.each([
    ['invalid-request', { hide: [] }],
    ['invalid-request', { publish: 'true' }],
    ['invalid-request', { publish: true, extra: 1 }],
    ['invalid-request', { publish: true, hide: [{ from: -1, to: 2 }] }],
    ['span-outside-text', { publish: true, hide: [{ from: 0, to: 9_999 }] }],
    ['reason-needed', { publish: false }],
  ])('answers a bad decision with %s: %j', async (code, body) => {
    const receipt = await given();
    const { version } = (await find(receipt))!;
    expect((await decide(receipt.id, version, body)).json()).toMatchObject({ code });
    expect(await find(receipt)).toMatchObject({ state: 'waiting', version });
  });

  describe('for those who are about to send the same', () => {
    const pipe = 'Vỡ ống nước trước số 18 Chùa Hà, nước phun cao cả mét';
    const same = 'ong nuoc bi vo o 18 chua ha, nuoc chay lenh lang ra duong';
    const there = { lat: 21.4053, lng: 105.6013 };
    interface Similar {
      code: string;
      text: string;
      receivedOn: string;
      place: object | null;
      supports: number;
    }
    const similar = async (text = same, at = there) => {
      const payload = { text, location: { ...at, communeCode: '08707' } };
      const preview = await intake.post('/api/v1/reports/preview', { payload });
      return preview.json<{ similar: Similar[] }>().similar;
    };

    it('is found by place and words, as a publisher left it, until it is closed', async () => {
      const receipt = await given({ text: pipe, location: { ...there, communeCode: '08707' } });
      expect(await similar()).toEqual([]);
      await publish(receipt, [{ from: pipe.indexOf('số'), to: pipe.indexOf('số') + 2 }]);
      const [found, ...others] = await similar();
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code: receipt.code, supports: 0, status: 'dispatched', placeCode: '08707' });
      expect(found!.text).toBe(pipe.replace('số', '[đã che]'));
      expect(found!.receivedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(found!.place).not.toEqual(there);
      const asked = new URLSearchParams({ text: same, lat: String(there.lat), lng: String(there.lng) });
      expect((await intake.get(`/api/v1/similar?${asked}`)).json()).toEqual({ items: [found] });

      expect(await similar('Đèn đường Chùa Hà hỏng, tối om')).toEqual([]);
      expect(await similar(same, { lat: there.lat + 0.01, lng: there.lng })).toEqual([]);

      await intake.post(`/api/v1/reports/${receipt.code}/supports`, { payload: {} });
      expect(await similar()).toMatchObject([{ supports: 1 }]);
      await log.close(receipt.id, 2);
      expect(await similar()).toEqual([]);
    });

    it('tells the same from everywhere in a cell', async () => {
      const at = { lat: 21.45, lng: 105.7 };
      await publish(await given({ text: pipe, location: { ...at, communeCode: '08707' } }));
      const first = await similar(same, { lat: at.lat + 0.0001, lng: at.lng + 0.0001 });
      expect(first).toHaveLength(1);
      await publish(await given({ text: pipe, location: { lat: at.lat + 0.0012, lng: at.lng, communeCode: '08707' } }));
      const places = (await similar(same, at)).map(({ place: shown }) => shown);
      expect(places).toEqual([first[0]!.place, first[0]!.place]);
    });
  });

  it('pages through what waits', async () => {
    await given();
    await given();
    const page = async (cursor = '') =>
      (await intake.get(`/api/v1/publications?limit=1${cursor}`, { actor: publisher })).json<{
        items: Publication[];
        next: string | null;
        code?: string;
      }>();
    const first = await page();
    const second = await page(`&cursor=${first.next}`);
    expect(second.items[0]!.reportId).not.toBe(first.items[0]!.reportId);
    expect((await page('&cursor=x')).code).toBe('invalid-cursor');
  });
});
