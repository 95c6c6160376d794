import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeModel, encodeModel, ModelError, shippedModelFile, trainModel } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { submittedEvent } from '#testing';
import { importModel, UnknownFieldsError } from '../src/learning/application/import-model.js';
import { installShippedModel } from '../src/seed.js';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const models = '/api/v1/models';
const text = 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên';
const shipped = readFileSync(shippedModelFile('fields'));
const shippedVersion = decodeModel(shipped).version;

interface Models {
  version: number;
  items: { version: string; state: string; origin: string; kept: boolean }[];
  changes: { kind: string; version: string; before: string | null; by: string; reason: string }[];
}

const examples = [
  { text: 'Đèn đường hỏng tối om', labels: ['ha-tang-do-thi'] },
  { text: 'Mất điện cả xóm từ sáng', labels: ['dien'] },
];
const settings = { withoutNames: false, fewestTexts: 1, fewestTextsOfGram: 1, cost: 1, passes: 5, alsoUnmarked: false };

/** A small model; another sharpness is another file. */
function small({ version = 'small', sharpness = 1 }, learned = examples): Buffer {
  return encodeModel(trainModel(learned, { ...settings, version, sharpness }));
}

function variant(sharpness: number): Buffer {
  return small({ sharpness });
}

function ofOtherFormat(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace('dieuphoi-linear-1', 'dieuphoi-linear-2'), 'latin1');
}

