import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Actor, roles, serviceRoles } from '#persistence';
import { callerHeader, callerKey, callerSigner } from '#service-kit';
import { startPostgres, type TestPostgres, waitFor } from '#testing';
import { routeTable } from '../../apps/gateway/src/proxy/domain/route-table.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { accessMatrix, accessPairs } from './access-matrix.js';
import { type Answer, Api, type ApiRoute, type Request } from './support/api.js';
import { badBodies, badQueryValues, oddLetters, otherBody, validBody } from './support/bodies.js';
import { faultOf } from './support/problems.js';
import { addressOf, type Attempt, most, Trial } from './support/trial.js';
import type { Receipt } from '#api';
import { type Caller, ownAgency, type Party, type World } from './support/world.js';

const slow = 120_000;

let postgres: TestPostgres;
let running: RunningProduct;
let trial: Trial;
let world: World;
let api: Api;

beforeAll(async () => {
  postgres = await startPostgres();
  running = await startProduct({ databaseUrl: postgres.url('dieuphoi') });
  trial = await Trial.start(running.product);
  ({ world, api } = trial);
}, slow);

afterAll(async () => {
  await world?.admin.end().catch(() => undefined);
  await running?.stop();
  await postgres?.stop();
}, slow);

const given = (faults: (string | undefined)[]) => faults.filter((fault) => fault !== undefined);

describe('bad input', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await world.storedRows();
  });

  it(
    'of a wrong shape is refused with the reason',
    async () => {
      const attempts = await trial.attempts(trial.withBody, ({ body }, ready) =>
        badBodies(body!, trial.known).map(([what, bad]) => ({
          what,
          request: { ...ready, body: bad },
          expected: { status: [400, 422] },
        })),
      );
      expect(attempts.length).toBeGreaterThan(150);
      expect(await trial.faultsOf(attempts)).toEqual([]);
    },
    slow,
  );

  it(
    'that is not JSON, of another type or of 2 MB is refused',
    async () => {
      const attempts = await trial.attempts(trial.posting, ({ body }, ready) => {
        const valid = JSON.stringify(body ? validBody(body, trial.known) : {});
        // What takes no body reads none; attachments are not taken yet.
        const malformed = { status: body ? [400] : [400, 404, 501] };
        const typed = (type: string) => ({ ...ready, raw: valid, headers: { ...ready.headers, 'content-type': type } });
        return [
          { what: 'broken JSON', request: { ...ready, raw: `${valid.slice(0, -1)},` }, expected: malformed },
          {
            what: 'bytes',
            request: { ...ready, raw: Buffer.from([0xff, 0xfe, 0, 1]) },
            expected: malformed,
          },
          {
            what: 'depth',
            request: { ...ready, raw: `{"text":${'['.repeat(20_000)}${']'.repeat(20_000)}}` },
            expected: malformed,
          },
          { what: 'prototype', request: { ...ready, raw: '{"__proto__":{"a":1}}' }, expected: malformed },
          { what: 'XML', request: typed('application/xml'), expected: { status: [415] } },
          { what: 'plain text', request: typed('text/plain'), expected: { status: [415] } },
          { what: 'a form', request: typed('application/x-www-form-urlencoded'), expected: { status: [415] } },
          {
            what: '2 MB',
            request: { ...ready, raw: `{"text":"${'x'.repeat(2_000_000)}"}` },
            expected: { status: [413], code: 'too-large' },
          },
        ];
      });
      expect(await trial.faultsOf(attempts)).toEqual([]);
    },
    slow,
  );

  it(
    'about what is not there is refused',
    async () => {
      const ids = [randomUUID(), 'PA-AAAA-AAAA-AAAA', 'khong-co', "1'%20or%20'1'='1", '%00', '%ff', 'x'.repeat(2_000)];
      const attempts = await trial.attempts(trial.withId, ({ path, body }, ready) =>
        ids.map((id) => ({
          what: id.slice(0, 30),
          path: path.replace(/\{\w+\}/, id),
          request: { ...ready, ...(body && { body: validBody(body, trial.known) }) },
          expected: { status: [400, 401, 404, 414] },
        })),
      );
      expect(await trial.faultsOf(attempts)).toEqual([]);
    },
    slow,
  );

  it(
    'in a query is refused with the reason',
    async () => {
      const cursors = [{}, ['x', 'y'], { dueAt: '2026-01-01', id: 'x' }, { dueAt: 'Mon', id: randomUUID() }].map(
        (cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url'),
      );
      const attempts = await trial.attempts(trial.routes, (route, ready) => {
        const { body, query } = route;
        const request = { ...ready, ...(body && { body: validBody(body, trial.known) }) };
        const wrong = Object.entries(query).flatMap(([name, schema]) =>
          [...badQueryValues(schema), ...(name === 'cursor' ? ['\0', ...cursors] : [])].map(
            (value) => [name, value] as const,
          ),
        );
        const twice = Object.keys(query).map((name) => [`${name}=1&${name}`, '1'] as const);
        return [['laRa', '1'] as const, ...wrong, ...twice].map(([name, value]) => ({
          what: `${name}=${value.slice(0, 40)}`,
          path: `${addressOf(route, trial.usual(route))}?${name}=${encodeURIComponent(value)}`,
          request,
          // A very long one ends at the server's limit for headers.
          expected: { status: value.length > 4_000 ? [400, 431] : [400] },
        }));
      });
      expect(attempts.length).toBeGreaterThan(200);
      expect(await trial.faultsOf(attempts)).toEqual([]);
    },
    slow,
  );

  it(
    'of an old version, or without one, changes no case',
    async () => {
      const steps = trial.withBody.filter(({ path }) => path.includes('/cases/'));
      const version = await world.versionOf(trial.ofOurs.id);
      const attempts = await trial.attempts(steps, ({ body }, ready) => {
        const of = (match: object) => ({ ...ready, headers: { ...match }, body: validBody(body!, trial.known) });
        const conflict = { status: [409], code: 'version-conflict' };
        return [
          { what: 'stale', request: of({ 'if-match': '"999"' }), expected: conflict },
          { what: 'none', request: of({}), expected: { status: [428], code: 'version-missing' } },
          {
            what: 'a word',
            request: of({ 'if-match': '"new"' }),
            expected: { status: [400], code: 'invalid-version' },
          },
        ];
      });
      expect(await trial.faultsOf(attempts)).toEqual([]);
      expect(await world.versionOf(trial.ofOurs.id)).toBe(version);
    },
    slow,
  );

  it('has left nothing behind', async () => {
    expect(await world.storedRows()).toEqual(before);
  });
});

