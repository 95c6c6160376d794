import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccounts } from '../src/seed.js';
import { GatewayBed, password } from './gateway-bed.js';

describe('staff sign-in', () => {
  let bed: GatewayBed;
  beforeAll(async () => {
    bed = await GatewayBed.start();
  });
  afterAll(() => bed.stop());

  const whoAmI = (cookie: string) => bed.fetch('/api/v1/session', { headers: { cookie } });

  it('opens a session that tells who is signed in, until it is closed', async () => {
    const response = await bed.signIn('canbo');
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^dieuphoi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const held = cookie!.split(';')[0]!;
    const seen = await whoAmI(held);
    expect(await seen.json()).toMatchObject({
      username: 'canbo',
      displayName: 'Lê Minh Châu',
      roles: ['officer'],
      agencyId: 'so-xay-dung',
    });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const closed = await bed.fetch('/api/v1/session', { method: 'DELETE', headers: { cookie: held } });
    expect(closed.status).toBe(204);
    expect((await whoAmI(held)).status).toBe(401);
  });

  it('refuses a wrong password and an unknown name alike', async () => {
    const answers = await Promise.all([bed.signIn('giamsat', 'sai'), bed.signIn('khong-co-ai', 'sai')]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    const [known, unknown] = await Promise.all(answers.map((answer) => answer.json()));
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ code: 'sign-in-refused', title: 'Tên đăng nhập hoặc mật khẩu không đúng.' });
  });

  it('slows down who guesses, however many guesses come at once, and nobody else', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => bed.signIn('nguoi-bi-doan', 'sai')));
    const slowed = guesses.filter(({ status }) => status === 429);
    expect(guesses.filter(({ status }) => status === 401).length).toBe(5);
    expect(slowed.length).toBe(7);
    expect(Number(slowed[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await slowed[0]!.json()).toMatchObject({ code: 'too-many-attempts' });
    expect((await bed.signIn('canbo')).status).toBe(200);
  });

  it.each([
    [{}, 'invalid-request'],
    [{ username: 'canbo', password: 1 }, 'invalid-request'],
    [{ username: 'canbo', password, admin: true }, 'invalid-request'],
  ])('refuses %j', async (body, code) => {
    const response = await bed.post('/api/v1/session', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code });
  });

  it.each([
    ['application/json', '{"username":', 400, 'malformed-request'],
    ['text/xml', '<username/>', 415, 'unsupported-media-type'],
    ['application/json', 'x'.repeat(2_000_000), 413, 'too-large'],
  ])('answers a body of %s that is no good with a problem', async (type, body, status, code) => {
    const response = await bed.fetch('/api/v1/session', {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'accept-language': 'en' },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('writes down who came in, who was refused and who left', async () => {
    const cookie = await bed.cookieOf('giamsat');
    await bed.signIn('giamsat', 'sai');
    await bed.fetch('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    const rows = await bed.database.query<{ what: string; address: string }>(
      `select what, address from gateway.sign_in where username = 'giamsat' order by position desc limit 5`,
    );
    expect(rows.map(({ what }) => what).reverse()).toEqual([
      'attempt',
      'signed-in',
      'attempt',
      'refused',
      'signed-out',
    ]);
    expect(rows[0]!.address).toMatch(/127\.0\.0\.1$/);
  });

  it.each([
    ['nobody used it for an hour', `update gateway.session set last_seen_at = now() - interval '61 minutes'`],
    ['twelve hours are over', `update gateway.session set expires_at = now() - interval '1 second'`],
    ['the account is switched off', `update gateway.account set active = false`],
  ])('ends a session when %s', async (_when, change) => {
    const cookie = await bed.cookieOf('canbo');
    expect((await whoAmI(cookie)).status).toBe(200);
    await bed.database.query(change);
    expect((await whoAmI(cookie)).status).toBe(401);
    await bed.database.query('update gateway.account set active = true');
  });

  it('lets a new role count at the next request', async () => {
    const cookie = await bed.cookieOf('canbo');
    await bed.database.query(`update gateway.account set roles = '{head}' where username = 'canbo'`);
    expect(await (await whoAmI(cookie)).json()).toMatchObject({ roles: ['head'] });
  });

  it('stores neither passwords nor what cookies hold', async () => {
    const cookie = await bed.cookieOf('giamsat');
    const token = cookie.split('=')[1]!;
    const [row] = await bed.database.query<{ all: string }>(
      `select (select string_agg(a::text, ' ') from gateway.account a) || (select string_agg(s::text, ' ') from gateway.session s) as all`,
    );
    expect(row!.all).toContain('$argon2id$');
    expect(row!.all).not.toContain(password);
    expect(row!.all).not.toContain(token);
  });

  it('says each account once, and again only when it changed', async () => {
    const worker = await bed.database.database('gateway', 'worker');
    const accounts = [{ username: 'duyet', displayName: 'Đỗ Thị Lan', roles: ['publisher' as const] }];
    await seedAccounts(worker, accounts, password);
    await seedAccounts(worker, accounts, password);
    await seedAccounts(worker, [{ ...accounts[0]!, displayName: 'Đỗ Lan' }], password);
    const events = await bed.database.query<{ body: string }>(
      `select body from gateway.ledger where body like '%"duyet"%' order by position`,
    );
    const said = events.map(
      ({ body }) => (JSON.parse(body) as { data: { displayName: string; version: number } }).data,
    );
    expect(said.map(({ displayName, version }) => [displayName, version])).toEqual([
      ['Đỗ Thị Lan', 1],
      ['Đỗ Lan', 2],
    ]);
    expect(events.map(({ body }) => body).join()).not.toContain('argon2');
  });
});

describe('over TLS', () => {
  it('gives a cookie that only this host may set and read', async () => {
    const bed = await GatewayBed.start({ PUBLIC_ORIGIN: 'https://phananh.example.vn' });
    try {
      const response = await bed.signIn('canbo');
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Host-dieuphoi=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    } finally {
      await bed.stop();
    }
  });
});
