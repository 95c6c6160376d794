import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Scene } from './scene.js';
import { faultsOf, picture } from './visitor.js';

/** Emergencies always wait for a person. */
const fires = [
  'Cháy lớn ở xưởng gỗ ngõ 5 Chùa Hà, có người bị kẹt bên trong, cần cứu gấp',
  'chay xuong go ngo 5 chua ha, khoi mu mit, co nguoi bi ket, cuu gap',
  'Xưởng gỗ ngõ 5 Chùa Hà đang cháy, có người bị kẹt, xe cứu hỏa đến ngay',
];

const floods = [
  'Vỡ ống nước trước số 18 Chùa Hà, nước ngập vào nhà, có người bị điện giật cần cấp cứu',
  'vo ong nuoc o 18 chua ha nuoc tran vao nha, co nguoi bi dien giat, cuu gap',
  'Ống nước vỡ ở 18 Chùa Hà, nước ngập nhà, người bị điện giật đang cần cấp cứu gấp',
];

describe('merging at the desk', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await Scene.start();
    page = await scene.sitDown('dieuphoi');
  }, 120_000);
  afterAll(() => scene?.stop());

  it('takes two keys for one report, and one press for all of a storm', async () => {
    const [first, second, third] = [
      await scene.atTheDesk(fires[0]!),
      await scene.atTheDesk(fires[1]!),
      await scene.atTheDesk(fires[2]!),
    ];
    await page.goto(`${scene.url}/desk/triage?report=${first.id}`);
    await page.getByRole('button', { name: 'Gộp (2 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    const form = page.getByRole('dialog');
    await form.getByText(second.code, { exact: true }).waitFor();
    await picture(page, 'triage-merge');
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Chọn cả 2 phản ánh có thể cùng một việc' }).click();
    await form.getByRole('button', { name: 'Gộp 2 phản ánh đã chọn vào phản ánh đang mở' }).click();
    await Promise.all([scene.comesTo(second, 'merged'), scene.comesTo(third, 'merged')]);
    await form.waitFor({ state: 'hidden' });
    expect(await scene.stateOf(first)).toBe('waiting');

    const fourth = await scene.atTheDesk(fires[1]!);
    await page.goto(`${scene.url}/desk/triage?report=${fourth.id}`);
    await page.getByRole('button', { name: 'Gộp (1 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    await form.getByText(first.code, { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await scene.comesTo(fourth, 'merged');
    await page.getByRole('article', { name: first.code }).waitFor();
  });

  it('lists a storm as one row, and proposes the root that an agency has for what comes later', async () => {
    const [root, second, third] = [
      await scene.atTheDesk(floods[0]!),
      await scene.atTheDesk(floods[1]!),
      await scene.atTheDesk(floods[2]!),
    ];
    await page.goto(`${scene.url}/desk/triage`);
    const stream = page.getByRole('region', { name: 'Chờ điều phối' });
    await stream.getByText('3 phản ánh giống nhau').waitFor();
    await picture(page, 'triage-storm');
    expect(await faultsOf(page)).toEqual([]);

    const body = { agencyId: 'ubnd-08707', fieldCode: 'nuoc-sach' };
    const cookie = scene.world.cookieOf('supervisor');
    const dispatched = await scene.world.api.post(`/api/v1/triage/${root.id}/dispatch`, body, { cookie });
    expect(dispatched.status).toBe(200);
    await stream.getByText('2 phản ánh giống nhau').waitFor();
    await page.goto(`${scene.url}/desk/triage?report=${second.id}`);
    await page.getByRole('button', { name: 'Gộp (2 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    const form = page.getByRole('dialog');
    await form.getByText('Đã chuyển, chưa tiếp nhận: gộp sẽ thu hồi lần chuyển này.').waitFor();
    await form.getByLabel(`Chọn ${third.code}`).click();
    await form.getByRole('button', { name: 'Gộp phản ánh đang mở và 1 đã chọn vào phản ánh này' }).click();
    await Promise.all([scene.comesTo(second, 'merged'), scene.comesTo(third, 'merged')]);
    await page.getByText(`Đã gộp 2 phản ánh vào ${root.code}.`).waitFor();
  });
});