it(
  'takes letters that nothing can hold out of a text',
  async () => {
    const faults = await eachAtOnce(trial.withBody, most, async (route) => {
      const report = route.path.includes('/cases/') ? trial.ofOurs : await world.newOnDesk();
      const body = oddLetters(route.body!, trial.known);
      const { status, text } = await trial.send(route, report, { ...(await trial.ready(route, report)), body });
      return status >= 500 ? `${route.name}: ${status} ${text}` : undefined;
    });
    expect(given(faults)).toEqual([]);
  },
  slow,
);

describe('who may do what', () => {
  it('is written down for every route', () => {
    expect(Object.keys(accessMatrix).sort()).toEqual(trial.routes.map(({ name }) => name).sort());
  });

  it(
    'refuses those who may not',
    async () => {
      const [support, other] = await Promise.all([world.newCase('support'), world.newCase('other')]);
      const cases: Record<Party, Receipt> = { lead: await world.newCase('lead'), support, other };
      // Dispatched and nothing else: they all have the same version.
      const version = await world.versionOf(other.id);
      const attempts = await eachAtOnce(accessPairs(trial.routes, false), most, async ({ route, caller, party }) => {
        const report = route.path.includes('/cases/') ? cases[party] : trial.onDesk;
        const body = route.body && validBody(route.body, trial.known);
        return {
          what: `${caller}, ${party}`,
          route,
          path: addressOf(route, report),
          request: { ...(await trial.ready(route, report, caller, version)), body },
          expected: { status: caller === 'citizen' ? [401] : [403, 404] },
        };
      });
      expect(attempts.length).toBeGreaterThan(300);
      expect(await trial.faultsOf(attempts)).toEqual([]);
      expect(await Promise.all(Object.values(cases).map(({ id }) => world.versionOf(id)))).toEqual(
        Array(3).fill(version),
      );
    },
    slow,
  );

  it(
    'lets those who may',
    async () => {
      // Signing out has a test of its own; who sees every agency's cases is tried with one of them.
      const pairs = accessPairs(trial.routes, true).filter(
        ({ route, caller, party }) => route.method !== 'DELETE' && (party === 'lead' || !isOfProvince(caller)),
      );
      const faults = await eachAtOnce(pairs, most, async ({ route, caller, party }) => {
        const report = await freshReport(route, party);
        const body = route.body && validBody(route.body, trial.known);
        const { status, text } = await trial.send(route, report, {
          ...(await trial.ready(route, report, caller)),
          body,
        });
        const refused = [401, 403, 404].includes(status) || status === 500;
        return refused && answersTo[route.name] !== status
          ? `${route.name}, ${caller}, ${party}: ${status} ${text}`
          : undefined;
      });
      expect(given(faults)).toEqual([]);
    },
    slow,
  );

  it('shows and does nothing of the reporter’s own without the secret', async () => {
    const own = trial.routes.filter(({ path }) => path.includes('{code}') && !path.endsWith('/supports'));
    const attempts = own.flatMap((route) => {
      const body = route.body && validBody(route.body, trial.known);
      const headers = ['Bearer AAAAAAAAAAAAAAAAAAAAAA', 'Basic YTpi', 'Bearer'].map((authorization) => ({
        authorization,
      }));
      return [...headers, ...(body ? [{}] : [])].map((shown): Attempt => ({
        what: JSON.stringify(shown),
        route,
        request: { headers: { ...shown }, body },
        expected: { status: [401], code: 'wrong-secret' },
      }));
    });
    expect(await trial.faultsOf(attempts)).toEqual([]);
    const { body } = await api.get(`/api/v1/reports/${trial.onDesk.code}`);
    for (const member of ['text', 'timeline', 'questions']) expect(body).not.toHaveProperty(member);
  });

  it('forgets who signed out', async () => {
    const cookie = await world.signIn('tongdai');
    expect((await api.get('/api/v1/session', { cookie })).status).toBe(200);
    expect((await api.request('DELETE', '/api/v1/session', { cookie })).status).toBe(204);
    expect((await api.get('/api/v1/notices', { cookie })).status).toBe(401);
  });
});

