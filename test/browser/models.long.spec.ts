import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decodeModel, encodeModel, shippedModelFile } from '#classifier';
import { workerActor } from '#persistence';
import { importModel } from '../../apps/routing/src/learning/application/import-model.js';
import { givenDecided } from '../../apps/routing/test/given-decided.js';
import { givenUnderstood } from '../../apps/routing/test/given-understood.js';
import { Scene } from './scene.js';
import { button, faultsAtBothSizes, faultsOf, picture } from './visitor.js';

describe('the page of the models', () => {
  let scene: Scene;
  let page: Page;
  let candidate: string;
  const shipped = decodeModel(readFileSync(shippedModelFile('fields')));

  beforeAll(async () => {
    scene = await Scene.start();
    const { database } = (await scene.product.openDatabases()).find(({ service }) => service === 'routing')!;
    await givenDecided(database, 60);
    await database.run(workerActor('routing'), async (tx) => {
      const reports = { modelVersion: shipped.version };
      await givenUnderstood(tx, { ...reports, many: 200, ago: 200, strange: 10 });
      await givenUnderstood(tx, { ...reports, many: 120, ago: 0, strange: 2 });
      // Else the schedule would ask for one within a minute.
      await tx.execute(`insert into training_run (state, asked_by, ended_at) values ('done', 'schedule', now())`);
    });
    ({ version: candidate } = await importModel(database, encodeModel({ ...shipped, sharpness: 9 })));
    page = await scene.sitDown('quantri');
    await page.getByRole('link', { name: 'Mô hình phân loại' }).click();
    await card(candidate).waitFor();
  }, 120_000);
  afterAll(() => scene?.stop());

  const card = (version: string) => page.getByRole('region', { name: version, exact: true });

  it('compares a candidate with the model that stands, by field', async () => {
    await card(candidate)
      .getByText(/^So sánh trên 12 phản ánh đã quyết định gần nhất/)
      .first()
      .waitFor();
    const lines = await card(candidate).getByRole('row').allInnerTexts();
    expect(lines).toHaveLength(4);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('says that the model understands less than when it was new, and what to do', async () => {
    const drift = page.getByRole('region', { name: 'Máy có còn hiểu phản ánh không?' });
    const alert = await drift.getByRole('alert').innerText();
    expect(alert).toContain('Máy không chắc lĩnh vực ở nhiều phản ánh hơn lúc mới dùng mô hình');
    expect(alert).toMatch(/7 ngày qua 50\s?% của 120, lúc mới dùng 10\s?% của 200\./);
    expect(alert).toContain('Hãy huấn luyện mô hình mới');
    expect(await drift.getByRole('row').count()).toBe(12);
  });

  it('fits on a phone and on a desktop', async () => expect(await faultsAtBothSizes(page, 'models')).toEqual([]));

  it('puts the candidate in force by keyboard, with a reason', async () => {
    await button(page, `Dùng ${candidate}`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await picture(page, 'form-model');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type('Đúng hơn ở lĩnh vực điện');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'Đúng hơn ở lĩnh vực điện' }).waitFor();
    expect(await button(page, `Dùng ${candidate}`).count()).toBe(0);
  });

  it('goes back to the one before', async () => {
    await button(page, `Dùng lại ${shipped.version}`).click();
    await page.getByLabel('Lý do').fill('Kết quả thực tế kém hơn');
    await button(page.getByRole('dialog'), `Dùng lại ${shipped.version}`).click();
    await button(page, `Dùng lại ${candidate}`).waitFor();
    const latest = page.getByRole('row').filter({ hasText: 'Kết quả thực tế kém hơn' });
    expect(await latest.innerText()).toMatch(/Dùng lại\s+fields-/);
  });

  it('shows supervisors everything and no button', async () => {
    const supervisor = await scene.sitDown('giamsat', '/desk/models');
    await supervisor.getByRole('heading', { name: 'Lịch sử' }).waitFor();
    expect(await supervisor.getByRole('button', { name: /^(Dùng|Huấn luyện)/ }).count()).toBe(0);
  });

  it('has a new model trained', async () => {
    await button(page, 'Huấn luyện ngay').click();
    await page.getByText(/^Đang (chờ huấn luyện|huấn luyện)\.$/).waitFor();
    expect(await button(page, 'Huấn luyện ngay').isDisabled()).toBe(true);
    expect(scene.complaints).toEqual([]);
  });
});
