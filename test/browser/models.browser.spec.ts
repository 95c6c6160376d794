import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { decodeModel, encodeModel, shippedModelFile } from '#classifier';
import { workerActor } from '#persistence';
import { importModel } from '../../apps/routing/src/learning/application/import-model.js';
import { givenDecided } from '../../apps/routing/test/given-decided.js';
import { givenUnderstood } from '../../apps/routing/test/given-understood.js';
import { TestProduct } from '../support/test-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, phone, picture, signIn, visit, type Visitor } from './visitor.js';

describe('the page of the models', () => {
  let running: TestProduct;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let candidate: string;
  const shipped = decodeModel(readFileSync(shippedModelFile('fields')));

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([TestProduct.start('postgres'), openBrowser()]);
    const { database } = (await running.openDatabases()).find(({ service }) => service === 'routing')!;
    await givenDecided(database, 60);
    await database.run(workerActor('routing'), async (tx) => {
      const reports = { modelVersion: shipped.version };
      await givenUnderstood(tx, { ...reports, many: 200, ago: 200, strange: 10 });
      await givenUnderstood(tx, { ...reports, many: 120, ago: 0, strange: 2 });
    });
    ({ version: candidate } = await importModel(database, encodeModel({ ...shipped, sharpness: 9 })));
    visitor = await visit(browser, desktop);
    ({ page } = visitor);
    await signIn(page, running, 'quantri');
    await page.getByRole('link', { name: 'Mô hình phân loại' }).click();
    await card(candidate).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const card = (version: string) => page.getByRole('region', { name: version, exact: true });

  it('compares a candidate with the model that stands, by field', async () => {
    await card(candidate)
      .getByText(/^So sánh trên 12 phản ánh đã quyết định gần nhất/)
      .first()
      .waitFor();
    const lines = await card(candidate).getByRole('row').allInnerTexts();
    expect(lines).toHaveLength(4);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says that the model understands less than when it was new, and what to do', async () => {
    const drift = page.getByRole('region', { name: 'Máy có còn hiểu phản ánh không?' });
    const alert = await drift.getByRole('alert').innerText();
    expect(alert).toContain('Máy không chắc lĩnh vực ở nhiều phản ánh hơn lúc mới dùng mô hình');
    expect(alert).toMatch(/7 ngày qua 50\s?% của 120, lúc mới dùng 10\s?% của 200\./);
    expect(alert).toContain('Hãy huấn luyện mô hình mới');
    expect(await drift.getByRole('row').count()).toBe(12);
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ] as const)('fits on a %s', async (name, size) => {
    await page.setViewportSize(size);
    await page.waitForLoadState('networkidle');
    await picture(page, `models-${name}`);
    await picture(page, `models-${name}-whole`, true);
    expect(await accessibilityFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await page.setViewportSize(desktop);
  });

  it('puts the candidate in force by keyboard, with a reason', async () => {
    await button(`Dùng ${candidate}`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await picture(page, 'form-model');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type('Đúng hơn ở lĩnh vực điện');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'Đúng hơn ở lĩnh vực điện' }).waitFor();
    expect(await button(`Dùng ${candidate}`).count()).toBe(0);
  });

  it('goes back to the one before', async () => {
    await button(`Dùng lại ${shipped.version}`).click();
    await page.getByLabel('Lý do').fill('Kết quả thực tế kém hơn');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Dùng lại ${shipped.version}` })
      .click();
    await button(`Dùng lại ${candidate}`).waitFor();
    const latest = page.getByRole('row').filter({ hasText: 'Kết quả thực tế kém hơn' });
    expect(await latest.innerText()).toMatch(/Dùng lại\s+fields-/);
  });

  it('shows supervisors everything and no button', async () => {
    const supervisor = await visit(browser, desktop);
    await signIn(supervisor.page, running, 'giamsat');
    await supervisor.page.goto(`${running.url}/desk/models`);
    await supervisor.page.getByRole('heading', { name: 'Lịch sử' }).waitFor();
    expect(await supervisor.page.getByRole('button', { name: /^(Dùng|Huấn luyện)/ }).count()).toBe(0);
  });

  it('has a new model trained', async () => {
    await button('Huấn luyện ngay').click();
    await page.getByText(/^Đang (chờ huấn luyện|huấn luyện)\.$/).waitFor();
    expect(await button('Huấn luyện ngay').isDisabled()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });
});
