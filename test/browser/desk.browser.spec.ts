import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Receipt } from '#api';
import { pollution, Scene } from './scene.js';
import { button, faultsOf, picture } from './visitor.js';

describe('the desk of an agency', () => {
  let scene: Scene;
  let officer: Page;
  let head: Page;
  let report: Receipt;

  beforeAll(async () => {
    scene = await Scene.start();
    report = await scene.send(pollution);
    officer = await scene.sitDown('canbo.moitruong');
    head = await scene.sitDown('lanhdao.moitruong');
  }, 120_000);
  afterAll(() => scene?.stop());

  const status = (page: Page, name: string) => page.getByRole('article').getByText(name, { exact: true }).first();

  it('takes a double click for one, and blames nobody', async () => {
    await officer.getByText(report.code).first().click();
    await officer.getByText('ô nhiễm › Nước thải, ô nhiễm nguồn nước').waitFor();
    await button(officer, 'Tiếp nhận').dblclick();
    await status(officer, 'Cơ quan đã tiếp nhận').waitFor();
    await button(officer, 'Trả lời').waitFor();
    expect(await officer.getByText('Người khác vừa thay đổi').count()).toBe(0);
  });

  it('asks another agency for support, which then reports its part', async () => {
    await button(officer, 'Đề nghị phối hợp').click();
    const dialog = officer.getByRole('dialog');
    // The lead is not offered.
    await dialog.getByRole('combobox').fill('so nong nghiep va moi truong');
    await officer.getByText('Không tìm thấy tên nào như vậy.').waitFor();
    await dialog.getByRole('combobox').fill('phuong vinh yen');
    await officer.getByRole('option', { name: 'UBND phường Vĩnh Yên' }).click();
    await dialog.getByLabel('Nội dung').fill('Cần phường cử người dẫn đường');
    await picture(officer, 'supporter-form');
    expect(await faultsOf(officer)).toEqual([]);
    await button(officer, 'Đề nghị phối hợp').last().click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.getByRole('listitem').filter({ hasText: '· UBND phường Vĩnh Yên · Cần phường' }).waitFor();
    await officer
      .getByRole('definition')
      .filter({ hasText: /^UBND phường Vĩnh Yên$/ })
      .waitFor();
    await status(officer, 'Cơ quan đã tiếp nhận').waitFor();
    await picture(officer, 'supporter-added');

    const helper = await scene.sitDown('canbo.vinhyen', `/desk/cases/${report.id}`);
    await button(helper, 'Báo xong phần phối hợp').click();
    await helper.getByRole('dialog').getByLabel('Nội dung').fill('Đã cử người dẫn đường');
    await button(helper, 'Báo xong phần phối hợp').last().click();
    await helper.getByRole('listitem').filter({ hasText: 'Đã cử người dẫn đường' }).waitFor();
    await officer.reload();
  });

  it('shows the head who asks for more time among what waits for a decision', async () => {
    await button(officer, 'Xin gia hạn').click();
    // The keyboard is in the form, not on its close button.
    expect(await officer.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    const read = async (id: string) => (await fetch(`/api/v1/cases/${id}`)).json() as Promise<{ dueAt: string }>;
    // So little more that the own head may grant it.
    const later = new Date(Date.parse((await officer.evaluate(read, report.id)).dueAt) + 86_400_000)
      .toISOString()
      .slice(0, 10);
    const dialog = officer.getByRole('dialog');
    await dialog.locator('input[type=date]').fill(later);
    await dialog.getByLabel('Lý do').fill('Chờ kết quả quan trắc');
    await button(officer, 'Xin gia hạn').last().click();
    await dialog.waitFor({ state: 'hidden' });
    await head.goto(`${scene.url}/desk/`);
    await head.getByRole('heading', { name: 'Chờ duyệt' }).waitFor();
    await head.getByText(report.code).first().click();
    await button(head, 'Quyết định gia hạn').waitFor();
  });

  it('lets an answer that was sent back be written on', async () => {
    await button(officer, 'Trả lời').click();
    await officer.getByLabel('Kết quả').selectOption({ label: 'Đã khắc phục' });
    await officer.getByLabel('Nội dung trả lời người dân').fill('Đã yêu cầu nhà máy dừng xả thải.');
    await button(officer, 'Gửi duyệt').click();
    await button(head, 'Yêu cầu sửa').click();
    await head.getByRole('dialog').getByLabel('Nội dung').fill('Ghi rõ ngày kiểm tra');
    await button(head, 'Yêu cầu sửa').last().click();
    await button(officer, 'Trả lời').click();
    expect(await officer.getByLabel('Nội dung trả lời người dân').inputValue()).toBe(
      'Đã yêu cầu nhà máy dừng xả thải.',
    );
  });

  it('keeps what is being typed when the session ends in another tab', async () => {
    const answer = officer.getByLabel('Nội dung trả lời người dân');
    await answer.fill('Ngày 5/6 đã kiểm tra và yêu cầu nhà máy dừng xả thải.');
    const other = await officer.context().newPage();
    await other.goto(`${scene.url}/desk/`);
    await button(other, 'Đăng xuất').click();
    await button(other, 'Đăng nhập').waitFor();
    await officer.getByText('Phiên làm việc đã kết thúc').waitFor();
    await officer.getByLabel('Mật khẩu', { exact: true }).fill(scene.product.product.secrets.demoPassword);
    await button(officer, 'Đăng nhập').click();
    await officer.getByText('Phiên làm việc đã kết thúc').waitFor({ state: 'hidden' });
    expect(await answer.inputValue()).toContain('Ngày 5/6');
    await button(officer, 'Gửi duyệt').click();
    await status(officer, 'Chờ duyệt kết quả').waitFor();
  });
});
