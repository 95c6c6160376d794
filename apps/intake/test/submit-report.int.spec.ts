import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseClock } from '#persistence';
import { helper, type Receipt, TestIntake } from './support/test-intake.js';

const url = '/api/v1/reports';
const good = { text: 'Rác chất đống trước cổng chợ', noticeVersion: '2026-01' };

let intake: TestIntake;
beforeAll(async () => {
  intake = await TestIntake.start();
});
afterAll(() => intake.stop());

const stored = async () => ({
  reports: await intake.count('report'),
  events: await intake.count('ledger'),
  keys: await intake.count('idempotency'),
  reporters: await intake.count('reporter'),
});

describe('sending a report', () => {
  it('answers with code, secret and promise, and says it to the others without who sent it', async () => {
    const receipt = await intake.send({
      text: 'Xe 88A-123.45 chắn ngõ, gọi 0912 345 678. Tôi tên là Nguyễn Văn An.',
      contact: { name: 'Nguyễn Văn An', phone: '0912 345 678', email: 'an@example.vn' },
      consent: { notify: true },
    });
    expect(receipt.code).toMatch(/^PA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(receipt.secret).toMatch(/^[\w-]{22}$/);
    expect(receipt.promise.answerBy > receipt.promise.dispatchBy).toBe(true);
    const [event] = await intake.database.query<{ body: string }>(
      'select body from intake.ledger where subject = $1 and sequence = 1',
      [receipt.id],
    );
    expect(JSON.parse(event!.body)).toMatchObject({
      source: '/intake',
      type: 'vn.dieuphoi.report.submitted',
      data: {
        code: receipt.code,
        channel: 'web',
        receivedAt: receipt.receivedAt,
        dispatchBy: receipt.promise.dispatchBy,
        promise: receipt.promise,
        contactChannels: ['email', 'phone'],
      },
    });
    for (const hidden of ['Nguyễn Văn An', '345 678', '123.45', 'example.vn', receipt.secret]) {
      expect(event!.body).not.toContain(hidden);
    }
  });

  it('stores who sent it sealed, and no secret', async () => {
    const { id, secret } = await intake.send({ contact: { name: 'Trần Thị Bình', phone: '0987654321' } });
    const [row] = await intake.database.query<{ contact: Buffer; report: string }>(
      `select contact, r::text as report from intake.report r join intake.reporter on report_id = id where id = $1`,
      [id],
    );
    expect(row!.contact.toString('utf8')).not.toContain('Bình');
    expect(row!.report).not.toContain(secret);
  });

  it('is received when the database says, also when our idea of its clock is wrong', async () => {
    const clock = intake.app.get(DatabaseClock);
    const apart = async () => {
      const { id, receivedAt } = await intake.send();
      const [row] = await intake.database.query<{ seconds: number }>(
        `select extract(epoch from created_at - $2::timestamptz)::float as seconds from intake.ledger where subject = $1`,
        [id, receivedAt],
      );
      return row!.seconds;
    };
    const wrong = [-7_200_000, 7_200_000, 0].map((shift) => new Date(Date.now() + shift));
    for (const time of wrong) {
      clock.observe(time);
      expect(Math.abs(await apart())).toBeLessThan(1.5);
    }
  });

  it('gives the HTTP role no way to read who sent something', async () => {
    const database = await intake.database.database('intake', 'app');
    const look = database.run(helper, (tx) => tx.query('select * from reporter'));
    await expect(look).rejects.toThrow(/permission denied/);
  });

  it('tells a sender without name, phone and address that a reaction to a regulation becomes a suggestion', async () => {
    const receipt = await intake.send({ kind: 'quy-dinh-hanh-chinh' });
    expect(receipt).toMatchObject({ kind: 'gop-y', notes: [{ code: 'kind-changed' }] });
  });

  it('makes texts well-formed: no NUL, no lone surrogate, composed letters', async () => {
    const body = JSON.stringify({ ...good, text: '  a\u0000b\ud800c e\u0302\u0301 ' });
    const headers = { 'content-type': 'application/json' };
    const response = await intake.post(url, { headers, payload: body });
    expect(response.statusCode).toBe(201);
    const [row] = await intake.database.query<{ text: string }>('select text from intake.report where id = $1', [
      response.json<Receipt>().id,
    ]);
    expect(row!.text).toBe('ab\ufffdc ế');
  });

  it('counts characters as people do', async () => {
    const { id } = await intake.send({ text: '🙂'.repeat(5_000) });
    expect(id).toBeDefined();
  });

  it('lets helpers file a letter that came earlier, with a reason; its reference counts once per channel', async () => {
    const letter = {
      channel: 'letter',
      receivedAt: '2026-01-05T08:00:00+07:00',
      receivedAtReason: 'Thư đến muộn',
      externalRef: 'CV-12',
      onBehalf: true,
    };
    const { receivedAt, promise } = await intake.send(letter, { actor: helper });
    expect(receivedAt).toBe('2026-01-05T01:00:00.000Z');
    expect(promise.dispatchBy).toBe('2026-01-05T05:00:00.000Z');
    const again = await intake.post(url, { actor: helper, payload: { ...good, ...letter } });
    expect(again.json()).toMatchObject({ code: 'external-ref-taken', status: 409 });
  });
});

describe('the same key', () => {
  it('gives the first answer again, with the secret', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await intake.send(good, { headers });
    expect(await intake.send(good, { headers })).toEqual(first);
  });

  describe('with two copies of intake', () => {
    let other: TestIntake;
    beforeEach(async () => {
      other = await intake.copy();
      // So that it knows the time.
      await other.send();
    });
    afterEach(() => other.close());

    it('does so among others that are new', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await intake.send(good, { headers });
      const before = await stored();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => other.send(good, n === 7 ? { headers } : {})),
      );
      answers.forEach((answer, n) => (n === 7 ? expect(answer).toEqual(first) : expect(answer).not.toEqual(first)));
      expect(await stored()).toEqual({
        ...before,
        reports: before.reports + 19,
        events: before.events + 19,
        keys: before.keys + 19,
      });
    });

    it('at both at once makes one report', async () => {
      const before = await stored();
      for (let round = 0; round < 5; round++) {
        const headers = { 'idempotency-key': randomUUID() };
        const [here, there] = await Promise.all([intake, other].map((one) => one.send(good, { headers })));
        expect(here).toEqual(there);
      }
      expect((await stored()).reports - before.reports).toBe(5);
    });
  });

  it('with another body is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await intake.send(good, { headers });
    const before = await stored();
    const response = await intake.post(url, { headers, payload: { ...good, text: 'khác' } });
    expect(response.json()).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
    expect(await stored()).toEqual(before);
  });

  it('is another key for another caller', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await intake.send(good, { headers });
    expect((await intake.send(good, { headers, actor: helper })).id).not.toBe(first.id);
  });

  it('50 times at once makes one report', async () => {
    const before = await stored();
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => intake.send(good, { headers })));
    expect(new Set(answers.map(({ code, secret }) => `${code} ${secret}`)).size).toBe(1);
    expect(await stored()).toEqual({
      ...before,
      reports: before.reports + 1,
      events: before.events + 1,
      keys: before.keys + 1,
    });
  });

  it('with two bodies at once makes one report and refuses the other body', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = (text: string) => intake.post(url, { headers, payload: { ...good, text } });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(n % 2 ? 'một' : 'hai')));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      201, 201, 201, 201, 201, 422, 422, 422, 422, 422,
    ]);
  });
});

