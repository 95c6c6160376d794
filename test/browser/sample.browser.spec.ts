import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { World } from '../e2e/support/world.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import {
  accessibilityFaults,
  buildWeb,
  desktop,
  phone,
  picture,
  signIn,
  unsaid,
  visit,
  type Visitor,
} from './visitor.js';

const texts = ['Đèn đường hỏng, tối om cả ngõ', 'Đèn đường trước ngõ 5 không sáng', 'Đèn đường cháy bóng, tối lắm'];

describe('the page of the blind sample', () => {
  let running: RunningProduct;
  let browser: Browser;
  let world: World;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    world = new World(running.product);
    await world.admin.connect();
    await world.readNotice();
    for (const text of texts) {
      const body = { text, location: { communeCode: '08707' }, noticeVersion: world.noticeVersion };
      await world.api.post('/api/v1/reports', body, { headers: { 'idempotency-key': randomUUID() } });
    }
    const count = async (sql: string) => Number((await world.admin.query<{ n: string }>(sql)).rows[0]!.n);
    const dispatched = () => count(`select count(*) as n from routing.dispatch where decided_by = 'machine'`);
    await waitFor(async () => (await dispatched()) === 3, { what: 'automatic dispatches', every: 100 });
    // As if it had been last week, and nothing drawn since.
    await world.admin.query(`update routing.dispatch set decided_at = decided_at - interval '7 days'`);
    await world.admin.query('delete from routing.sampled_week');
    const drawn = () => count('select count(*) as n from routing.blind_sample');
    await waitFor(async () => (await drawn()) === 3, { what: 'the draw', every: 100 });
    visitor = await visit(browser, desktop);
    ({ page } = visitor);
    await signIn(page, running, 'dieuphoi');
    await page.getByRole('link', { name: 'Kiểm tra mẫu' }).click();
  }, 120_000);
  afterAll(async () => {
    await world?.admin.end();
    await browser?.close();
    await running?.stop();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const choose = async (label: string, words: string, nth = 0) => {
    await page.getByRole('combobox', { name: label }).nth(nth).fill(words);
    await page.getByRole('option', { name: words }).click();
  };

  it('shows what the citizen wrote, and what the machine made of it nowhere', async () => {
    await page.getByRole('heading', { name: '(còn 3)' }).waitFor();
    await page.getByText('Phường Vĩnh Yên', { exact: true }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toMatch(/UBND|Chiếu sáng|PA-/);
    expect(await button('Ghi nhận').isDisabled()).toBe(true);
    await picture(page, 'sample-desktop');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await unsaid(page, 'vi')).toEqual([]);
  });

  it('tells by keyboard what the machine did once it is answered', async () => {
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).focus();
    await page.keyboard.type('chieu sang');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ubnd phuong vinh yen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const told = page.getByRole('status');
    await told.getByText('Máy đã chuyển đúng.').waitFor();
    await told.getByText('UBND phường Vĩnh Yên').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '(còn 2)' }).waitFor();
  });

  it('takes two answers on a phone, and shows the way to a report that went wrong', async () => {
    await page.setViewportSize(phone);
    await choose('Lĩnh vực', 'Điện');
    await choose('Cơ quan', 'Sở Công Thương');
    await button('Thêm phương án cũng đúng').click();
    await choose('Lĩnh vực', 'Đất đai', 1);
    await choose('Cơ quan', 'Sở Xây dựng', 1);
    await picture(page, 'sample-phone', true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await button('Ghi nhận').click();
    await page.getByText('Máy đã chuyển khác với bạn.').waitFor();
    await picture(page, 'sample-told-phone', true);
    expect(await accessibilityFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await page.getByRole('link', { name: /^Mở PA-/ }).count()).toBe(1);
    await button('Mẫu tiếp theo').click();
    await button('Không đủ căn cứ').click();
    await page.getByText('Đã ghi nhận: không đủ căn cứ').waitFor();
    await button('Mẫu tiếp theo').click();
    await page.getByText('Không có mẫu nào chờ bạn kiểm tra.').waitFor();
  });

  it('gives supervisors the results beside the switches', async () => {
    const supervisor = await visit(browser, desktop);
    await signIn(supervisor.page, running, 'giamsat');
    await supervisor.page.goto(`${running.url}/desk/rules`);
    const results = supervisor.page.getByRole('region', { name: 'Kết quả kiểm tra mẫu' });
    await results.getByText('sai 1 trong 2 gần nhất').waitFor();
    await results.getByText('đúng 1, sai 1, không đủ căn cứ 1, chờ 0').waitFor();
    await results.scrollIntoViewIfNeeded();
    await picture(supervisor.page, 'sample-results');
    expect(await accessibilityFaults(supervisor.page)).toEqual([]);
    expect([...visitor.complaints, ...supervisor.complaints]).toEqual([]);
  });
});
