import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { CitizenClient } from '../../tools/client/citizen.js';
import { TestProduct } from '../support/test-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, phone, picture, signIn, visit, type Visitor } from './visitor.js';

describe('the page of the rules', () => {
  let running: TestProduct;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([TestProduct.start('postgres'), openBrowser()]);
    visitor = await visit(browser, desktop);
    ({ page } = visitor);
    const sent = { text: 'Đèn đường hỏng, tối om cả ngõ', location: { communeCode: '08707' } };
    const receipt = await new CitizenClient(running.url).send(sent, randomUUID());
    await signIn(page, running, 'quantri');
    const status = async (code: string) =>
      ((await (await fetch(`/api/v1/reports/${code}`)).json()) as { status: string }).status;
    const seen = { what: 'the report at its agency', timeout: 30_000 };
    await waitFor(async () => (await page.evaluate(status, receipt.code)) === 'dispatched', seen);
    await page.getByRole('link', { name: 'Quy tắc điều phối' }).click();
    await page.getByText('duong-chinh', { exact: true }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const row = (id: string) => page.getByRole('row').filter({ has: page.getByText(id, { exact: true }) });
  const choose = async (label: string, words: string) => {
    await page.getByRole('dialog').getByLabel(label).first().fill(words);
    await page.getByRole('option', { name: words }).click();
  };

  it('tries a new rule and saves it', async () => {
    await button('Thêm quy tắc').click();
    await page.getByLabel('Mã quy tắc').fill('den-duong');
    await page.getByLabel('Thứ tự').fill('70');
    await page.getByLabel('Từ khoá').fill('đèn đường');
    await choose('Cơ quan', 'Sở Xây dựng');
    await button('Chạy thử trên 30 ngày qua').click();
    await page.getByText('1 trong 1 phản ánh sẽ chuyển đến nơi khác.').waitFor();
    await page.getByText(/UBND phường Vĩnh Yên → Sở Xây dựng/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'form-rule-tried');
    await page.getByLabel('Lý do thay đổi').fill('Theo công văn phân công');
    await button('Lưu').click();
    await row('den-duong').getByText('Đang dùng').waitFor();
  });

  it('says in plain words why a rule is refused', async () => {
    await button('Sửa den-duong').click();
    await page.getByLabel('Từ ngày').fill('2026-07-01');
    await page.getByLabel('Đến hết ngày').fill('2026-06-30');
    await page.getByLabel('Lý do thay đổi').fill('thử');
    await button('Lưu').click();
    await page.getByRole('alert').getByText('ngày kết thúc đứng trước ngày bắt đầu').waitFor();
    await page.keyboard.press('Escape');
  });

  it('switches a rule off by keyboard', async () => {
    await button('Tắt den-duong').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Hết thời gian thử');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await row('den-duong').getByText('Đã tắt').waitFor();
  });

  it('lets the machine dispatch in a field only with a decision', async () => {
    await page.getByRole('button', { name: /^Cho tự động chuyển: Khám chữa bệnh/ }).click();
    await page.getByLabel('Số quyết định').fill('12/QĐ-UBND');
    await page.getByLabel('Người chịu trách nhiệm').fill('Chánh Văn phòng');
    await picture(page, 'form-automatic');
    await button('Cho tự động chuyển').click();
    await page.getByText('12/QĐ-UBND, Chánh Văn phòng').waitFor();
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ] as const)('fits on a %s', async (name, size) => {
    await page.setViewportSize(size);
    await page.waitForLoadState('networkidle');
    await picture(page, `rules-${name}`);
    await picture(page, `rules-${name}-whole`, true);
    expect(await accessibilityFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('shows supervisors everything and no button', async () => {
    const supervisor = await visit(browser, desktop);
    await signIn(supervisor.page, running, 'giamsat');
    await supervisor.page.goto(`${running.url}/desk/rules`);
    await supervisor.page.getByText('den-duong', { exact: true }).waitFor();
    expect(await supervisor.page.getByRole('button', { name: 'Thêm quy tắc' }).count()).toBe(0);
    expect(await supervisor.page.getByRole('button', { name: /^(Sửa|Tắt|Bật) / }).count()).toBe(0);
  });
});
