import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel, encodeModel, shippedModelFile } from '#classifier';
import type { Receipt } from '#api';
import { waitFor } from '#testing';
import { Desk, doubtfulText, type Person } from '../e2e/support/desk.js';
import { runCli } from '../e2e/support/run-cli.js';
import { patiently, press } from '../support/press.js';
import { ownBuses } from '../support/test-product.js';
import { FaultStand } from './fault-stand.js';
import { Gate, type GatedWrite, said } from './gate.js';

const ward = 'ubnd-08707';
/** Who gives a report back, one after the other, until the supervisor must rule. */
const quarrel: [agency: string, officer: Person][] = [
  [ward, 'canbo.vinhyen'],
  ['so-nong-nghiep-va-moi-truong', 'daumoi.moitruong'],
];

/** One press at a time: routing is killed in the middle of the transaction, and the press repeated as it was. */
describe.each(ownBuses)('routing over %s is killed while', (bus) => {
  let stand: FaultStand;
  let desk: Desk;
  beforeAll(async () => {
    stand = await FaultStand.start(bus);
    desk = await Desk.open(stand.product);
  }, 180_000);
  afterAll(() => stand?.stop(), 30_000);

  const reportAtDesk = async (contact?: { email: string }): Promise<Receipt> => {
    const key = randomUUID();
    const report = await desk.send(
      { text: doubtfulText, location: { communeCode: '08707' }, contact, consent: { notify: true } },
      key,
    );
    stand.acknowledged.set(key, report.id);
    await desk.until(report, 'waiting');
    return report;
  };
  const killedDuring = async <T>(write: GatedWrite, act: () => Promise<T>): Promise<T> => {
    const gate = await Gate.close(stand.product.databaseUrl, write);
    const acting = act();
    try {
      await gate.reached();
      await stand.product.service('routing').kill();
    } finally {
      await gate.open();
    }
    return acting;
  };
  const at = <T>(step: string, { id }: Receipt, body: object, by: Person = 'dieuphoi') =>
    press<T>(desk.as(by), `/api/v1/triage/${id}/${step}`, body);
  const timesSaid = (type: string, { id }: Receipt) =>
    stand.count(`(select from routing.ledger where type = 'vn.dieuphoi.dispatch.${type}' and subject = '${id}')`);

  it('a citizen is asked: there is one question', async () => {
    const report = await reportAtDesk({ email: 'hoi@example.vn' });
    await killedDuring(said('information-requested'), () => at('ask', report, { question: 'Ở đoạn nào ạ?' }));
    await desk.until(report, 'awaiting-citizen');
    expect(await timesSaid('information-requested', report)).toBe(1);
    await stand.healed();
  }, 120_000);

  it('reports are merged into one: all are, each once', async () => {
    const [root, ...others] = [await reportAtDesk(), await reportAtDesk(), await reportAtDesk()] as const;
    const reportIds = others.map(({ id }) => id);
    await killedDuring(said('absorbed'), () => at('absorb', root, { reportIds }));
    for (const other of others) {
      await desk.until(other, 'merged');
      expect(await timesSaid('merged', other)).toBe(1);
    }
    await stand.healed();
  }, 120_000);

  it('a report is split: its parts are there once', async () => {
    const whole = await reportAtDesk();
    const parts = [{ text: 'Việc thứ nhất tôi đã nói' }, { text: 'Việc thứ hai tôi đã nói' }];
    const { children } = await killedDuring(said('split'), () => at<{ children: string[] }>('split', whole, { parts }));
    for (const id of children) await desk.until({ id }, 'waiting');
    expect(await timesSaid('split', whole)).toBe(1);
    expect(await stand.count(`(select from intake.report where parent_id = '${whole.id}')`)).toBe(2);
    await stand.healed();
  }, 120_000);

  it('the supervisor rules: the ruling is made once', async () => {
    const report = await reportAtDesk();
    for (const [agency, officer] of quarrel) {
      await desk.until(report, 'waiting');
      await desk.dispatch(report.id, agency);
      await desk.as(officer).act(report.id, 'return', { reason: 'not-our-field', note: 'Không thuộc thẩm quyền' });
    }
    await desk.until(report, 'ruling');
    const choice = { agencyId: ward, fieldCode: 'moi-truong', reason: 'Đúng thẩm quyền' };
    await killedDuring(said('ruled'), () => at('rule', report, choice, 'giamsat'));
    expect(await desk.caseOf(report.id, ward)).toMatchObject({ dispatchNo: 3 });
    await stand.healed();
  }, 120_000);

  it('the dispatch clock alarms: each step fires once', async () => {
    const report = await reportAtDesk();
    const gated = { table: 'routing.fired_step', on: 'insert', when: `new.report_id = '${report.id}'` } as const;
    await killedDuring(gated, () =>
      stand.change([`update routing.routed_report set alarm_at = now() where id = '${report.id}'`]),
    );
    await waitFor(() => timesSaid('overdue', report), { what: 'the alarm', timeout: 60_000, every: 100 });
    expect(await stand.count(`(select from routing.fired_step where report_id = '${report.id}')`)).toBe(1);
    await stand.healed();
    expect(await timesSaid('overdue', report)).toBe(1);
  }, 120_000);

  it('a model is put in force: it is once, and decides', async () => {
    const file = join(stand.product.data.path, 'candidate.model');
    const shipped = decodeModel(readFileSync(shippedModelFile('fields')));
    writeFileSync(file, encodeModel({ ...shipped, sharpness: 8 }));
    const { printed } = await runCli<[{ version: string }]>(stand.product, 'models', 'import', file);
    const [{ version }] = printed;
    const quantri = desk.as('quantri');
    const { version: seen } = await quantri.get<{ version: number }>('/api/v1/models');
    const choice = { version, reason: 'so sánh tốt hơn' };
    const gated = { table: 'routing.model', on: 'update', when: `new.state = 'active'` } as const;
    await killedDuring(gated, () => patiently(() => quantri.put('/api/v1/models/standing', choice, seen)));
    expect(await quantri.get('/api/v1/models')).toMatchObject({
      version: seen + 1,
      changes: [{ kind: 'promoted', version, before: shipped.version }, { kind: 'installed' }],
    });
    expect(await stand.count(`(select from routing.model where state = 'active')`)).toBe(1);
    const { id } = await reportAtDesk();
    expect(
      await stand.count(`(select from routing.routed_report where id = '${id}' and model_version = '${version}')`),
    ).toBe(1);
    await stand.healed();
  }, 120_000);
});
