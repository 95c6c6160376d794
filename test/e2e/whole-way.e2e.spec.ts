import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDevReports } from '../../seeds/load.js';
import type { Receipt } from '#api';
import { CitizenClient } from '../../tools/client/citizen.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { buses, TestProduct } from '../support/test-product.js';
import { runCli, runCliForWords } from './support/run-cli.js';

interface Measures {
  items: { measure: string; numerator: number; denominator: number; pending: number }[];
}

/** A real case that the shipped model gives to the department of agriculture and environment with confidence. */
const text = loadDevReports().find(({ id }) => id === 'dev-096')!.text;
const agency = 'so-nong-nghiep-va-moi-truong';

describe.each(buses)('the whole way over %s', (bus) => {
  let product: TestProduct;
  let citizen: CitizenClient;
  beforeAll(async () => {
    product = await TestProduct.start(bus);
    citizen = new CitizenClient(product.url);
  }, 180_000);
  afterAll(() => product?.stop(), 30_000);

  const staff = (username: string) => product.signIn(username);
  const until = (report: Receipt, status: string) =>
    waitFor(async () => (await citizen.read(report)).status === status, { what: `status ${status}`, every: 100 });

  it('a report is sent, dispatched, accepted, answered, approved, closed, and counted', async () => {
    const report = await citizen.send({ text, location: { lat: 21.31, lng: 105.6, accuracy: 20 } }, randomUUID());
    const head = await staff('lanhdao.moitruong');
    const officer = await staff('canbo.moitruong');
    const focalPoint = await staff('daumoi.moitruong');
    if (!(await dispatched(report))) await dispatchByHand(report);

    const opened = await waitFor(() => focalPoint.readCase(report.id), { what: 'the case', every: 100 });
    expect(opened).toMatchObject({ code: report.code, agencyId: agency, status: 'dispatched' });
    expect(Date.parse(opened.dueAt!)).toBeGreaterThan(Date.now());

    expect(await focalPoint.act(report.id, 'accept')).toMatchObject({ status: 'accepted' });
    await until(report, 'accepted');
    const { id: me } = await officer.get<{ id: string }>('/api/v1/session');
    await focalPoint.act(report.id, 'assignment', { assignee: me });
    const answer = { outcome: 'fixed', text: 'Đã thu gom, dọn sạch và lập biên bản xử lý.' };
    expect(await officer.act(report.id, 'answer', answer)).toMatchObject({ status: 'answered' });
    expect(await head.act(report.id, 'approval')).toMatchObject({ status: 'closed' });
    await until(report, 'closed');
    expect((await citizen.read(report)).answer).toMatchObject(answer);

    const supervisor = await staff('giamsat');
    const day = 24 * 3_600_000;
    const date = (time: number) => new Date(time).toISOString().slice(0, 10);
    const path = `/api/v1/measures?from=${date(Date.now() - day)}&to=${date(Date.now() + day)}`;
    await waitFor(
      async () => {
        const { items } = await supervisor.get<Measures>(path);
        const counted = (measure: string) => items.find((item) => item.measure === measure);
        return counted('timely-dispatch')?.numerator === 1 && counted('on-time-handling')?.numerator === 1;
      },
      { what: 'the report in the figures', every: 250 },
    );
  }, 120_000);

  it.each([
    ['the form', 'Đèn đường trước cổng trường hỏng từ tuần trước, buổi tối rất tối.'],
    ['the README', 'Đèn đường hỏng, buổi tối rất tối'],
  ])(
    'what %s gives as its example is closed by the people of the ward',
    async (_, example) => {
      const report = await citizen.send({ text: example, location: { communeCode: '08707' } }, randomUUID());
      const officer = await staff('canbo.vinhyen');
      const head = await staff('lanhdao.vinhyen');
      expect(await dispatched(report)).toBe(true);
      const opened = await waitFor(() => officer.readCase(report.id), { what: 'the case', every: 100 });
      expect(opened).toMatchObject({ agencyId: 'ubnd-08707', status: 'dispatched' });
      expect(await officer.act(report.id, 'accept')).toMatchObject({ status: 'accepted' });
      const answer = { outcome: 'fixed', text: 'Đã thay bóng đèn, đường sáng từ tối nay.' };
      expect(await officer.act(report.id, 'answer', answer)).toMatchObject({ status: 'answered' });
      expect(await head.act(report.id, 'approval')).toMatchObject({ status: 'closed' });
      await until(report, 'closed');
      expect((await citizen.read(report)).answer).toMatchObject(answer);
    },
    60_000,
  );

  it('the product describes itself as docs/openapi.json does', async () => {
    const written = readFileSync(join(repositoryRoot(), 'docs', 'openapi.json'), 'utf8');
    expect(await (await fetch(`${product.url}/api/v1/openapi.json`)).json()).toEqual(JSON.parse(written));
  });

  it('131 real cases end as cases or in triage, sent twice are there once, and nothing is lost', async () => {
    const send = ['demo', 'send', '--url', product.url, '--run', randomUUID()];
    const { status, printed } = await runCli<{ code: string; status: string }[]>(product.product, ...send);
    expect(status).toBe(0);
    expect(new Set(printed.map(({ code }) => code)).size).toBe(131);
    const ended = (as: string) => printed.filter((report) => report.status === as).length;
    expect(ended('dispatched') + ended('awaiting-triage')).toBe(131);

    const again = await runCliForWords(product.product, ...send);
    expect(again.status).toBe(0);
    expect(again.words).toContain('131 sent: ');
    for (const state of ['dispatched', 'awaiting-triage']) expect(again.words).toContain(`${ended(state)} ${state}`);
    expect(printed.filter(({ code }) => !again.words.includes(code))).toEqual([]);

    const clean = await waitFor(
      async () => {
        const { findings, reports } = await product.reconcile(0);
        return findings.length === 0 ? reports : undefined;
      },
      { what: 'reconcile to be clean', every: 500 },
    );
    expect(clean.reduce((sum, { reports }) => sum + reports, 0)).toBe(134);
    expect(clean.map(({ state }) => state).sort()).toEqual(['dispatched', 'in-triage']);
  }, 180_000);

  it('the command that sends them ends with 1 where one is not decided in time', async () => {
    const file = join(product.product.data.path, 'one.jsonl');
    writeFileSync(file, JSON.stringify({ id: 'one', text }));
    const routing = product.product.service('routing').pid;
    process.kill(routing, 'SIGSTOP');
    try {
      const send = ['demo', 'send', '--url', product.url, '--reports', file, '--wait', '0'];
      const { status, printed } = await runCli<{ id: string; status: string }[]>(product.product, ...send);
      expect({ status, printed }).toMatchObject({ status: 1, printed: [{ id: 'one', status: 'received' }] });
    } finally {
      process.kill(routing, 'SIGCONT');
    }
  }, 60_000);

  async function dispatched(report: Receipt): Promise<boolean> {
    const status = await waitFor(
      async () => {
        const view = await citizen.read(report);
        return view.status === 'received' ? undefined : view.status;
      },
      { what: 'a decision', every: 100 },
    );
    return status === 'dispatched';
  }

  /** The machine was not sure enough, so a dispatcher decides. */
  async function dispatchByHand({ id }: Receipt): Promise<void> {
    const dispatcher = await staff('dieuphoi');
    await dispatcher.post(`/api/v1/triage/${id}/dispatch`, {
      agencyId: agency,
      fieldCode: 'moi-truong',
      reason: 'rõ nội dung',
    });
  }
});
