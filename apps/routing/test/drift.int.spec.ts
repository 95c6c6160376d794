import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeModel, encodeModel, shippedModelFile } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { Health } from '#service-kit';
import { submittedEvent, testEvent } from '#testing';
import { WatchDrift } from '../src/drift/application/watch-drift.js';
import type { Shares } from '../src/drift/domain/drift.js';
import type { DriftAnswer } from '../src/drift/http/drift-answers.js';
import { importModel } from '../src/learning/application/import-model.js';
import { weekOf } from '../src/sample/domain/sample-week.js';
import { PublishDecisions } from '../src/triage/application/publish-decisions.js';
import { givenUnderstood } from './given-understood.js';
import { administrator, dispatcher, RoutingBed, supervisor } from './routing-bed.js';

const known = 'Đèn đường hỏng, tối om cả ngõ ở phường Vĩnh Yên';
const foreign = 'Giai điệu ballad nhẹ nhàng cùng giọng ca trầm ấm khiến khán giả ở phường Vĩnh Yên lặng người';
const lamps = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const power = { agencyId: 'so-cong-thuong', fieldCode: 'dien' };
const shipped = decodeModel(readFileSync(shippedModelFile('fields')));
const [hour, day] = [3_600_000, 86_400_000];

describe('drift', () => {
  let bed: RoutingBed;
  let worker: WorkerDatabase;
  beforeAll(async () => {
    bed = await RoutingBed.start({ DEMO: '0' });
    worker = await bed.database.database('routing', 'worker');
  });
  afterAll(() => bed.stop());
  beforeEach(() => bed.database.query('truncate routing.routed_report cascade'));

  const read = async () => (await bed.get('/api/v1/models/drift', supervisor)).json<DriftAnswer>();
  /** Of the running week. */
  const shares = async (): Promise<Shares> => (await read()).weeks[0]!.shares;
  const none = { of: 0, count: 0 };
  const submitted = (id: string, changes: Parameters<typeof submittedEvent>[1] = {}) => {
    const [receivedAt, dispatchBy] = [0, 3 * day].map((ms) => new Date(Date.now() + ms).toISOString());
    return submittedEvent(id, { text: known, receivedAt, dispatchBy, ...changes });
  };
  const submit = async (changes: Parameters<typeof submittedEvent>[1] = {}) => {
    const id = randomUUID();
    await bed.hear(submitted(id, changes));
    return id;
  };
  const step = async (id: string, name: string, body: object, actor = dispatcher) => {
    expect((await bed.post(`/api/v1/triage/${id}/${name}`, body, actor)).statusCode).toBe(200);
    await bed.hearOwn(id);
  };
  const returned = (id: string, dispatchNo: number, agencyId: string, reason: 'not-our-field' | 'recalled') =>
    bed.hear(
      testEvent('vn.dieuphoi.case.returned', id, {
        ...{ dispatchNo, handlingNo: 1, agencyId, reason, note: 'Không thuộc phạm vi' },
        ...{ returnedAt: new Date().toISOString(), by: 'an-officer' },
      }),
    );
  const given = (reports: Parameters<typeof givenUnderstood>[1]) =>
    worker.run(workerActor('routing'), (tx) => givenUnderstood(tx, reports));

  it('tells what the model understands from what it does not', async () => {
    await submit();
    expect(await shares()).toEqual({
      ...{ unsure: { of: 1, count: 0 }, corrected: none },
      unfamiliar: { of: 1, count: 0 },
    });
    await submit({ text: foreign });
    expect(await shares()).toMatchObject({ unsure: { of: 2, count: 1 }, unfamiliar: { of: 2, count: 1 } });
  });

  it('counts a report once, whatever comes twice', async () => {
    const id = randomUUID();
    const event = submitted(id, { text: foreign });
    await bed.hear(event, event);
    await bed.hear(event);
    await step(id, 'dispatch', lamps);
    await bed.hearOwn(id);
    await returned(id, 1, lamps.agencyId, 'not-our-field');
    await step(id, 'dispatch', power);
    await bed.hear(event);
    const once = { of: 1, count: 1 };
    expect(await shares()).toEqual({ unsure: once, corrected: once, unfamiliar: once });
  });

  it('asks for no confidence where something else gives a report to a person', async () => {
    await submit({ text: 'Đèn đường hỏng, tối om cả ngõ' });
    expect(await shares()).toMatchObject({ unsure: none, unfamiliar: { of: 1 } });
  });

  it('counts what stands as corrected, and nothing that was undone or taken back', async () => {
    const corrected = async () => (await shares()).corrected;
    const id = await submit();
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...power, undoSeconds: 60 });
    expect(await corrected()).toEqual(none);
    await bed.post(`/api/v1/triage/${id}/undo`, {});
    expect(await corrected()).toEqual(none);
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...power, undoSeconds: 60 });
    await bed.database.query('update routing.pending_decision set effective_at = now()');
    await bed.app.get(PublishDecisions).run();
    await bed.hearOwn(id);
    expect(await corrected()).toEqual({ of: 1, count: 1 });
    await returned(id, 1, power.agencyId, 'recalled');
    expect(await corrected()).toEqual(none);
    await step(id, 'dispatch', lamps);
    expect(await corrected()).toEqual({ of: 1, count: 0 });
    await returned(id, 2, lamps.agencyId, 'not-our-field');
    await step(id, 'dispatch', { ...lamps, agencyId: power.agencyId });
    expect(await corrected()).toEqual({ of: 1, count: 1 });
    await returned(id, 3, power.agencyId, 'not-our-field');
    await step(id, 'rule', { ...lamps, reason: 'đã xem xét' }, supervisor);
    expect(await corrected()).toEqual({ of: 1, count: 0 });
  });

  it('leaves out tests and denunciations, and counts one of each matter', async () => {
    await submit({ test: true });
    await submit({ text: 'Tôi tố cáo ông chủ tịch xã nhận hối lộ khi cấp sổ đỏ' });
    expect((await shares()).unfamiliar).toEqual(none);
    await given({ many: 5, ago: 0, strange: 2 });
    expect((await shares()).unfamiliar).toEqual({ of: 5, count: 3 });
    await bed.database.query(
      'update routing.routed_report set matter_id = (select min(id) from routing.routed_report where not test and not restricted)',
    );
    expect((await shares()).unfamiliar.of).toBe(1);
    await bed.database.query('update routing.routed_report set matter_id = null, merged_into = id');
    expect((await shares()).unfamiliar).toEqual(none);
  });

  it('shows eight weeks to administrators and supervisors', async () => {
    await given({ many: 3, ago: 8 * day, strange: 3 });
    const { weeks, rule } = await read();
    expect(weeks).toHaveLength(8);
    expect(weeks[0]).toMatchObject({ week: weekOf(new Date()), shares: { unfamiliar: none } });
    const before = weeks.find(({ week }) => week === weekOf(new Date(Date.now() - 8 * day)));
    expect(before?.shares.unfamiliar).toEqual({ of: 3, count: 1 });
    expect(rule).toEqual({ first: 200, least: 100 });
    expect((await bed.get('/api/v1/models/drift', administrator)).statusCode).toBe(200);
    expect((await bed.get('/api/v1/models/drift', dispatcher)).statusCode).toBe(403);
  });

  describe('of the standing model', () => {
    const { version: modelVersion } = shipped;
    const detail = async () => {
      await bed.app.get(WatchDrift).look();
      return (await bed.app.get(Health).state()).parts['drift'];
    };
    beforeAll(async () => {
      await bed.database.query(`update routing.model_change set changed_at = now() - interval '60 days'`);
    });

    it('alarms when it is worse than at first, until another model stands', async () => {
      await given({ many: 100, ago: 50 * day, strange: 1, modelVersion: 'another' });
      await given({ many: 200, ago: 40 * day, strange: 10, modelVersion });
      await given({ many: 99, ago: hour, strange: 1, modelVersion });
      expect((await read()).standing).toMatchObject({
        version: modelVersion,
        first: { reports: 200, shares: { unfamiliar: { of: 200, count: 20 } } },
        recent: [
          { days: 7, shares: { unfamiliar: { of: 99, count: 99 } } },
          { days: 28, shares: { unfamiliar: { of: 99, count: 99 } } },
        ],
        alarms: [],
      });
      expect(await detail()).toEqual({ ready: true, detail: 'no sign of drift' });

      await given({ many: 1, ago: hour, strange: 1, modelVersion });
      const alarm = { days: 7, recent: { of: 100, count: 100 }, first: { of: 200, count: 20 } };
      expect((await read()).standing?.alarms).toEqual([
        { measure: 'unsure', ...alarm },
        { measure: 'unfamiliar', ...alarm },
      ]);
      const said = '(100 of 100 in 7 days, 20 of 200 at first)';
      expect(await detail()).toEqual({ ready: true, detail: `worse: unsure ${said}; unfamiliar ${said}` });
      const { body: metrics } = await bed.app.inject('/metrics');
      expect(metrics).toMatch(/dieuphoi_model_drift_alarms\S* 2/);
      expect(metrics).toMatch(/dieuphoi_model_drift_share\{measure="unsure",period="first"\S* 0\.1/);
      expect(metrics).toMatch(/dieuphoi_model_drift_share\{measure="unsure",period="7d"\S* 1/);

      const { version } = await importModel(worker, encodeModel({ ...shipped, sharpness: 9 }));
      const choice = { version, reason: 'học từ mới' };
      expect((await bed.put('/api/v1/models/standing', choice, 1, administrator)).statusCode).toBe(200);
      expect((await read()).standing).toMatchObject({ version, first: { reports: 0 }, alarms: [] });
      expect(await detail()).toEqual({ ready: true, detail: 'no sign of drift' });
    });
  });
});
