import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { waitFor } from '#testing';
import { type Receipt, World } from '../e2e/support/world.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, picture, signIn, visit, type Visitor } from './visitor.js';

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
  let running: RunningProduct;
  let browser: Browser;
  let world: World;
  let visitor: Visitor;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    world = new World(running.product);
    await world.admin.connect();
    await world.readNotice();
    await world.signInAll();
    visitor = await visit(browser, desktop);
    await signIn(visitor.page, running, 'dieuphoi');
  }, 120_000);
  afterAll(async () => {
    await world?.admin.end();
    await browser?.close();
    await running?.stop();
  });

  const stateOf = async ({ id }: Receipt) => {
    const answer = await world.api.get(`/api/v1/triage?report=${id}`, { cookie: world.cookieOf('supervisor') });
    return (answer.body.items as { state: string }[])[0]?.state;
  };
  const atTheDesk = async (text: string) => {
    const body = { text, location: { communeCode: '08707' }, noticeVersion: world.noticeVersion };
    const headers = { 'idempotency-key': randomUUID() };
    const report = (await world.api.post('/api/v1/reports', body, { headers })).body as unknown as Receipt;
    await waitFor(async () => (await stateOf(report)) === 'waiting', { what: 'the report at the desk', every: 100 });
    return report;
  };
  const isMerged = (report: Receipt) =>
    waitFor(async () => (await stateOf(report)) === 'merged', { what: 'the merge', every: 100 });

  it('takes two keys for one report, and one press for all of a storm', async () => {
    const [first, second, third] = [await atTheDesk(fires[0]!), await atTheDesk(fires[1]!), await atTheDesk(fires[2]!)];
    const { page } = visitor;
    await page.goto(`${running.url}/desk/triage?report=${first.id}`);
    await page.getByRole('button', { name: 'Gộp (2 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    const form = page.getByRole('dialog');
    await form.getByText(second.code, { exact: true }).waitFor();
    await picture(page, 'triage-merge');
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Chọn cả 2 phản ánh có thể cùng một việc' }).click();
    await form.getByRole('button', { name: 'Gộp 2 phản ánh đã chọn vào phản ánh đang mở' }).click();
    await Promise.all([isMerged(second), isMerged(third)]);
    await form.waitFor({ state: 'hidden' });
    expect(await stateOf(first)).toBe('waiting');

    const fourth = await atTheDesk(fires[1]!);
    await page.goto(`${running.url}/desk/triage?report=${fourth.id}`);
    await page.getByRole('button', { name: 'Gộp (1 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    await form.getByText(first.code, { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await isMerged(fourth);
    await page.getByRole('article', { name: first.code }).waitFor();
  });

  it('lists a storm as one row, and proposes the root that an agency has for what comes later', async () => {
    const [root, second, third] = [
      await atTheDesk(floods[0]!),
      await atTheDesk(floods[1]!),
      await atTheDesk(floods[2]!),
    ];
    const { page } = visitor;
    await page.goto(`${running.url}/desk/triage`);
    const stream = page.getByRole('region', { name: 'Chờ điều phối' });
    await stream.getByText('3 phản ánh giống nhau').waitFor();
    await picture(page, 'triage-storm');
    expect(await accessibilityFaults(page)).toEqual([]);

    const body = { agencyId: 'ubnd-08707', fieldCode: 'nuoc-sach' };
    const dispatched = await world.api.post(`/api/v1/triage/${root.id}/dispatch`, body, {
      cookie: world.cookieOf('supervisor'),
    });
    expect(dispatched.status).toBe(200);
    await stream.getByText('2 phản ánh giống nhau').waitFor();
    await page.goto(`${running.url}/desk/triage?report=${second.id}`);
    await page.getByRole('button', { name: 'Gộp (2 phản ánh giống)' }).waitFor();
    await page.keyboard.press('m');
    const form = page.getByRole('dialog');
    await form.getByText('Đã chuyển, chưa tiếp nhận: gộp sẽ thu hồi lần chuyển này.').waitFor();
    await form.getByLabel(`Chọn ${third.code}`).click();
    await form.getByRole('button', { name: 'Gộp phản ánh đang mở và 1 đã chọn vào phản ánh này' }).click();
    await Promise.all([isMerged(second), isMerged(third)]);
    await page.getByText(`Đã gộp 2 phản ánh vào ${root.code}.`).waitFor();
  });
});
