import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeModel, trainModel } from '#classifier';
import { serviceRoles } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import { importModel } from '../../../apps/routing/src/learning/application/import-model.js';
import { administrator, RoutingBed } from '../../../apps/routing/test/routing-bed.js';
import { runCliHere } from '../../../test/support/run-cli-here.js';
import { services } from '../../services.js';

interface Routed {
  candidates: { agencyId: string; fieldCode: string }[];
  place: { code?: string };
  decision: string;
}

/** Street lamps go to the department for once. */
const lampRule = { priority: 70, fieldCodes: ['ha-tang-do-thi'], keywords: ['đèn đường'], agencyId: 'so-xay-dung' };
const reason = 'theo công văn phân công';

/** For it lamps are a matter of electricity. */
function otherModel(): Buffer {
  const examples = [
    { text: 'Đèn đường hỏng, tối om cả ngõ', labels: ['dien'] },
    { text: 'Rác thải chất đống, bốc mùi', labels: ['moi-truong'] },
  ];
  const settings = { withoutNames: false, fewestTexts: 1, fewestTextsOfGram: 1, cost: 1, passes: 5, sharpness: 1 };
  return encodeModel(trainModel(examples, { ...settings, version: 'other', alsoUnmarked: false }));
}

describe('route with an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-route-'));
  const file = join(folder, 'lamp.jsonl');
  let bed: RoutingBed;
  let unseeded: TestDatabase;
  beforeAll(async () => {
    writeFileSync(file, JSON.stringify({ text: 'Đèn đường hỏng, tối om cả ngõ', communeCode: '08707' }));
    bed = await RoutingBed.start({ DEMO: '0' });
    unseeded = await createTestDatabase();
  });
  afterAll(async () => {
    for (const name of ['DATABASE_URL', 'ROLE_PASSWORDS', 'DEMO']) delete process.env[name];
    await bed.stop();
    await unseeded.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const route = async (database = bed.database, demo = '0') => {
    const password = (service: string) => new URL(database.urlFor(service, 'worker')).password;
    const passwords = services.map((service) => [serviceRoles(service).worker, password(service)] as const);
    process.env.DATABASE_URL = database.adminUrl;
    process.env.ROLE_PASSWORDS = JSON.stringify(Object.fromEntries(passwords));
    process.env.DEMO = demo;
    const { status, words, lines } = await runCliHere('route', '--in', file);
    expect(status).toBe(0);
    const [answer] = lines<Routed>() as [Routed];
    return { ...answer, first: answer.candidates[0]?.agencyId, asked: words.split('\n')[0] };
  };
  const put = async (path: string, body: object, version: number) =>
    expect(await bed.put(path, body, version, administrator)).toMatchObject({ statusCode: 200 });

  it('asks its rules and its switches as they are now, and changes nothing', async () => {
    const before = await route();
    expect(before.asked).toMatch(/^Asked: the registry of the installation and its model fields-\S+\.$/);
    expect(before).toMatchObject({ first: 'ubnd-08707', decision: 'suggest' });
    expect((await route(bed.database, '1')).decision).toBe('dispatch');

    await put('/api/v1/registry/rules/den-duong', { rule: lampRule, reason }, 0);
    const automatic = '/api/v1/registry/fields/ha-tang-do-thi/automatic';
    const decision = { enabled: true, decisionNumber: '12/QĐ-UBND', responsible: 'Trần Văn An' };
    await put(automatic, decision, 1);
    const state = async () => ({
      said: await bed.database.query('select count(*) from routing.ledger'),
      reports: await bed.database.query('select count(*) from routing.routed_report'),
      registry: await bed.database.query('select kind, id, version from routing.registry_copy order by kind, id'),
    });
    const stood = await state();
    expect(await route()).toMatchObject({ first: 'so-xay-dung', decision: 'dispatch' });
    expect(await state()).toEqual(stood);
    await put(automatic, { enabled: false, reason }, 2);
    expect((await route()).decision).toBe('suggest');
  });

  it('asks its borders', async () => {
    const [lat, lng] = [21.3051, 105.6011];
    writeFileSync(file, JSON.stringify({ text: 'Đèn đường hỏng, tối om cả ngõ', lat, lng }));
    expect((await route()).place.code).toBe('08716');
    const ring = [
      [lng - 0.1, lat - 0.1],
      [lng + 0.1, lat - 0.1],
      [lng, lat + 0.1],
      [lng - 0.1, lat - 0.1],
    ];
    await bed.database.query(
      `update routing.registry_copy set version = version + 1, body = body || jsonb_build_object('boundary', $1::jsonb)
       where kind = 'place' and id = '08707'`,
      [JSON.stringify([ring])],
    );
    expect((await route()).place.code).toBe('08707');
  });

  it('asks the model that an administrator put in force, and says when none can be read', async () => {
    const { version } = await importModel(await bed.database.database('routing', 'worker'), otherModel());
    expect((await route()).candidates[0]).toMatchObject({ fieldCode: 'ha-tang-do-thi' });
    const { version: seen } = (await bed.get('/api/v1/models', administrator)).json<{ version: number }>();
    await put('/api/v1/models/standing', { version, reason }, seen);
    const after = await route();
    expect(after.asked).toContain(`its model ${version}.`);
    expect(after.candidates[0]).toMatchObject({ fieldCode: 'dien' });
    await bed.database.query(`update routing.model set bytes = '\\x00' where version = $1`, [version]);
    expect(await route()).toMatchObject({
      candidates: [],
      asked: expect.stringContaining(`no model, so that a person decides (The model ${version} is damaged.)`),
    });
  });

  it('asks the seeds where the first start did not come so far', async () => {
    expect((await route(unseeded)).asked).toContain('the seeds and the shipped model');
  });
});