describe('models', () => {
  let bed: RoutingBed;
  let worker: WorkerDatabase;
  beforeAll(async () => {
    bed = await RoutingBed.start();
    worker = await bed.database.database('routing', 'worker');
  });
  afterAll(() => bed.stop());

  const read = async () => (await bed.get(models, administrator)).json<Models>();
  const put = (version: string, seen: number | undefined, actor = administrator) =>
    bed.put(`${models}/standing`, { version, reason: 'kết quả so sánh tốt hơn' }, seen, actor);
  const putInForce = async (version: string) => {
    const answer = await put(version, (await read()).version);
    expect(answer.statusCode).toBe(200);
    return answer.json<Models>();
  };
  const classifiedBy = async () => {
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text }));
    const event = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.classified')!;
    return (event.data as { modelVersion: string }).modelVersion;
  };
  const thresholdOf = async (code: string) => {
    const { items } = (await bed.get('/api/v1/registry/fields', administrator)).json<{
      items: { code: string; automatic: { enabled: boolean; threshold: number } }[];
    }>();
    return items.find((item) => item.code === code)!.automatic;
  };
  const install = (bytes: Buffer) => worker.run(workerActor('routing'), (tx) => installShippedModel(tx, bytes));
  const classifierState = async () =>
    (await bed.app.inject('/health')).json<{ parts: { classifier: { detail: string } } }>().parts.classifier.detail;

  it('begin with the one of the release', async () => {
    expect(await read()).toMatchObject({
      items: [{ version: shippedVersion, origin: 'shipped', state: 'active', kept: true }],
      changes: [{ kind: 'installed', version: shippedVersion, before: null, by: 'release' }],
      training: null,
      rows: { all: 0, fresh: 0 },
    });
    expect(await classifiedBy()).toBe(shippedVersion);
    await install(shipped);
    expect((await read()).changes).toHaveLength(1);
  });

  it('of a later release take the place of the earlier release', async () => {
    await install(small({ version: 'fields-next' }));
    expect(await classifiedBy()).toBe('fields-next');
    expect((await read()).changes[0]).toMatchObject({ kind: 'installed', before: shippedVersion });
  });

  it('are seen by supervisors, changed by administrators', async () => {
    expect((await bed.get(models, supervisor)).statusCode).toBe(200);
    expect((await bed.get(models, dispatcher)).statusCode).toBe(403);
    for (const actor of [dispatcher, supervisor]) {
      expect((await put(shippedVersion, 2, actor)).statusCode).toBe(403);
      expect((await bed.post(`${models}/training`, {}, actor)).statusCode).toBe(403);
    }
  });

  it('from a file are candidates, once, and decide nothing', async () => {
    const { version } = await importModel(worker, variant(7));
    expect((await importModel(worker, variant(7))).version).toBe(version);
    const { items } = await read();
    expect(items.filter((item) => item.version === version)).toMatchObject([
      { origin: 'imported', state: 'candidate' },
    ]);
    expect(await classifiedBy()).toBe('fields-next');
    const foreign = small({}, [...examples, { text: 'việc khác', labels: ['khong-co'] }]);
    await expect(importModel(worker, foreign)).rejects.toThrow(UnknownFieldsError);
  });

  it('are put in force by one of two administrators, and decide from the next report on', async () => {
    const [one, other] = await Promise.all([importModel(worker, variant(7)), importModel(worker, variant(7.1))]);
    const { version: seen } = await read();
    const answers = await Promise.all([put(one.version, seen), put(other.version, seen)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const winner = answers.find(({ statusCode }) => statusCode === 200)!.json<Models>();
    const stands = winner.items.filter(({ state }) => state === 'active');
    expect(stands).toHaveLength(1);
    const loser = answers.find(({ statusCode }) => statusCode === 409)!.json<{ code: string; current: Models }>();
    expect(loser).toMatchObject({ code: 'version-conflict', current: { version: winner.version } });
    expect(await classifiedBy()).toBe(stands[0]!.version);
    expect(winner.changes[0]).toMatchObject({ kind: 'promoted', before: 'fields-next', by: administrator.id });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 200)],
    ['of another format', ofOtherFormat],
  ])('of a release are refused when they are %s, and what stands goes on', async (_, change) => {
    const before = await read();
    await expect(install(change(small({ version: 'fields-broken' })))).rejects.toThrow(ModelError);
    expect(await read()).toEqual(before);
  });

  it('of a release do not take the place of what an administrator chose', async () => {
    const before = await classifiedBy();
    await install(small({ version: 'fields-later' }));
    expect(await classifiedBy()).toBe(before);
    expect((await read()).items.find(({ version }) => version === 'fields-later')).toMatchObject({
      state: 'candidate',
    });
  });

  it('bring their thresholds along, and take them back', async () => {
    const { version } = await importModel(worker, variant(6));
    const reached = { right: 0, calibrationError: 0, sure: 0, sureRight: 0 };
    const sides = { reports: 40, standing: reached, candidate: reached };
    const field = (code: string, candidate: number, cases: number) => ({
      ...{ code, cases, thresholds: { standing: 0.85, candidate } },
      ...sides,
    });
    const comparison = { against: 'x', ...sides, fields: [field('dien', 0.7, 40), field('y-te', 0.7, 5)] };
    await bed.database.query('update routing.model set comparison = $2 where version = $1', [version, comparison]);
    const before = (await read()).items.find(({ state }) => state === 'active')!.version;
    const [lowered, kept] = await Promise.all([thresholdOf('dien'), thresholdOf('y-te')]);
    await putInForce(version);
    expect(await thresholdOf('dien')).toEqual({ ...lowered, threshold: 0.7 });
    expect(await thresholdOf('y-te')).toEqual(kept);
    expect((await bed.said('field:dien')).at(-1)?.data).toMatchObject({ change: { by: administrator.id } });
    const back = await putInForce(before);
    expect(back.changes[0]).toMatchObject({ kind: 'rolled-back', version: before, before: version });
    expect(await thresholdOf('dien')).toEqual(lowered);
    expect(await classifiedBy()).toBe(before);
  });

  it('are not put in force when they are not there, damaged, or in force already', async () => {
    const { version: damaged } = await importModel(worker, variant(5));
    await bed.database.query(`update routing.model set bytes = '\\x00' where version = $1`, [damaged]);
    const { version: seen, items } = await read();
    const standing = items.find(({ state }) => state === 'active')!.version;
    const codes = async (version: string) => (await put(version, seen)).json<{ code: string }>().code;
    expect(await codes('khong-co')).toBe('model-not-there');
    expect(await codes(damaged)).toBe('model-damaged');
    expect(await codes(standing)).toBe('model-stands-already');
    expect((await put(shippedVersion, undefined)).json()).toMatchObject({ status: 428 });
    expect(await read()).toMatchObject({ version: seen });
  });

  it.each([
    ['cut off', 4, (bytes: Buffer) => bytes.subarray(0, 200), false],
    ['changed', 4.1, (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([1])]), false],
    ['of another format, with the right sum', 4.2, ofOtherFormat, true],
  ])('that stand and are %s leave everything to people until another stands', async (_, sharpness, change, summed) => {
    const whole = variant(sharpness);
    const { version } = await importModel(worker, whole);
    await putInForce(version);
    const bytes = change(whole);
    const sum = summed ? 'sha256($2)' : 'sha256';
    await bed.database.query(`update routing.model set bytes = $2, sha256 = ${sum} where version = $1`, [
      version,
      bytes,
    ]);
    const id = randomUUID();
    await bed.hear(submittedEvent(id, { text }));
    expect(await bed.saidTypes(id)).toEqual(['dispatch.classified', 'dispatch.triage-requested']);
    expect(await classifierState()).toContain('a person decides about everything');
    expect((await bed.app.inject('/metrics')).body).toMatch(/^dieuphoi_classifier_ready\S* 0$/m);
    await putInForce(shippedVersion);
    expect(await classifiedBy()).toBe(shippedVersion);
    expect(await classifierState()).toBe('ready');
  });

  it('are not needed to take reports in', async () => {
    await bed.database.query(`update routing.model set state = 'retired' where state = 'active'`);
    expect(await classifiedBy()).toBe('none');
    await putInForce(shippedVersion);
  });
});
