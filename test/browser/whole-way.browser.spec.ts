import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitFor } from '#testing';
import { buses } from '../support/test-product.js';
import { doubtful, pollution, Scene } from './scene.js';
import { choose, desktop, faultsOf, phone, picture, type Visitor } from './visitor.js';

const ways = [
  { device: 'phone', size: phone, bus: 'postgres' },
  { device: 'desktop', size: desktop, bus: 'postgres' },
  { device: 'phone', size: phone, bus: 'kafka' },
] as const;

describe.each(ways.filter(({ bus }) => buses.includes(bus)))('the whole way on a $device over $bus', (way) => {
  const { device, size, bus } = way;
  let scene: Scene;
  let citizen: Visitor;
  let code = '';
  let link = '';

  beforeAll(async () => {
    scene = await Scene.start(bus);
  }, 120_000);
  afterAll(() => scene?.stop());

  const step = (name: string, act: () => Promise<void>) =>
    it(name, async () => {
      try {
        await act();
      } catch (error) {
        console.error(await scene.product.health());
        throw error;
      }
    });
  const staff = (username: string, path?: string) => scene.sitDown(username, path, size);
  const look = async (page: Page, name: string) => {
    await picture(page, `${name}-${device}-${bus}`);
    expect(await faultsOf(page)).toEqual([]);
  };

  step(
    'a citizen sends it, with promise and place (pinned on a phone, from the list on a desktop), and keeps its code',
    async () => {
      citizen = await scene.visit(size);
      const { page } = citizen;
      await page.goto(scene.url);
      await page.getByRole('link', { name: 'Gửi phản ánh' }).last().click();
      await page.locator('textarea').fill(pollution);
      await look(page, 'send-what');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      if (device === 'phone') {
        await page.getByRole('button', { name: 'Ghim trên bản đồ' }).click();
        await page.getByRole('button', { name: 'Dùng chỗ này' }).click();
        await page.getByText('Một điểm đã ghim').waitFor();
      } else {
        await page.locator('select').selectOption({ label: 'Phường Vĩnh Yên' });
      }
      await look(page, 'send-where');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(page, 'send-contact');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByText('trả lời trước').first().waitFor();
      await look(page, 'send-check');
      await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
      code = await page
        .getByText(/^PA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .first()
        .innerText();
      await look(page, 'sent');
      await page.getByRole('link', { name: 'Theo dõi' }).first().click();
      await page.waitForURL('**/pa/**');
      link = page.url();
      expect(code).toMatch(/^PA-/);
      await page.getByText('Sở Nông nghiệp và Môi trường').first().waitFor();
      await look(page, 'track');
    },
  );

  step('the officer accepts and answers', async () => {
    const page = await staff('canbo.moitruong');
    await page.getByText(code).first().click();
    await page.getByRole('button', { name: 'Tiếp nhận' }).click();
    await page.getByRole('button', { name: 'Trả lời', exact: true }).waitFor();
    // Where the cross-hair of the map stands at first.
    const place = device === 'phone' ? 'Xã Hoàng An' : 'Phường Vĩnh Yên';
    await page.getByRole('article').getByText(place).first().waitFor();
    await look(page, 'case');
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await page.getByLabel('Kết quả').selectOption({ label: 'Đã khắc phục' });
    await page.getByLabel('Nội dung trả lời người dân').fill('Đã yêu cầu nhà máy dừng xả thải.');
    await look(page, 'answer');
    await page.getByRole('button', { name: 'Gửi duyệt' }).click();
    await page.getByRole('article').getByText('Chờ duyệt kết quả').waitFor();
  });

  step('the head approves, which closes it', async () => {
    const page = await staff('lanhdao.moitruong');
    await page.getByText(code).first().click();
    await page.getByRole('button', { name: 'Duyệt và trả lời dân' }).click();
    await page.getByRole('article').getByText('Đã kết thúc').first().waitFor();
    await look(page, 'approved');
  });

  step('the citizen reads the answer', async () => {
    const { page } = citizen;
    await page.goto(link);
    await page.getByText('Đã yêu cầu nhà máy dừng xả thải.').first().waitFor();
    await look(page, 'answered');
  });

  step('the dispatcher decides about a doubtful one, and can take it back', async () => {
    await scene.send(doubtful);
    const page = await staff('dieuphoi');
    await page.getByText('Mong cơ quan xem xét').first().click();
    await page.getByRole('button', { name: 'Chuyển cơ quan khác' }).waitFor();
    await look(page, 'triage');
    await page.getByRole('button', { name: 'Chuyển cơ quan khác' }).click();
    const dialog = page.getByRole('dialog');
    await choose(dialog.getByRole('combobox', { name: 'Cơ quan' }), 'UBND phường Vĩnh Yên');
    await choose(dialog.getByRole('combobox', { name: 'Lĩnh vực' }), 'Chiếu sáng công cộng');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Việc của phường');
    await look(page, 'other-agency');
    await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    await page.getByRole('article').getByText('Mong cơ quan xem xét').waitFor();
  });

  step('the supervisor sees it counted, and opens the cases behind the figure', async () => {
    const page = await staff('giamsat');
    await page.getByText('Điều phối kịp thời').first().waitFor();
    await page.getByTitle('Xem các phản ánh').first().getByText('1/1').waitFor();
    await look(page, 'board');
    await page.getByTitle('Xem các phản ánh').first().click();
    await page.getByText(code).first().waitFor();
    await look(page, 'figure');
  });

  step('the supervisor finds what is overdue', async () => {
    const late = await scene.send(pollution);
    // Three weeks pass.
    const pass = `update tracking.case_record set deadline_at = now() - interval '21 days',
        clock = jsonb_set(clock, '{dueAt}', to_jsonb(now() - interval '21 days'))
      where id = $1 and standing returning code`;
    const isLate = async () => (await scene.world.admin.query(pass, [late.id])).rows.length === 1;
    await waitFor(isLate, { what: 'a case to be late' });
    const page = await staff('giamsat', '/desk/cases?overdue=true');
    await page.getByText(late.code).first().waitFor();
    await page.getByText(/^quá hạn \d+ ngày/).waitFor();
    expect(await page.getByText(code).count()).toBe(0);
    await look(page, 'overdue');
  });

  step('an agency returns what is not its own, and the dispatcher has it again', async () => {
    const foreign = await scene.send(pollution);
    const officer = await staff('canbo.moitruong');
    await officer.getByText(foreign.code).first().click();
    await officer.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.locator('select').selectOption('not-our-place');
    await dialog.locator('textarea').fill('Đoạn sông này thuộc phường Vĩnh Yên.');
    await look(officer, 'return');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await officer.getByRole('article').getByText('Chờ điều phối').first().waitFor();
    const dispatcher = await staff('dieuphoi');
    await dispatcher.getByText(foreign.code).first().click();
    await dispatcher.getByText('Đoạn sông này thuộc phường Vĩnh Yên.').first().waitFor();
    await look(dispatcher, 'returned');
  });

  it('nothing broke on the way, and no policy was in the way', () => {
    expect(scene.complaints).toEqual([]);
  });
});
