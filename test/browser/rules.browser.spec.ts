import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Scene } from './scene.js';
import { button, choose, faultsAtBothSizes, faultsOf, picture } from './visitor.js';

describe('the page of the rules', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await Scene.start();
    await scene.comesTo(await scene.send('Đèn đường hỏng, tối om cả ngõ'), 'dispatched');
    page = await scene.sitDown('quantri');
    await page.getByRole('link', { name: 'Quy tắc điều phối' }).click();
    await page.getByText('duong-chinh', { exact: true }).waitFor();
  }, 120_000);
  afterAll(() => scene?.stop());

  const row = (id: string) => page.getByRole('row').filter({ has: page.getByText(id, { exact: true }) });

  it('tries a new rule and saves it', async () => {
    await button(page, 'Thêm quy tắc').click();
    await page.getByLabel('Mã quy tắc').fill('den-duong');
    await page.getByLabel('Thứ tự').fill('70');
    await page.getByLabel('Từ khoá').fill('đèn đường');
    await choose(page.getByRole('dialog').getByRole('combobox', { name: 'Cơ quan' }), 'Sở Xây dựng');
    await button(page, 'Chạy thử trên 30 ngày qua').click();
    await page.getByText('1 trong 1 phản ánh sẽ chuyển đến nơi khác.').waitFor();
    await page.getByText(/UBND phường Vĩnh Yên → Sở Xây dựng/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'form-rule-tried');
    await page.getByLabel('Lý do thay đổi').fill('Theo công văn phân công');
    await button(page, 'Lưu').click();
    await row('den-duong').getByText('Đang dùng').waitFor();
  });

  it('says in plain words why a rule is refused', async () => {
    await button(page, 'Sửa den-duong').click();
    await page.getByLabel('Từ ngày').fill('2026-07-01');
    await page.getByLabel('Đến hết ngày').fill('2026-06-30');
    await page.getByLabel('Lý do thay đổi').fill('thử');
    await button(page, 'Lưu').click();
    await page.getByRole('alert').getByText('ngày kết thúc đứng trước ngày bắt đầu').waitFor();
    await page.keyboard.press('Escape');
  });

  it('switches a rule off by keyboard', async () => {
    await button(page, 'Tắt den-duong').focus();
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
    await button(page, 'Cho tự động chuyển').click();
    await page.getByText('12/QĐ-UBND, Chánh Văn phòng').waitFor();
  });

  it('fits on a phone and on a desktop', async () => {
    expect(await faultsAtBothSizes(page, 'rules')).toEqual([]);
    expect(scene.complaints).toEqual([]);
  });

  it('shows supervisors everything and no button', async () => {
    const supervisor = await scene.sitDown('giamsat', '/desk/rules');
    await supervisor.getByText('den-duong', { exact: true }).waitFor();
    expect(await supervisor.getByRole('button', { name: 'Thêm quy tắc' }).count()).toBe(0);
    expect(await supervisor.getByRole('button', { name: /^(Sửa|Tắt|Bật) / }).count()).toBe(0);
  });
});
