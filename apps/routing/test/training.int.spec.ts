import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeModel, trainModel } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { createTestDatabase, type TestDatabase, waitFor } from '#testing';
import { loadSeeds } from '../../../seeds/load.js';
import { memoryOfTree } from '../../../test/bench/process-memory.js';
import { type Lessons, trainCandidate } from '../src/learning/application/train-candidate.js';
import { askForRun, claimRun, type RunAttempt } from '../src/learning/persistence/training-runs.js';
import { installShippedModel, seedRegistry } from '../src/seed.js';
import { givenDecided } from './given-decided.js';
import { administrator, RoutingBed } from './routing-bed.js';

const worker = workerActor('routing');
const settings = { withoutNames: false, fewestTexts: 1, fewestTextsOfGram: 1, cost: 1, passes: 5, alsoUnmarked: false };
const examples = [
  { text: 'Mất điện cả xóm', labels: ['dien'] },
  { text: 'Đèn đường hỏng', labels: ['ha-tang-do-thi'] },
];
const lessons: Lessons = { examples, settings: { ...settings, version: 'x', sharpness: 4 } };

describe('a training', () => {
  let database: TestDatabase;
  let routing: WorkerDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    routing = await database.database('routing', 'worker');
    await seedRegistry(routing, loadSeeds());
    const standing = encodeModel(trainModel(examples, { ...lessons.settings, version: 'standing' }));
    await routing.run(worker, (tx) => installShippedModel(tx, standing));
  });
  afterEach(() => database.drop());

  const ask = () => routing.run(worker, (tx) => askForRun(tx, 'a'));
  const claim = () => routing.run(worker, claimRun);
  const begin = async (): Promise<RunAttempt> => {
    await ask();
    return (await claim())!;
  };
  const models = () =>
    database.query<Record<string, unknown>>(
      `select version, state, rows_learned as rows, comparison, bytes is not null as kept from routing.model
       where origin = 'trained' order by created_at`,
    );
  const runs = () =>
    database.query<Record<string, unknown>>('select state, attempt, version from routing.training_run order by no');
  const leaseIsOver = () => database.query('update routing.training_run set lease_until = now() - interval $$1 s$$');

  it('makes a candidate, judged by the latest decisions, which it has not learned', async () => {
    await givenDecided(routing, 60);
    await trainCandidate(routing, await begin(), lessons);
    const [candidate] = await models();
    expect(candidate).toMatchObject({
      ...{ version: 'trained-1', state: 'candidate', rows: 48, kept: true },
      comparison: {
        ...{ against: 'standing', reports: 12, candidate: { right: 12 } },
        fields: expect.arrayContaining([expect.objectContaining({ code: 'dien', reports: 6, cases: 6 })]),
      },
    });
    const { fields } = candidate!.comparison as { fields: { thresholds: { standing: number; candidate: number } }[] };
    for (const { thresholds } of fields) expect(thresholds.candidate).toBeGreaterThanOrEqual(thresholds.standing);
    expect(await runs()).toEqual([{ state: 'done', attempt: 1, version: 'trained-1' }]);
  });

  it('takes the place of an earlier one that nobody wanted, and of nothing else', async () => {
    await givenDecided(routing, 60);
    await trainCandidate(routing, await begin(), lessons);
    await trainCandidate(routing, await begin(), lessons);
    expect(await models()).toMatchObject([
      { version: 'trained-1', state: 'retired', kept: false },
      { version: 'trained-2', state: 'candidate', kept: true },
    ]);
    expect(await database.query(`select version from routing.model where state = 'active'`)).toEqual([
      { version: 'standing' },
    ]);
  });

  it('is begun by one copy of the service only, and asked for once', async () => {
    await Promise.all([ask(), ask(), ask()]);
    const claimed = await Promise.all([claim(), claim(), claim(), claim()]);
    expect(claimed.filter(Boolean)).toEqual([{ no: 1, attempt: 1 }]);
    await ask();
    expect(await runs()).toHaveLength(1);
  });

  it('of a copy that died is taken over, and whoever was overtaken leaves nothing behind', async () => {
    await givenDecided(routing, 60);
    const first = await begin();
    await leaseIsOver();
    const second = (await claim())!;
    expect(second).toEqual({ ...first, attempt: 2 });
    await expect(trainCandidate(routing, first, lessons)).rejects.toThrow('Another attempt');
    expect(await models()).toEqual([]);
    await trainCandidate(routing, second, lessons);
    expect(await models()).toHaveLength(1);
  });

  it('that dies each time has failed, and another can be asked for', async () => {
    await begin();
    for (let attempt = 1; attempt < 3; attempt++) {
      await leaseIsOver();
      await claim();
    }
    await leaseIsOver();
    expect(await claim()).toBeUndefined();
    expect(await runs()).toMatchObject([{ state: 'failed', attempt: 3 }]);
    expect(await begin()).toMatchObject({ attempt: 1 });
  });
});

describe('a training process', () => {
  const ofThisProcess = () =>
    memoryOfTree(process.pid)
      .map(({ pid }) => pid)
      .filter((pid) => commandOf(pid).includes('train-model'));

  it('that is killed leaves nothing behind and is begun again; one that is stopped leaves its run to others', async () => {
    const bed = await RoutingBed.start();
    const training = '/api/v1/models/training';
    const runs = () => bed.database.query<object>('select state, attempt from routing.training_run');
    const pidOf = (attempt: number) =>
      waitFor(
        async () => {
          const [run] = await runs();
          return JSON.stringify(run) === JSON.stringify({ state: 'running', attempt }) && ofThisProcess()[0];
        },
        { what: `attempt ${attempt}` },
      );
    let second: number;
    try {
      const refused = await bed.post(training, {}, administrator);
      expect(refused.json()).toMatchObject({ status: 422, code: 'too-few-decisions' });
      await givenDecided(await bed.database.database('routing', 'worker'), 50);
      for (let press = 0; press < 2; press++) {
        const asked = await bed.post(training, {}, administrator);
        expect([asked.statusCode, asked.json()]).toMatchObject([202, { rows: { all: 50, fresh: 50, needed: 50 } }]);
      }
      const first = await pidOf(1);
      process.kill(first as number, 'SIGKILL');
      second = (await pidOf(2)) as number;
      expect(second).not.toBe(first);
      await bed.app.close();
      expect(await runs()).toEqual([{ state: 'waiting', attempt: 2 }]);
      expect(await bed.database.query(`select from routing.model where origin = 'trained'`)).toEqual([]);
      expect(ofThisProcess()).toEqual([]);
    } finally {
      await bed.stop();
    }
  });
});

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
