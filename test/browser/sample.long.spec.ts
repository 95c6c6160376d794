import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Scene } from './scene.js';
import { button, choose, faultsOf, phone, picture, unsaid } from './visitor.js';

const texts = ['Đèn đường hỏng, tối om cả ngõ', 'Đèn đường trước ngõ 5 không sáng', 'Đèn đường cháy bóng, tối lắm'];

describe('the page of the blind sample', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await Scene.start();
    const sent = await Promise.all(texts.map((text) => scene.send(text)));
    await Promise.all(sent.map((report) => scene.comesTo(report, 'dispatched')));
    await scene.drawSample();
    page = await scene.sitDown('dieuphoi');
    await page.getByRole('link', { name: 'Kiểm tra mẫu' }).click();
  }, 120_000);
  afterAll(() => scene?.stop());

  it('shows what the citizen wrote, and what the machine made of it nowhere', async () => {
    await page.getByRole('heading', { name: '(còn 3)' }).waitFor();
    await page.getByText('Phường Vĩnh Yên', { exact: true }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toMatch(/UBND|Chiếu sáng|PA-/);
    expect(await button(page, 'Ghi nhận').isDisabled()).toBe(true);
    await picture(page, 'sample-desktop');
    expect(await faultsOf(page)).toEqual([]);
    expect(await unsaid(page, 'vi')).toEqual([]);
  });

  it('tells by keyboard what the machine did once it is answered', async () => {
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).focus();
    await page.keyboard.type('chieu sang');
    // The field itself, its trees, its lights.
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ubnd phuong vinh yen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const told = page.getByRole('status');
    await told.getByText('Máy đã chuyển đúng.').waitFor();
    await told.getByText('› Chiếu sáng công cộng').waitFor();
    await told.getByText('UBND phường Vĩnh Yên').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '(còn 2)' }).waitFor();
  });

  it('takes two answers on a phone, and shows the way to a report that went wrong', async () => {
    const fields = page.getByRole('combobox', { name: 'Lĩnh vực' });
    const agencies = page.getByRole('combobox', { name: 'Cơ quan' });
    await page.setViewportSize(phone);
    await choose(fields.first(), 'Mất điện, điện yếu');
    await choose(agencies.first(), 'Sở Công Thương');
    await button(page, 'Thêm phương án cũng đúng').click();
    await choose(fields.nth(1), 'Tranh chấp, ranh giới');
    await choose(agencies.nth(1), 'Sở Xây dựng');
    await picture(page, 'sample-phone', true);
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'Ghi nhận').click();
    await page.getByText('Máy đã chuyển khác với bạn.').waitFor();
    await picture(page, 'sample-told-phone', true);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.getByRole('link', { name: /^Mở PA-/ }).count()).toBe(1);
    await button(page, 'Mẫu tiếp theo').click();
    await button(page, 'Không đủ căn cứ').click();
    await page.getByText('Đã ghi nhận: không đủ căn cứ').waitFor();
    await button(page, 'Mẫu tiếp theo').click();
    await page.getByText('Không có mẫu nào chờ bạn kiểm tra.').waitFor();
  });

  it('gives supervisors the results beside the switches', async () => {
    const supervisor = await scene.sitDown('giamsat', '/desk/rules');
    const results = supervisor.getByRole('region', { name: 'Kết quả kiểm tra mẫu' });
    await results.getByText('sai 1 trong 2 gần nhất').waitFor();
    await results.getByText('đúng 1, sai 1, không đủ căn cứ 1, chờ 0; lĩnh vực cấp hai: đúng 1, sai 0').waitFor();
    await results.scrollIntoViewIfNeeded();
    await picture(supervisor, 'sample-results');
    expect(await faultsOf(supervisor)).toEqual([]);
    expect(scene.complaints).toEqual([]);
  });
});
