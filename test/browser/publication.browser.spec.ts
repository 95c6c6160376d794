import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { type Receipt, World } from '../e2e/support/world.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, phone, picture, signIn, unsaid, visit } from './visitor.js';

const text = 'Đèn đường trước nhà bà Tư số 18 Chùa Hà hỏng từ tuần trước, buổi tối rất tối.';

describe('publication', () => {
  let running: RunningProduct;
  let browser: Browser;
  let world: World;
  let publisher: Page;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    world = new World(running.product);
    await world.admin.connect();
    await world.readNotice();
    await world.signInAll();
    publisher = (await visit(browser, desktop)).page;
    await signIn(publisher, running, 'duyet');
  }, 120_000);
  afterAll(async () => {
    await world?.admin.end();
    await browser?.close();
    await running?.stop();
  });

  const send = async () => {
    const location = { lat: 21.3051, lng: 105.6011, communeCode: '08707' };
    const body = { text, location, noticeVersion: world.noticeVersion, consent: { publish: true } };
    const headers = { 'idempotency-key': randomUUID() };
    const report = (await world.api.post('/api/v1/reports', body, { headers })).body as unknown as Receipt;
    const waits = async () => (await publications('waiting')).some(({ reportId }) => reportId === report.id);
    await waitFor(waits, { what: 'the report at the publisher', every: 100 });
    return report;
  };
  const publications = async (state: string) => {
    const answer = await world.api.get(`/api/v1/publications?state=${state}`, { cookie: world.cookieOf('publisher') });
    return answer.body.items as { reportId: string; publicText: string }[];
  };

  it('hides more, publishes, and ends with the consent', async () => {
    const report = await send();
    await publisher.goto(`${running.url}/desk/publications`);
    const card = publisher.getByRole('article', { name: report.code });
    const area = card.getByLabel('Nội dung đã che thông tin cá nhân');
    await area.waitFor();
    await area.evaluate(
      (element: HTMLTextAreaElement, at) => element.setSelectionRange(at, at + 'bà Tư'.length),
      text.indexOf('bà Tư'),
    );
    await card.getByRole('button', { name: 'Che phần đang chọn' }).click();
    await card.getByText('Đèn đường trước nhà [đã che] số 18').waitFor();
    await picture(publisher, 'publication');
    expect(await accessibilityFaults(publisher)).toEqual([]);
    expect(await unsaid(publisher, 'vi')).toEqual([]);
    await card.getByRole('button', { name: 'Công khai', exact: true }).click();
    await publisher.getByText(`Đã công khai ${report.code}.`).waitFor();
    expect((await publications('published'))[0]!.publicText).toBe(text.replace('bà Tư', '[đã che]'));

    const { page } = await visit(browser, phone);
    await page.goto(`${running.url}/pa/${report.code}#s=${report.secret}`);
    await page.getByRole('button', { name: 'Không đồng ý công khai nữa' }).click();
    await waitFor(async () => (await publications('published')).length === 0, { what: 'the end', every: 100 });
    await page.getByRole('button', { name: 'Không đồng ý công khai nữa' }).waitFor({ state: 'hidden' });
  });

  it('is refused with a reason', async () => {
    const report = await send();
    await publisher.goto(`${running.url}/desk/publications`);
    const card = publisher.getByRole('article', { name: report.code });
    await card.getByRole('button', { name: 'Không công khai' }).click();
    const form = publisher.getByRole('dialog');
    await form.getByLabel('Lý do').fill('Nội dung chưa rõ');
    await form.getByRole('button', { name: 'Không công khai' }).click();
    await publisher.getByText(`${report.code} không công khai.`).waitFor();
    await publisher.getByText('Không công khai', { exact: true }).first().click();
    await card.getByText('Lý do: Nội dung chưa rõ').waitFor();
  });
});
