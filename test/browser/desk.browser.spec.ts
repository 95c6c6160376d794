import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CitizenClient } from '../../tools/client/citizen.js';
import { TestProduct } from '../support/test-product.js';
import { openBrowser } from './open-browser.js';
import { buildWeb, desktop, enterPassword, signIn, visit, type Visitor } from './visitor.js';

const text =
  'Nhà máy xả thải ra sông, nước thải công nghiệp đen ngòm bốc mùi hôi thối, cá chết hàng loạt, ô nhiễm nguồn nước';

describe('the desk of an agency', () => {
  let running: TestProduct;
  let browser: Browser;
  let officer: Visitor;
  let head: Visitor;
  let id: string;
  let code: string;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([TestProduct.start('postgres'), openBrowser()]);
    [officer, head] = await Promise.all([visit(browser, desktop), visit(browser, desktop)]);
    const sent = { text, location: { communeCode: '08707' } };
    const receipt = await new CitizenClient(running.url).send(sent, randomUUID());
    ({ id, code } = receipt);
    await signIn(officer.page, running, 'canbo.moitruong');
    await signIn(head.page, running, 'lanhdao.moitruong');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const status = (page: Page, name: string) => page.getByRole('article').getByText(name, { exact: true }).first();

  it('takes a double click for one, and blames nobody', async () => {
    const { page } = officer;
    await page.getByText(code).first().click();
    await button(page, 'Tiếp nhận').dblclick();
    await status(page, 'Cơ quan đã tiếp nhận').waitFor();
    await button(page, 'Trả lời').waitFor();
    expect(await page.getByText('Người khác vừa thay đổi').count()).toBe(0);
  });

  it('shows the head who asks for more time among what waits for a decision', async () => {
    const { page } = officer;
    await button(page, 'Xin gia hạn').click();
    // The keyboard is in the form, not on its close button.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    const read = async (id: string) => (await fetch(`/api/v1/cases/${id}`)).json() as Promise<{ dueAt: string }>;
    // So little more that the own head may grant it.
    const later = new Date(Date.parse((await page.evaluate(read, id)).dueAt) + 86_400_000).toISOString().slice(0, 10);
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=date]').fill(later);
    await dialog.getByLabel('Lý do').fill('Chờ kết quả quan trắc');
    await button(page, 'Xin gia hạn').last().click();
    await dialog.waitFor({ state: 'hidden' });
    await head.page.goto(`${running.url}/desk/`);
    await head.page.getByRole('heading', { name: 'Chờ duyệt' }).waitFor();
    await head.page.getByText(code).first().click();
    await button(head.page, 'Quyết định gia hạn').waitFor();
  });

  it('lets an answer that was sent back be written on', async () => {
    const { page } = officer;
    await button(page, 'Trả lời').click();
    await page.getByLabel('Kết quả').selectOption({ label: 'Đã khắc phục' });
    await page.getByLabel('Nội dung trả lời người dân').fill('Đã yêu cầu nhà máy dừng xả thải.');
    await button(page, 'Gửi duyệt').click();
    await button(head.page, 'Yêu cầu sửa').click();
    await head.page.getByRole('dialog').getByLabel('Nội dung').fill('Ghi rõ ngày kiểm tra');
    await button(head.page, 'Yêu cầu sửa').last().click();
    await button(page, 'Trả lời').click();
    expect(await page.getByLabel('Nội dung trả lời người dân').inputValue()).toBe('Đã yêu cầu nhà máy dừng xả thải.');
  });

  it('keeps what is being typed when the session ends in another tab', async () => {
    const { page } = officer;
    const answer = page.getByLabel('Nội dung trả lời người dân');
    await answer.fill('Ngày 5/6 đã kiểm tra và yêu cầu nhà máy dừng xả thải.');
    const other = await page.context().newPage();
    await other.goto(`${running.url}/desk/`);
    await button(other, 'Đăng xuất').click();
    await button(other, 'Đăng nhập').waitFor();
    await page.getByText('Phiên làm việc đã kết thúc').waitFor();
    await enterPassword(page, running.product.secrets.demoPassword);
    await page.getByText('Phiên làm việc đã kết thúc').waitFor({ state: 'hidden' });
    expect(await answer.inputValue()).toContain('Ngày 5/6');
    await button(page, 'Gửi duyệt').click();
    await status(page, 'Chờ duyệt kết quả').waitFor();
  });
});