const isOfProvince = (caller: Caller) => ['dispatcher', 'supervisor', 'administrator'].includes(caller);

/** Right answers to somebody who may: a password that is wrong, a notice of nobody, a rule or a sample that is not there. */
const answersTo: Record<string, number> = {
  'POST /api/v1/session': 401,
  'POST /api/v1/notices/{id}/read': 404,
  'PUT /api/v1/publications/{reportId}': 404,
  'PUT /api/v1/samples/{sampleId}/judgement': 404,
  'PUT /api/v1/registry/rules/{id}': 404,
  'PUT /api/v1/registry/rules/{id}/in-use': 404,
};

/** Steps move a report, so that each has one of its own. */
async function freshReport({ method, path }: ApiRoute, party: Party): Promise<Receipt> {
  if (path.includes('/triage/')) return world.newOnDesk();
  if (!path.includes('/cases/')) return trial.onDesk;
  return method === 'GET' && party === 'lead' ? trial.ofOurs : world.newCase(party);
}

describe('an Idempotency-Key', () => {
  const fifty = Array.from({ length: 50 });
  const report = { text: 'Cháy bãi rác, khói vào khu dân cư' };
  const send = (key: string, body: object) =>
    api.post(
      '/api/v1/reports',
      { noticeVersion: world.noticeVersion, ...body },
      { headers: { 'idempotency-key': key } },
    );

  it('with another body is refused', async () => {
    const key = randomUUID();
    const first = await send(key, report);
    expect(first.status).toBe(201);
    const other = await send(key, { ...report, text: 'Một nội dung khác' });
    expect(faultOf(other, { status: [422], code: 'idempotency-key-reused' })).toBeUndefined();
    expect((await send(key, report)).body).toEqual(first.body);
  });

  it('that is none is refused', async () => {
    for (const key of ['', 'có dấu cách', 'x'.repeat(201)].map((text) => Buffer.from(text).toString('latin1'))) {
      expect(faultOf(await send(key, report), { status: [400], code: 'invalid-idempotency-key' })).toBeUndefined();
    }
  });

  it(
    'does what any route asks once, also when it comes 50 times at once, and takes no other body',
    async () => {
      const keyed = trial.routes.filter(({ headers }) => headers.includes('Idempotency-Key'));
      expect(keyed.length).toBeGreaterThan(25);
      const prepared = await eachAtOnce(keyed, most, async (route) => ({ route, report: await trial.readyFor(route) }));
      const faults: string[] = [];
      // The latest first: the dispatch that is undone takes effect after a minute.
      for (const { route, report } of prepared.reverse()) {
        const ready = await trial.ready(route, report);
        const request = { ...ready, headers: { ...ready.headers, 'idempotency-key': randomUUID() } };
        const body = await trial.bodyFor(route, report);
        /** Whom a busy machine tells to come again comes again, with the same key. */
        const send = (asked: object | undefined) =>
          waitFor(
            async () => {
              const answer = await trial.send(route, report, { ...request, body: asked });
              return answer.status === 503 ? undefined : answer;
            },
            { what: `an answer to ${route.name}`, timeout: slow },
          );
        const before = await world.said(report.id);
        const answers = await Promise.all(fifty.map(() => send(body)));
        const different = new Set(answers.map(({ status, text }) => `${status} ${text}`));
        if (different.size > 1 || answers[0]!.status >= 300)
          faults.push(`${route.name}: ${[...different].join(' | ')}`);
        const said = [...(await world.said(report.id))].filter(([id]) => !before.has(id)).map(([, type]) => type);
        if (new Set(said).size < said.length) faults.push(`${route.name} said ${said.join()}`);
        const other = route.body && otherBody(route.body, body!);
        const fault = other && faultOf(await send(other), { status: [422], code: 'idempotency-key-reused' });
        if (fault) faults.push(`${route.name}, with another body: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    2 * slow,
  );

  it('50 times at once makes one report and one supplement', async () => {
    const before = await world.storedRows();
    const key = randomUUID();
    const answers = await Promise.all(fifty.map(() => send(key, report)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { code, secret } = answers[0]!.body as unknown as Receipt;
    const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': key };
    const supplement = () => api.post(`/api/v1/reports/${code}/supplements`, { text: 'Thêm ảnh' }, { headers });
    const supplements = await Promise.all(fifty.map(supplement));
    expect(new Set(supplements.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const after = await world.storedRows();
    const added = (table: string) => after[table]! - before[table]!;
    expect([added('intake.report'), added('intake.citizen_request'), added('intake.ledger')]).toEqual([1, 1, 2]);
  });
});

/** Answered from what is remembered, or refused before anything is asked. */
const needNoDatabase = [
  'GET /api/v1/agencies',
  'GET /api/v1/fields',
  'GET /api/v1/notice',
  'GET /api/v1/places',
  'POST /api/v1/attachments',
  'POST /api/v1/registry/rules/dry-run',
  'POST /api/v1/reports/preview',
];

describe('without the database', () => {
  /** Past the gateway, which would look for the session in the same database. */
  const straight = (method: string, path: string, { body, headers }: Request = {}) => {
    const { product } = running;
    const name = routeTable[path.split('/')[3]!]!.upstream;
    const sign = callerSigner(callerKey(product.secrets.callerMasterKey, name), name);
    const actor: Actor = { kind: 'staff', id: randomUUID(), roles: [...roles], agencyId: ownAgency };
    return new Api(product.service(name).url).request(method, path, {
      body,
      headers: { ...headers, [callerHeader]: sign(actor) },
    });
  };
  const inTime = async (ask: () => Promise<Answer>) => {
    const start = performance.now();
    const answer = await ask();
    expect(performance.now() - start).toBeLessThan(3_000);
    return answer;
  };
  /** What brings it back. */
  const kill = async () => {
    await postgres.kill();
    return () => postgres.start();
  };
  const freeze = async () => {
    const frozen: number[] = [];
    const stop = (pid: number) => void (process.kill(pid, 'SIGSTOP') && frozen.unshift(pid));
    const goOn = async () => {
      for (const pid of frozen) {
        try {
          process.kill(pid, 'SIGCONT');
        } catch {
          // Its client has left it.
        }
      }
    };
    try {
      // The postmaster first, so that nobody connects meanwhile.
      stop(postgres.pid);
      const { rows } = await world.admin.query<{ pid: number }>(
        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      for (const { pid } of rows) stop(pid);
      return goOn;
    } catch (error) {
      await goOn();
      throw error;
    }
  };

  /** Requests whose transaction has begun and waits, until `letGo`, for a table that another client has locked. */
  const requestsInTheirMidst = async () => {
    const locker = new pg.Client({ connectionString: running.product.databaseUrl });
    locker.on('error', () => undefined);
    await locker.connect();
    await locker.query('begin');
    await locker.query('lock table tracking.case_record, routing.routed_report, notification.delivery');
    const answers = Promise.all([
      straight('GET', '/api/v1/cases'),
      straight('GET', '/api/v1/triage'),
      straight('GET', '/api/v1/notices'),
    ]);
    const roles = ['tracking', 'routing', 'notification'].map((service) => serviceRoles(service).app);
    await waitFor(
      async () => {
        const waiting = await world.admin.query(
          "select from pg_stat_activity where wait_event_type = 'Lock' and usename = any($1)",
          [roles],
        );
        return waiting.rowCount === roles.length;
      },
      { what: 'the requests to wait for the tables' },
    );
    return { answers, letGo: () => locker.end().catch(() => undefined) };
  };

  it.each([
    ['frozen', freeze],
    ['dead', kill],
  ])(
    'that is %s says so within three seconds, and goes on by itself afterwards',
    async (_how, takeAway) => {
      const cookie = world.cookieOf('officer');
      const key = randomUUID();
      const report = { text: 'Cháy nhà, có người bị kẹt', noticeVersion: world.noticeVersion };
      const send = () => api.post('/api/v1/reports', report, { headers: { 'idempotency-key': key } });
      const behind = trial.routes.filter(({ path }) => path.split('/')[3]! in routeTable);
      const prepared = await eachAtOnce(behind, most, async (route) => {
        const { headers } = await trial.ready(route, trial.usual(route));
        return { route, request: { headers, body: route.body && validBody(route.body, trial.known) } };
      });
      const { answers, letGo } = await requestsInTheirMidst();
      const bringBack = await takeAway();
      try {
        const since = performance.now();
        for (const answer of await answers) {
          expect(faultOf(answer, { status: [503], code: 'temporarily-unavailable' })).toBeUndefined();
        }
        expect(performance.now() - since).toBeLessThan(3_000);
        for (const ask of [
          send,
          () => api.get(`/api/v1/reports/${trial.onDesk.code}`),
          () => api.get('/api/v1/cases', { cookie }),
          () => straight('GET', '/api/v1/cases'),
          () => straight('GET', '/api/v1/triage'),
          () => straight('GET', '/api/v1/notices'),
        ]) {
          const answer = await inTime(ask);
          expect(faultOf(answer, { status: [503], code: 'temporarily-unavailable' })).toBeUndefined();
          expect(Number(answer.get('retry-after'))).toBeGreaterThan(0);
        }
        await Promise.all(
          prepared.map(async ({ route, request }) => {
            const answer = await inTime(() => straight(route.method, addressOf(route, trial.usual(route)), request));
            const says = { name: route.name, status: answer.status, again: Number(answer.get('retry-after')) > 0 };
            if (needNoDatabase.includes(route.name)) expect(answer.status).not.toBe(503);
            else expect(says).toEqual({ name: route.name, status: 503, again: true });
          }),
        );
      } finally {
        await bringBack();
        await letGo();
      }
      const sent = await waitFor(
        async () => {
          const answer = await send();
          return answer.status === 201 ? (answer.body as unknown as Receipt) : undefined;
        },
        { what: 'reports to be taken again' },
      );
      await waitFor(async () => (await world.readCase(sent.id)).status === 200, { what: 'the case of the report' });
      expect((await send()).body).toEqual(sent);
    },
    slow,
  );
});
