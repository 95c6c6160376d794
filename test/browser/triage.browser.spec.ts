import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { type Receipt, World } from '../e2e/support/world.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import { accessibilityFaults, buildWeb, desktop, phone, picture, signIn, visit, type Visitor } from './visitor.js';

const doubtful = 'Mong cơ quan xem xét giải quyết việc này cho bà con trong xóm';
const urgent = 'Cháy nhà máy xả thải ra sông, nước thải đen ngòm, có người bị kẹt bên trong, cần cứu hộ gấp';
const handled = 'Phản ánh này vừa được người khác xử lý.';

describe('the triage desk', () => {
  let running: RunningProduct;
  let browser: Browser;
  let world: World;
  const people: Visitor[] = [];

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    world = new World(running.product);
    await world.admin.connect();
    await world.readNotice();
    await world.signInAll();
  }, 120_000);
  afterAll(async () => {
    await world?.admin.end();
    await browser?.close();
    await running?.stop();
  });

  // A page that was left open would take what comes to the desk next.
  afterEach(async () => {
    await Promise.all(people.map(({ context }) => context.close()));
  });

  const send = async (text: string, sender: object = {}): Promise<Receipt> => {
    const body = { text, location: { communeCode: '08707' }, noticeVersion: world.noticeVersion, ...sender };
    const headers = { 'idempotency-key': randomUUID() };
    return (await world.api.post('/api/v1/reports', body, { headers })).body as unknown as Receipt;
  };
  const stateOf = async ({ id }: Receipt) => {
    const answer = await world.api.get(`/api/v1/triage?report=${id}`, { cookie: world.cookieOf('supervisor') });
    return (answer.body.items as { state: string }[])[0]?.state;
  };
  const atTheDesk = async (text: string, sender?: object) => {
    const report = await send(text, sender);
    await waitFor(async () => (await stateOf(report)) === 'waiting', { what: 'the report at the desk', every: 100 });
    return report;
  };
  /** Whoever sits at the next desk. */
  const colleague = async ({ id }: Receipt, step: string, body: object) => {
    const answer = await world.api.post(`/api/v1/triage/${id}/${step}`, body, { cookie: world.cookieOf('dispatcher') });
    expect(answer.status).toBe(200);
  };
  const refusal = { reason: 'no-clear-content', explanation: 'Chưa rõ việc gì.' };
  const refuse = (report: Receipt) => colleague(report, 'refuse', refusal);

  const sitDown = async (path: string, username = 'dieuphoi', size = desktop): Promise<Page> => {
    const visitor = await visit(browser, size);
    people.push(visitor);
    const { page } = visitor;
    await signIn(page, running, username);
    await page.goto(running.url + path);
    return page;
  };
  const named = ({ id }: Receipt) => `/desk/triage?report=${id}`;
  const shown = (page: Page, { code }: Receipt) => page.getByRole('article', { name: code });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('keeps the report on the screen when a more urgent one arrives or a colleague decides it', async () => {
    const read = await atTheDesk(doubtful);
    const page = await sitDown('/desk/triage');
    await shown(page, read).waitFor();
    await page.waitForURL(`**${named(read)}`);

    const pressing = await atTheDesk(urgent);
    await page.getByRole('listitem').filter({ hasText: pressing.code }).waitFor();
    expect(await shown(page, read).isVisible()).toBe(true);

    await press(page, 'Không tiếp nhận');
    const form = page.getByRole('dialog');
    await form.getByLabel('Giải thích và hướng dẫn cho người dân').fill('Đã viết dở một đoạn dài.');
    await refuse(read);
    await form.getByText(handled).waitFor();
    expect(await form.getByLabel('Giải thích và hướng dẫn cho người dân').inputValue()).toBe(
      'Đã viết dở một đoạn dài.',
    );
    expect(await form.getByRole('button', { name: 'Không tiếp nhận' }).isDisabled()).toBe(true);
    await picture(page, 'triage-handled-form');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('alert').getByText(handled).waitFor();
    await picture(page, 'triage-handled');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'Phản ánh tiếp theo');
    await shown(page, pressing).waitFor();
    await refuse(pressing);
  });

  it('says that a second decision came too late, and shows no other report instead', async () => {
    const [first, second] = [await atTheDesk(urgent), await atTheDesk(doubtful)];
    const page = await sitDown(named(first));
    await shown(page, first).waitFor();
    await page.getByRole('button', { name: '1. Chuyển' }).waitFor();
    // The page hears nothing of what the colleague does.
    const reading = /\/api\/v1\/triage\?/;
    await page.route(reading, (route) => route.abort());
    await refuse(first);
    await page.keyboard.press('1');
    await page
      .getByRole('alert')
      .getByText(/^Phản ánh này vừa được/)
      .waitFor();
    await page.unroute(reading);
    await page.getByRole('alert').getByText(handled).waitFor();
    expect(await shown(page, first).isVisible()).toBe(true);
    await refuse(second);
  });

  it('goes on to the next after a decision, and back after an undo', async () => {
    const [first, second] = [await atTheDesk(urgent), await atTheDesk(doubtful)];
    const page = await sitDown('/desk/triage');
    await shown(page, first).waitFor();
    await page.keyboard.press('1');
    await shown(page, second).waitFor();
    await press(page, 'Hoàn tác');
    await shown(page, first).waitFor();
    await refuse(first);
    await refuse(second);
  });

  it('shows more than one page, and the report that the address names wherever it is listed', async () => {
    const sent = await Promise.all(Array.from({ length: 53 }, () => send(doubtful)));
    const waiting = async () => (await Promise.all(sent.map(stateOf))).every((state) => state === 'waiting');
    await waitFor(waiting, { what: 'all reports at the desk', every: 500 });
    const page = await sitDown('/desk/triage');
    await page.getByRole('heading', { name: '(53)' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(50);
    const listed = await page.getByRole('list').innerText();
    const beyond = sent.find(({ code }) => !listed.includes(code))!;
    await page.goto(running.url + named(beyond));
    await shown(page, beyond).waitFor();
    await press(page, 'Xem thêm');
    await page.getByRole('listitem').filter({ hasText: beyond.code }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(53);
    await page.goto(`${running.url}/desk/triage?report=${randomUUID()}`);
    await page.getByText('Không tìm thấy phản ánh này').waitFor();
    await Promise.all(sent.map(refuse));
  });

  it('finds an agency typed without marks, and says when there is none', async () => {
    const report = await atTheDesk(doubtful);
    const page = await sitDown(named(report));
    await press(page, 'Chuyển cơ quan khác');
    const agency = page.getByRole('dialog').getByRole('combobox', { name: 'Cơ quan' });
    await agency.fill('khong co dau');
    await page.getByText('Không tìm thấy tên nào như vậy.').waitFor();
    await agency.fill('so nong');
    await page.getByRole('option', { name: 'Sở Nông nghiệp và Môi trường' }).click();
    expect(await agency.inputValue()).toBe('Sở Nông nghiệp và Môi trường');
    await picture(page, 'triage-other-agency');
    await refuse(report);
  });

  it('leaves a ruling to the supervisor, whose choice is kept in the form', async () => {
    const report = await atTheDesk(urgent);
    await world.admin.query(`update routing.routed_report set state = 'ruling' where id = $1`, [report.id]);
    const dispatcher = await sitDown(named(report));
    await dispatcher.getByText('người giám sát quyết định').waitFor();
    expect(await dispatcher.getByRole('button', { name: '1. Chuyển' }).isDisabled()).toBe(true);
    await picture(dispatcher, 'triage-ruling');
    await dispatcher.goto(`${running.url}/desk/cases`);

    const page = await sitDown(named(report), 'giamsat');
    const first = page.getByRole('region', { name: 'Cơ quan phù hợp' }).locator('.card').first();
    const agency = await first.locator('strong').innerText();
    await press(page, '1. Chuyển');
    const form = page.getByRole('dialog');
    expect(await form.getByRole('combobox', { name: 'Cơ quan' }).inputValue()).toBe(agency);
    await form.getByLabel('Lý do').fill('Việc của cơ quan này');
    await form.getByRole('button', { name: 'Quyết định giao xử lý' }).click();
    await page.getByText(`Đã chuyển ${report.code} đến ${agency}.`).waitFor();
  });

  it('lets one decide at a time: others see who has it, and a supervisor may take it over', async () => {
    const [report, other] = [await atTheDesk(urgent), await atTheDesk(doubtful)];
    const dispatcher = await sitDown('/desk/triage', 'dieuphoi', phone);
    const listed = dispatcher.getByRole('listitem').filter({ hasText: report.code });
    await listed.click();
    await shown(dispatcher, report).waitFor();
    const first = (page: Page) => page.getByRole('button', { name: '1. Chuyển' });
    expect(await first(dispatcher).isEnabled()).toBe(true);

    const supervisor = await sitDown(named(report), 'giamsat');
    const note = 'Nguyễn Thu Hà (Văn phòng UBND tỉnh Phú Thọ) đang xem xét phản ánh này nên bạn chưa quyết định được.';
    await supervisor.getByRole('status').getByText(note).waitFor();
    await supervisor.getByRole('listitem').filter({ hasText: 'Nguyễn Thu Hà' }).waitFor();
    for (const button of await supervisor.getByRole('button', { name: 'Chuyển' }).all()) {
      expect(await button.isDisabled()).toBe(true);
    }
    await supervisor.keyboard.press('1');
    expect(await stateOf(report)).toBe('waiting');
    await picture(supervisor, 'triage-taken');
    expect(await accessibilityFaults(supervisor)).toEqual([]);

    await press(supervisor, 'Nhận thay');
    await dispatcher.getByRole('region').getByText('Hoàng Đức Mạnh').waitFor();
    expect(await first(dispatcher).isDisabled()).toBe(true);
    expect(await dispatcher.getByRole('button', { name: 'Nhận thay' }).count()).toBe(0);
    await picture(dispatcher, 'triage-taken-phone', true);
    await press(dispatcher, 'Về danh sách');
    await listed.getByText('Hoàng Đức Mạnh').waitFor();
    await picture(dispatcher, 'triage-taken-list-phone');

    await first(supervisor).and(supervisor.locator(':enabled')).waitFor();
    await supervisor.keyboard.press('1');
    await shown(supervisor, other).waitFor();
    const next = dispatcher.getByRole('listitem').filter({ hasText: other.code });
    await next.getByText('Hoàng Đức Mạnh').waitFor();
    await supervisor.goto(`${running.url}/desk/cases`);
    await next.getByText('Hoàng Đức Mạnh').waitFor({ state: 'hidden' });
    await refuse(other);
  });

  it('renews the claim while somebody is at work on the page', async () => {
    const report = await atTheDesk(doubtful);
    const page = await sitDown('/desk/cases');
    await page.clock.install();
    await page.goto(running.url + named(report));
    const minutesLeft = async () => {
      const select = `select extract(epoch from ends_at - now()) / 60 as left from routing.claim where report_id = $1`;
      return Number((await world.admin.query<{ left: string }>(select, [report.id])).rows[0]?.left ?? 0);
    };
    await waitFor(async () => (await minutesLeft()) > 4, { what: 'the claim', every: 100 });
    await world.admin.query(`update routing.claim set ends_at = now() + interval '2 minutes'`);
    await page.mouse.move(100, 100);
    await page.clock.fastForward('01:00');
    expect(await minutesLeft()).toBeLessThan(3);
    await page.mouse.move(200, 100);
    await waitFor(async () => (await minutesLeft()) > 4, { what: 'the claim to be renewed', every: 100 });
    await refuse(report);
  });

  it('goes on to the beginning of the next one on a phone', async () => {
    const [first, second] = [await atTheDesk(urgent), await atTheDesk(doubtful)];
    const page = await sitDown('/desk/triage', 'dieuphoi', phone);
    await page.getByRole('listitem').filter({ hasText: first.code }).click();
    await press(page, '3. Chuyển');
    await shown(page, second).waitFor();
    await waitFor(() => page.evaluate(() => scrollY === 0), { what: 'the beginning' });
    await press(page, 'Hoàn tác');
    await shown(page, first).waitFor();
    await refuse(first);
    await refuse(second);
    await page.getByRole('region', { name: 'Cơ quan phù hợp' }).getByText(handled).waitFor();
    await picture(page, 'triage-handled-phone', true);
  });

  it('says on a phone why a report is here, and keeps question and reply apart from the text', async () => {
    const sender = { contact: { email: 'anh@thu.example.vn' }, consent: { notify: true } };
    const report = await atTheDesk(doubtful, sender);
    await colleague(report, 'ask', { question: 'Việc xảy ra ở đâu?' });
    const page = await sitDown('/desk/triage', 'dieuphoi', phone);
    await page.getByRole('listitem').filter({ hasText: report.code }).click();
    const article = shown(page, report);
    await article.getByText('Vì sao ở đây').waitFor();
    await article.getByText('Máy chưa chắc chắn').waitFor();
    await article.getByText('Việc xảy ra ở đâu?').waitFor();
    const headers = { authorization: `Bearer ${report.secret}`, 'idempotency-key': randomUUID() };
    await world.api.post(`/api/v1/reports/${report.code}/supplements`, { text: 'Ở ngõ 12' }, { headers });
    await article.getByText('Người dân trả lời').waitFor();
    expect(await article.locator('dd').filter({ hasText: 'Ở ngõ 12' }).count()).toBe(1);
    expect(await article.locator('p.report-text').innerText()).toBe(doubtful);
    expect(await article.getByText('Việc xảy ra ở đâu?').count()).toBe(1);
    await picture(page, 'triage-replied', true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('nothing broke on the way', () => expect(people.flatMap(({ complaints }) => complaints)).toEqual([]));
});
