import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Receipt } from '#api';
import { waitFor } from '#testing';
import { doubtful, pollution, Scene } from './scene.js';
import { button, desktop, faultsOf, phone, picture } from './visitor.js';

const agency = 'Sở Nông nghiệp và Môi trường';

describe('the machine and the person', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  }, 120_000);
  afterAll(() => scene?.stop());

  const press = (page: Page, name: string) => button(page, name).click();
  const look = async (page: Page, name: string) => {
    await picture(page, name, true);
    expect(await faultsOf(page)).toEqual([]);
  };
  /** The citizen's page of a report that the machine has dispatched. */
  const track = async ({ code, secret }: Receipt) => {
    const { page } = await scene.visit(phone);
    await page.goto(`${scene.url}/pa/${code}#s=${secret}`);
    await page.getByText(`Hệ thống tự động chuyển đến ${agency}`).waitFor();
    return page;
  };
  const ask = async (page: Page, why: string) => {
    await press(page, 'Đề nghị cán bộ xem lại');
    await page.locator('textarea').fill(why);
    await press(page, 'Gửi đề nghị');
    await page.getByText('Đã gửi đề nghị. Cán bộ sẽ xem lại').waitFor();
  };
  const openAtDesk = async (page: Page, { code }: Receipt) => {
    await page.goto(`${scene.url}/desk/triage`);
    await page.getByRole('listitem').filter({ hasText: code }).click();
    await page.getByRole('article', { name: code }).waitFor();
  };
  const saidOf = async ({ id }: Receipt, type: string) => {
    const { rows } = await scene.world.admin.query<{ body: string }>(
      `select body from routing.ledger where subject = $1 order by sequence desc`,
      [id],
    );
    const events = rows.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
    return events.find((event) => event.type === `vn.dieuphoi.dispatch.${type}`)?.data;
  };

  it('a citizen asks on a phone for a person to look, and reads that it stays', async () => {
    const report = await scene.send(pollution);
    const page = await track(report);
    await page.getByText('Cơ quan này do hệ thống tự động chọn.').waitFor();
    await look(page, 'dispatch-review-offered');
    await ask(page, 'Tôi nghĩ việc này của phường');
    await button(page, 'Đề nghị cán bộ xem lại').waitFor({ state: 'hidden' });
    await look(page, 'dispatch-review-asked');

    const desk = await scene.sitDown('dieuphoi', '/desk/triage', phone);
    await openAtDesk(desk, report);
    await desk.getByText('Tôi nghĩ việc này của phường').first().waitFor();
    await look(desk, 'dispatch-review-desk');
    await press(desk, '1. Giữ nguyên');
    await desk.getByText(`Đã xem lại ${report.code}, giữ nguyên ${agency}.`).waitFor();
    await page.getByText('Cán bộ đã xem lại: phản ánh đã đến đúng cơ quan').waitFor();
    await look(page, 'dispatch-review-confirmed');
  });

  it('a dispatcher overrules the machine with two keys, and the report comes back to the desk', async () => {
    const report = await scene.send(pollution);
    await ask(await track(report), 'Sai nơi');
    const page = await scene.sitDown('dieuphoi', '/desk/triage', desktop);
    await page.goto(`${scene.url}/desk/triage?report=${report.id}`);
    await page.getByRole('heading', { name: 'Xem lại việc chuyển tự động' }).waitFor();
    await look(page, 'dispatch-review-desk-wide');
    await page.keyboard.press('2');
    await button(page, '2. Thuộc địa bàn khác').waitFor();
    await look(page, 'dispatch-review-overrule');
    await page.keyboard.press('2');
    await page.getByText(`Đã đề nghị chuyển lại ${report.code}`).waitFor();
    await scene.comesTo(report, 'waiting');
    expect(await saidOf(report, 'reviewed')).toMatchObject({ confirmed: false, reason: 'Thuộc địa bàn khác' });
  });

  it('another candidate than the first needs a reason: one more key, or words of one’s own', async () => {
    const [quick, written] = [await scene.atTheDesk(doubtful), await scene.atTheDesk(doubtful)];
    const page = await scene.sitDown('dieuphoi', `/desk/triage?report=${quick.id}`);
    const dialog = page.getByRole('dialog');
    await button(page, '2. Chuyển').waitFor();
    await page.keyboard.press('2');
    await button(dialog, '1. Thuộc lĩnh vực của cơ quan khác').waitFor();
    expect(await button(dialog, 'Chuyển').isDisabled()).toBe(true);
    await look(page, 'correction-reason');
    await waitFor(() => dialog.evaluate((form) => form.contains(document.activeElement)), { what: 'the form' });
    await page.keyboard.press('1');
    await page.getByText(`Đã chuyển ${quick.code}`).waitFor();

    await page.goto(`${scene.url}/desk/triage?report=${written.id}`);
    await press(page, '3. Chuyển');
    // The names of the agencies are there.
    const agencies = dialog.getByRole('combobox', { name: 'Cơ quan' });
    await waitFor(() => agencies.inputValue(), { what: 'the agency in the form' });
    // Figures that are typed choose nothing.
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Trụ số 1');
    await dialog.getByRole('textbox', { name: 'Lý do' }).press('2');
    await button(dialog, 'Chuyển').click();
    await page.getByText(`Đã chuyển ${written.code}`).waitFor();
    for (const [report, reason] of [
      [quick, 'Thuộc lĩnh vực của cơ quan khác'],
      [written, 'Trụ số 12'],
    ] as const) {
      await scene.comesTo(report, 'dispatched');
      expect(await saidOf(report, 'dispatched')).toMatchObject({ reasons: [reason] });
    }
  });

  it('nothing broke on the way', () => expect(scene.complaints).toEqual([]));
});
