import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { type Receipt, World } from '../e2e/support/world.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, phone, picture, signIn, unsaid, visit } from './visitor.js';

const text = 'Đèn đường trước nhà bà Tư số 18 Chùa Hà hỏng từ tuần trước, buổi tối rất tối.';

const words = {
  vi: { support: 'Tôi cũng gặp', follow: 'Theo dõi phản ánh này', sendAnyway: 'Vẫn gửi phản ánh của tôi' },
  en: { support: 'I have the same problem', follow: 'Follow this report', sendAnyway: 'Send my report anyway' },
};

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

  it.each(['vi', 'en'] as const)('lets others say before sending that they have it too, in %s', async (language) => {
    const report = await send();
    const waiting = await world.api.get('/api/v1/publications', { cookie: world.cookieOf('publisher') });
    const { version } = (waiting.body.items as { reportId: string; version: number }[]).find(
      ({ reportId }) => reportId === report.id,
    )!;
    await world.api.request('PUT', `/api/v1/publications/${report.id}`, {
      cookie: world.cookieOf('publisher'),
      headers: { 'if-match': `"${version}"` },
      body: { publish: true },
    });
    const { page, complaints } = await visit(browser, { width: 320, height: 640 });
    await page.goto(`${running.url}/gioi-thieu`);
    const location = { lat: 21.3053, lng: 105.6012, communeCode: '08707' };
    const mine = 'Đèn đường số 18 Chùa Hà hỏng, tối om cả tuần nay';
    const written = { text: mine, location, contact: {}, key: randomUUID() };
    await page.evaluate(
      ([draft, spoken]) => {
        localStorage.setItem('dieuphoi.draft', JSON.stringify(draft));
        localStorage.setItem('dieuphoi.language', JSON.stringify(spoken));
      },
      [{ ...written, consent: {} }, language] as const,
    );
    await page.goto(`${running.url}/gui/4`);
    const card = page.getByRole('article', { name: report.code });
    await card.getByRole('button', { name: words[language].support }).waitFor();
    await picture(page, `similar-${language}`, true);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await unsaid(page, language)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await card.getByRole('button', { name: words[language].support }).click();
    await card.getByRole('link', { name: words[language].follow }).waitFor();
    await page.reload();
    await card.getByRole('link', { name: words[language].follow }).waitFor();
    const found = await world.api.get(`/api/v1/reports/${report.code}`);
    expect(found.body.supports).toBe(1);
    await page.getByText(mine).waitFor();
    await page.getByRole('button', { name: words[language].sendAnyway }).waitFor();
    expect(complaints).toEqual([]);
    await world.api.post(
      `/api/v1/reports/${report.code}/consent-withdrawal`,
      {},
      {
        headers: { authorization: `Bearer ${report.secret}` },
      },
    );
  });
});
