import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { ProblemAnswer } from '../../tools/client/citizen.js';
import { buses, TestProduct } from '../support/test-product.js';
import { Desk } from './support/desk.js';

interface Notice {
  kind: string;
  code: string;
}

const ward = 'ubnd-08707';
const department = 'so-nong-nghiep-va-moi-truong';
const asked = { supportId: department, note: 'Cần lấy mẫu nước' };

describe.each(buses)('an agency that asks another one for support, over %s', (bus) => {
  let product: TestProduct;
  let desk: Desk;
  beforeAll(async () => {
    product = await TestProduct.start(bus);
    desk = await Desk.open(product.product);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  const officer = () => desk.as('canbo.vinhyen');
  const helper = () => desk.as('daumoi.moitruong');
  const accepted = async () => {
    const report = await desk.reportAtDesk();
    await desk.dispatch(report.id, ward);
    return { report, seen: await officer().act(report.id, 'accept') };
  };
  const step = (id: string, version: number, key: string) => ({
    path: `/api/v1/cases/${id}/supporter`,
    headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
  });

  it('has it told, lets it read and report its part, and keeps the case with its deadline', async () => {
    const { report, seen } = await accepted();
    await expect(helper().readCase(report.id)).rejects.toBeInstanceOf(ProblemAnswer);
    const { path, headers } = step(report.id, seen.version, randomUUID());
    const first = await officer().post(path, asked, headers);
    expect(await officer().post(path, asked, headers)).toEqual(first);

    const told = () =>
      waitFor(
        async () => {
          const { items } = await helper().get<{ items: Notice[] }>('/api/v1/notices');
          const ofReport = items.filter(({ code }) => code === report.code);
          return ofReport.length > 0 ? ofReport.map(({ kind }) => kind) : undefined;
        },
        { what: 'the notice to the supporting agency', every: 100 },
      );
    expect(await told()).toEqual(['support-asked']);
    const { agencyId, status, dueAt, handlingNo, dispatchNo } = seen;
    expect(await helper().readCase(report.id)).toMatchObject({
      ...{ agencyId, status, dueAt, handlingNo, dispatchNo },
      supportIds: [department],
      actions: ['parts'],
    });
    await helper().act(report.id, 'parts', { note: 'Đã lấy mẫu' });

    const again = await officer()
      .act(report.id, 'supporter', asked)
      .catch((problem: unknown) => problem);
    expect(again).toMatchObject({ status: 422, problem: { code: 'supports-already' } });
    await officer().act(report.id, 'answer', { outcome: 'fixed', text: 'Đã xử lý cùng Sở.' });
    await desk.as('lanhdao.vinhyen').act(report.id, 'approval');
    const { history } = await desk.readCase(report.id);
    const types = history.map(({ type }) => type).filter((type) => type.startsWith('case.support-'));
    expect(types).toEqual(['case.support-added', 'case.support-completed']);
    expect(await told()).toEqual(['support-asked']);
  }, 60_000);

  it('is one of two who ask at once: the other reads the new state', async () => {
    const { report, seen } = await accepted();
    const answers = await Promise.allSettled(
      [officer(), desk.as('dieuphoi')].map((who) => {
        const { path, headers } = step(report.id, seen.version, randomUUID());
        return who.post(path, asked, headers);
      }),
    );
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as ProblemAnswer] : []));
    expect(refused).toMatchObject([{ status: 409, problem: { code: 'version-conflict' } }]);
    expect(await desk.readCase(report.id)).toMatchObject({ supportIds: [department] });
  }, 60_000);

  it('leaves nothing behind that does not fit together', async () => {
    await waitFor(async () => (await product.reconcile(0)).findings.length === 0, { what: 'reconcile', every: 250 });
  }, 60_000);
});