describe('requests that share a commit', () => {
  it('keep each its trace', async () => {
    const traces = Array.from({ length: 20 }, (_, n) => `00-${'a'.repeat(30)}${10 + n}-${'b'.repeat(16)}-01`);
    const answers = await Promise.all(
      traces.map((traceparent) => intake.post(url, { payload: good, headers: { traceparent } })),
    );
    const ids = answers.map((answer) => answer.json<{ id: string }>().id);
    const events = await intake.database.query<{ subject: string; trace: string }>(
      `select subject, body::jsonb ->> 'traceparent' as trace from intake.ledger where subject = any($1)`,
      [ids],
    );
    const traceOf = new Map(events.map(({ subject, trace }) => [subject, trace]));
    expect(ids.map((id) => traceOf.get(id))).toEqual(traces);
  });

  it('do not fail for one another', async () => {
    const taken = { channel: 'zalo', externalRef: 'Z-1' };
    await intake.send(taken, { actor: helper });
    const before = await stored();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        intake.post(url, { actor: helper, payload: n % 6 === 0 ? { ...good, ...taken } : good }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(10);
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(50);
    const after = await stored();
    expect(after.reports - before.reports).toBe(50);
    expect(after.events - before.events).toBe(50);
  });
});

describe('bad input', () => {
  const json = { 'content-type': 'application/json' };
  const cases: [
    name: string,
    code: string,
    status: number,
    payload: object | string,
    headers?: Record<string, string>,
  ][] = [
    ['no body', 'invalid-request', 400, {}],
    ['a text of the wrong type', 'invalid-request', 400, { ...good, text: 5 }],
    ['an empty text', 'invalid-request', 400, { ...good, text: ' \u0000 ' }],
    ['5,001 characters', 'invalid-request', 400, { ...good, text: 'ă'.repeat(5_001) }],
    ['a missing notice', 'invalid-request', 400, { text: 'a' }],
    ['a notice that there never was', 'unknown-notice', 400, { ...good, noticeVersion: '2019-99' }],
    ['an extra field', 'invalid-request', 400, { ...good, extra: 1 }],
    ['an extra field inside', 'invalid-request', 400, { ...good, location: { lat: 21, lng: 105, alt: 3 } }],
    ['half a point', 'invalid-request', 400, { ...good, location: { lat: 21 } }],
    ['a point outside the world', 'invalid-request', 400, { ...good, location: { lat: 91, lng: 105 } }],
    ['an unknown kind', 'invalid-request', 400, { ...good, kind: 'khac' }],
    ['a list', 'invalid-request', 400, [good]],
    ['a bad address', 'invalid-request', 400, { ...good, contact: { email: 'an@' } }],
    ['an unknown attachment', 'unknown-attachment', 400, { ...good, attachments: [randomUUID()] }],
    ['what only staff may say', 'staff-only', 403, { ...good, channel: 'letter' }],
    ['broken JSON', 'malformed-request', 400, '{"text":', json],
    ['an empty body', 'malformed-request', 400, '', json],
    ['another content type', 'unsupported-media-type', 415, '<text/>', { 'content-type': 'text/xml' }],
    ['2 MB', 'too-large', 413, JSON.stringify({ ...good, text: 'x'.repeat(2_000_000) }), json],
    ['a key with a space', 'invalid-idempotency-key', 400, good, { 'idempotency-key': 'a b' }],
    ['an empty key', 'invalid-idempotency-key', 400, good, { 'idempotency-key': '' }],
    ['a long key', 'invalid-idempotency-key', 400, good, { 'idempotency-key': 'k'.repeat(201) }],
  ];

  it.each(cases.map(([name, code, status, payload, headers = {}]) => ({ name, code, status, payload, headers })))(
    '$name: $code ($status), nothing stored',
    async ({ code, status, payload, headers }) => {
      const before = await stored();
      const response = await intake.post(url, { payload, headers: { 'idempotency-key': randomUUID(), ...headers } });
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toMatchObject({ code, status });
      expect(response.json<{ title: string }>().title.length).toBeGreaterThan(10);
      expect(await stored()).toEqual(before);
    },
  );

  it('says where it is wrong, in the language of the caller', async () => {
    const payload = { ...good, location: { lat: '21', lng: 105 } };
    const response = await intake.post(url, { payload, headers: { 'accept-language': 'vi' } });
    expect(response.json()).toMatchObject({
      title: expect.stringContaining('Dữ liệu'),
      errors: [{ path: 'location.lat' }],
    });
  });

  it('receivedAt needs a reason when it is old, and is never in the future', async () => {
    const send = (receivedAt: string) => intake.post(url, { actor: helper, payload: { ...good, receivedAt } });
    expect((await send('2026-01-05T08:00:00+07:00')).json()).toMatchObject({ code: 'invalid-received-at' });
    expect((await send('2126-01-05T08:00:00+07:00')).json()).toMatchObject({ code: 'invalid-received-at' });
    expect((await send('05/01/2026')).json()).toMatchObject({ code: 'invalid-request' });
  });

  it('shows Prometheus what waits to be published or applied', async () => {
    const { body } = await intake.get('/metrics');
    for (const stage of ['unpublished', 'parked', 'due']) {
      expect(body).toMatch(new RegExp(`^dieuphoi_events_waiting{stage="${stage}",service="intake"} \\d+$`, 'm'));
    }
    expect(body).toMatch(/^dieuphoi_events_waiting_seconds{stage="parked",service="intake"} 0$/m);
    expect(body).toContain('# TYPE dieuphoi_events_applied_total counter');
  });
});
