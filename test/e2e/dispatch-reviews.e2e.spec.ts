import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Receipt } from '#api';
import { waitFor } from '#testing';
import { ProblemAnswer } from '../../tools/client/citizen.js';
import { buses, TestProduct } from '../support/test-product.js';
import { Desk, type Person } from './support/desk.js';

const ward = 'ubnd-08707';
const department = 'so-xay-dung';
const lamp = 'Đèn đường trong ngõ 5 hỏng ba ngày nay, buổi tối rất tối';
const overruled = { confirmed: false, reason: 'Đường này của tỉnh', suggestedAgencyId: department };

describe.each(buses)('a citizen who asks that a person look at a dispatch of the machine, over %s', (bus) => {
  let product: TestProduct;
  let desk: Desk;
  beforeAll(async () => {
    product = await TestProduct.start(bus);
    desk = await Desk.open(product.product);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  const ask = (report: Receipt, reason?: string) =>
    desk.askAs<{ requestId: string }>(report, 'dispatch-review', { reason });
  /** Dispatched by the machine, as its reporter reads. */
  const dispatched = async () => {
    const report = await desk.send({ text: lamp, location: { communeCode: '08707' } });
    await waitFor(async () => (await desk.read(report)).mayDo?.includes('review-dispatch'), {
      what: 'the citizen to be told that the machine has dispatched it',
      every: 100,
    });
    await desk.caseOf(report.id, ward);
    return report;
  };
  const atDesk = ({ id }: Receipt) =>
    waitFor(async () => (await desk.item(id))?.review ?? undefined, { what: 'the request at the desk', every: 50 });
  const reads = (report: Receipt, types: string[]) =>
    waitFor(
      async () => {
        const { timeline = [] } = await desk.read(report);
        expect(timeline.map(({ type }) => type)).toEqual([
          'received',
          'dispatched',
          'dispatch-review-requested',
          ...types,
        ]);
        return true;
      },
      { what: 'the time line of the citizen', every: 100 },
    );

  it('reads that it was confirmed, and nothing else changes', async () => {
    const report = await dispatched();
    const { dueAt } = await desk.readCase(report.id);
    const first = await ask(report, 'Tôi nghĩ là của tỉnh');
    expect(await ask(report)).toEqual(first);
    expect(await atDesk(report)).toMatchObject({ agencyId: ward, reason: 'Tôi nghĩ là của tỉnh', accepted: false });
    await desk.decide('review', report.id, { confirmed: true });
    await reads(report, ['dispatch-reviewed']);
    const seen = await waitFor(
      async () => {
        const seen = await desk.readCase(report.id);
        return seen.history.at(-1)?.type === 'dispatch.reviewed' ? seen : undefined;
      },
      { what: 'the history of the case', every: 50 },
    );
    expect(seen).toMatchObject({ status: 'dispatched', agencyId: ward, dueAt });
    const by = seen.people.find(({ id }) => id === seen.history.at(-1)!.by);
    expect(by?.name).toBeTruthy();
    expect((await desk.read(report)).mayDo).not.toContain('review-dispatch');
  }, 60_000);

  it('reads that it goes elsewhere, at once before its agency has accepted', async () => {
    const report = await dispatched();
    await ask(report);
    await atDesk(report);
    await desk.decide('review', report.id, overruled);
    const back = await desk.until(report, 'waiting');
    expect(back.returns).toMatchObject([{ agencyId: ward, reason: 'recalled', suggestedAgencyId: department }]);
    await desk.dispatch(report.id, department);
    await reads(report, ['dispatch-reviewed', 'recalled', 'triage', 'dispatched']);
    await waitFor(
      async () => {
        const [counted] = await desk.behind('automation-corrected', [report.id]);
        return counted?.why === 'corrected';
      },
      { what: 'the correction to be counted', every: 250 },
    );
  }, 60_000);

  it('reads that it goes elsewhere when the supervisor consents, after its agency has accepted', async () => {
    const report = await dispatched();
    await desk.as('canbo.vinhyen').act(report.id, 'accept');
    await ask(report);
    await atDesk(report);
    await desk.decide('review', report.id, overruled);
    await waitFor(async () => (await desk.readCase(report.id)).returnRequest, { what: 'the request', every: 50 });
    await desk.as('giamsat').act(report.id, 'return-decision', { granted: true, reason: 'Theo phân cấp' });
    await desk.until(report, 'waiting');
    await desk.dispatch(report.id, department);
    await waitFor(async () => (await desk.read(report)).holder?.agencyId === department, {
      what: 'the citizen to read who has it',
      every: 100,
    });
  }, 60_000);

  it('has the desk told when nobody looks, each step once, and the supervisor after that', async () => {
    const report = await dispatched();
    await ask(report);
    await atDesk(report);
    const database = new pg.Client({ connectionString: product.product.databaseUrl });
    await database.connect();
    const nextStepIsDue = () =>
      database.query('update routing.routed_report set alarm_at = now() where id = $1 and alarm_at is not null', [
        report.id,
      ]);
    const told = async (person: Person) => {
      const { items } = await desk.as(person).get<{ items: { kind: string; code: string }[] }>('/api/v1/notices');
      return items.flatMap(({ code, kind }) => (code === report.code ? [kind] : [])).reverse();
    };
    const reads = (person: Person, kinds: string[]) =>
      waitFor(async () => (await told(person)).join() === kinds.join(), { what: `${kinds.join()}`, every: 100 });
    const steps = ['dispatch-review-asked', 'dispatch-review-reminded', 'dispatch-review-overdue'];
    try {
      for (const known of [2, 3]) {
        await nextStepIsDue();
        await reads('dieuphoi', steps.slice(0, known));
      }
      await nextStepIsDue();
      await reads('giamsat', ['dispatch-review-overdue']);
    } finally {
      await database.end();
    }
    await desk.decide('review', report.id, { confirmed: true });
    await reads('dieuphoi', steps);
    const { history, status } = await desk.readCase(report.id);
    expect(status).toBe('dispatched');
    expect(
      history.filter(({ type }) => type === 'dispatch.review-overdue').map(({ detail }) => detail['step']),
    ).toEqual(['reminder', 'overdue', 'supervisor']);
  }, 60_000);

  it('is told what else to do when the report is closed', async () => {
    const report = await dispatched();
    const officer = desk.as('canbo.vinhyen');
    await officer.act(report.id, 'accept');
    await officer.act(report.id, 'answer', { outcome: 'fixed', text: 'Đã thay bóng đèn.' });
    await desk.as('lanhdao.vinhyen').act(report.id, 'approval');
    await waitFor(async () => (await desk.read(report)).status === 'closed', { what: 'the end', every: 100 });
    const refused = await ask(report).catch((problem: unknown) => problem);
    expect(refused).toBeInstanceOf(ProblemAnswer);
    expect(refused).toMatchObject({ status: 409, problem: { code: 'not-possible-now', reportStatus: 'closed' } });
  }, 60_000);

  it('leaves nothing behind that does not fit together', async () => {
    await waitFor(async () => (await product.reconcile(0)).findings.length === 0, { what: 'reconcile', every: 250 });
  }, 60_000);
});
