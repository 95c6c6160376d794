import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitFor } from '#testing';
import type { Receipt, TriageItem } from '#api';
import type { StaffRole } from '../e2e/support/world.js';
import { doubtful, Scene } from './scene.js';
import { button, faultsOf, phone, picture } from './visitor.js';

const urgent = 'Cháy nhà máy xả thải ra sông, nước thải đen ngòm, có người bị kẹt bên trong, cần cứu hộ gấp';
const handled = 'Phản ánh này vừa được người khác xử lý.';

describe('the triage desk', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.start();
  }, 120_000);
  afterAll(() => scene?.stop());

  // A page that was left open would take what comes to the desk next, and a report that waits be shown with the next.
  afterEach(async () => {
    await scene.leave();
    const cookie = scene.world.cookieOf('supervisor');
    const { items } = (await scene.world.api.get('/api/v1/triage?limit=100', { cookie })).body as {
      items: TriageItem[];
    };
    for (const { reportId: id } of items.filter(({ state }) => state !== 'undo')) {
      await colleague({ id }, 'claim', { takeOver: true }, 'supervisor');
      await refuse({ id }, 'supervisor');
    }
  });

  /** Whoever sits at the next desk. */
  const colleague = async ({ id }: Pick<Receipt, 'id'>, step: string, body: object, role: StaffRole = 'dispatcher') => {
    const cookie = scene.world.cookieOf(role);
    const answer = await scene.world.api.post(`/api/v1/triage/${id}/${step}`, body, { cookie });
    expect(answer.status).toBe(200);
  };
  const refusal = { reason: 'no-clear-content', explanation: 'Chưa rõ việc gì.' };
  const refuse = (report: Pick<Receipt, 'id'>, role?: StaffRole) => colleague(report, 'refuse', refusal, role);

  const named = ({ id }: Receipt) => `/desk/triage?report=${id}`;
  const shown = (page: Page, { code }: Receipt) => page.getByRole('article', { name: code });
  const press = (page: Page, name: string) => button(page, name).click();

  it('keeps the report on the screen when a more urgent one arrives or a colleague decides it', async () => {
    const read = await scene.atTheDesk(doubtful);
    const page = await scene.sitDown('dieuphoi', '/desk/triage');
    await shown(page, read).waitFor();
    await page.waitForURL(`**${named(read)}`);

    const pressing = await scene.atTheDesk(urgent);
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
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Phản ánh tiếp theo');
    await shown(page, pressing).waitFor();
  });

  it('says that a second decision came too late, and shows no other report instead', async () => {
    const [first] = [await scene.atTheDesk(urgent), await scene.atTheDesk(doubtful)];
    const page = await scene.sitDown('dieuphoi', named(first));
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
  });

  it('goes on to the next after a decision, and back after an undo', async () => {
    const [first, second] = [await scene.atTheDesk(urgent), await scene.atTheDesk(doubtful)];
    const page = await scene.sitDown('dieuphoi', '/desk/triage');
    await shown(page, first).waitFor();
    await page.keyboard.press('1');
    await shown(page, second).waitFor();
    await press(page, 'Hoàn tác');
    await shown(page, first).waitFor();
  });

  it('shows more than one page, and the report that the address names wherever it is listed', async () => {
    const sent = await Promise.all(Array.from({ length: 53 }, () => scene.send(doubtful)));
    const waiting = async () =>
      (await Promise.all(sent.map((report) => scene.stateOf(report)))).every((state) => state === 'waiting');
    await waitFor(waiting, { what: 'all reports at the desk', every: 500 });
    const page = await scene.sitDown('dieuphoi', '/desk/triage');
    await page.getByRole('heading', { name: '(53)' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(50);
    const listed = await page.getByRole('list').innerText();
    const beyond = sent.find(({ code }) => !listed.includes(code))!;
    await page.goto(scene.url + named(beyond));
    await shown(page, beyond).waitFor();
    await press(page, 'Xem thêm');
    await page.getByRole('listitem').filter({ hasText: beyond.code }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(53);
    await page.goto(`${scene.url}/desk/triage?report=${randomUUID()}`);
    await page.getByText('Không tìm thấy phản ánh này').waitFor();
  });

  it('finds an agency typed without marks, and says when there is none', async () => {
    const report = await scene.atTheDesk(doubtful);
    const page = await scene.sitDown('dieuphoi', named(report));
    await press(page, 'Chuyển cơ quan khác');
    const agency = page.getByRole('dialog').getByRole('combobox', { name: 'Cơ quan' });
    await agency.fill('khong co dau');
    await page.getByText('Không tìm thấy tên nào như vậy.').waitFor();
    await agency.fill('so nong');
    await page.getByRole('option', { name: 'Sở Nông nghiệp và Môi trường' }).click();
    expect(await agency.inputValue()).toBe('Sở Nông nghiệp và Môi trường');
    await picture(page, 'triage-other-agency');
  });

  it('names supporting agencies beside the lead, and shows them with the case', async () => {
    const report = await scene.atTheDesk(urgent);
    const page = await scene.sitDown('dieuphoi', named(report));
    const support = page.getByRole('combobox', { name: 'Phối hợp' });
    await support.fill('so xay');
    await page.getByRole('option', { name: 'Sở Xây dựng' }).click();
    await page.getByRole('region', { name: 'Cơ quan phù hợp' }).getByText('Sở Xây dựng').waitFor();
    await picture(page, 'triage-support');
    await press(page, '1. Chuyển');
    await page.getByText(`Đã chuyển ${report.code} đến`).getByText('phối hợp: Sở Xây dựng.').waitFor();
    await press(page, 'Hoàn tác');
    await scene.comesTo(report, 'waiting');
    const choice = { agencyId: 'ubnd-08707', supportIds: ['so-xay-dung'], fieldCode: 'moi-truong' };
    await colleague(report, 'dispatch', choice);
    await page.goto(`${scene.url}/desk/cases/${report.id}`);
    await page.getByText('Cơ quan phối hợp').waitFor();
    await page.getByText('Sở Xây dựng', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('hands a denunciation to the supervisor, who alone goes on reading it and may take the mark back', async () => {
    const report = await scene.atTheDesk(doubtful);
    const page = await scene.sitDown('dieuphoi', named(report));
    await shown(page, report).waitFor();
    const judge = async (at: Page, name: string, reason: string) => {
      await press(at, name);
      const form = at.getByRole('dialog');
      await form.getByLabel('Lý do').fill(reason);
      await picture(at, `triage-${name === 'Là tố cáo' ? 'denunciation' : 'no-denunciation'}`);
      await form.getByRole('button', { name }).click();
      await form.waitFor({ state: 'hidden' });
    };
    await judge(page, 'Là tố cáo', 'Nêu đích danh cán bộ nhận tiền');
    await page.getByRole('listitem').filter({ hasText: report.code }).waitFor({ state: 'hidden' });
    await page.goto(scene.url + named(report));
    await page.getByText('Không tìm thấy phản ánh này').waitFor();

    const supervisor = await scene.sitDown('giamsat', named(report));
    await shown(supervisor, report).getByText('Có dấu hiệu tố cáo').waitFor();
    await supervisor.getByRole('region', { name: 'Cơ quan phù hợp' }).getByText('Thanh tra tỉnh').waitFor();
    expect(await button(supervisor, 'Gộp').count()).toBe(0);
    await judge(supervisor, 'Không phải tố cáo', 'Chỉ nhờ giải quyết việc xóm');
  });

  it('leaves a ruling to the supervisor, whose choice is kept in the form', async () => {
    const report = await scene.atTheDesk(urgent);
    await scene.world.admin.query(`update routing.routed_report set state = 'ruling' where id = $1`, [report.id]);
    const dispatcher = await scene.sitDown('dieuphoi', named(report));
    await dispatcher.getByText('người giám sát quyết định').waitFor();
    expect(await dispatcher.getByRole('button', { name: '1. Chuyển' }).isDisabled()).toBe(true);
    await picture(dispatcher, 'triage-ruling');
    await dispatcher.goto(`${scene.url}/desk/cases`);

    const page = await scene.sitDown('giamsat', named(report));
    const first = page.getByRole('region', { name: 'Cơ quan phù hợp' }).locator('.card').first();
    const agency = await first.locator('strong').innerText();
    await press(page, '1. Chuyển');
    const form = page.getByRole('dialog');
    expect(await form.getByRole('combobox', { name: 'Cơ quan' }).inputValue()).toBe(agency);
    await form.getByLabel('Lý do').fill('Việc của cơ quan này');
    await form.getByRole('button', { name: 'Quyết định giao xử lý' }).click();
    await page.getByText(`Đã chuyển ${report.code} đến ${agency}.`).waitFor();
  });

  it('splits a report of two matters into two, which the citizen sees', async () => {
    const [lamp, dog] = ['Đèn đường trước nhà hỏng', 'chó thả rông cắn người'];
    const report = await scene.atTheDesk(`${urgent}; ${lamp}, ${dog}`);
    const page = await scene.sitDown('dieuphoi', named(report), phone);
    await shown(page, report).waitFor();
    await press(page, 'Tách');
    const form = page.getByRole('dialog');
    const send = form.getByRole('button', { name: 'Tách', exact: true });
    await form.getByRole('textbox', { name: 'Phần 1' }).waitFor();
    // Twice the same is no split.
    expect(await send.isDisabled()).toBe(true);
    await form.getByRole('button', { name: 'Thêm phần' }).click();
    await form.getByRole('textbox', { name: 'Phần 3' }).waitFor();
    await form.getByRole('button', { name: 'Bỏ phần cuối' }).click();
    await form.getByRole('textbox', { name: 'Phần 1' }).fill(lamp);
    await form.getByRole('textbox', { name: 'Phần 2' }).fill(dog);
    await form.getByRole('combobox', { name: 'Lĩnh vực của phần 2' }).fill('via he');
    await page.getByRole('option', { name: /^Vỉa hè, lấn chiếm[^›]*$/ }).click();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'triage-split-phone');
    await send.click();
    await page.getByText(`Đã tách ${report.code} thành 2 phản ánh.`).waitFor();
    const parts = () =>
      scene.world.admin.query<{ text: string; field: string | null }>(
        'select text, field_code as field from intake.report where parent_id = $1 order by text',
        [report.id],
      );
    await waitFor(async () => (await parts()).rows.length === 2, { what: 'the parts', every: 100 });
    expect((await parts()).rows).toEqual([
      { text: dog, field: 'trat-tu-do-thi' },
      { text: lamp, field: null },
    ]);
  });

  it('lets one decide at a time: others see who has it, and a supervisor may take it over', async () => {
    const [report, other] = [await scene.atTheDesk(urgent), await scene.atTheDesk(doubtful)];
    const dispatcher = await scene.sitDown('dieuphoi', '/desk/triage', phone);
    const listed = dispatcher.getByRole('listitem').filter({ hasText: report.code });
    await listed.click();
    await shown(dispatcher, report).waitFor();
    const first = (page: Page) => page.getByRole('button', { name: '1. Chuyển' });
    expect(await first(dispatcher).isEnabled()).toBe(true);

    const supervisor = await scene.sitDown('giamsat', named(report));
    const note = 'Nguyễn Thu Hà (Văn phòng UBND tỉnh Phú Thọ) đang xem xét phản ánh này nên bạn chưa quyết định được.';
    await supervisor.getByRole('status').getByText(note).waitFor();
    await supervisor.getByRole('listitem').filter({ hasText: 'Nguyễn Thu Hà' }).waitFor();
    for (const button of await supervisor.getByRole('button', { name: 'Chuyển' }).all()) {
      expect(await button.isDisabled()).toBe(true);
    }
    await supervisor.keyboard.press('1');
    expect(await scene.stateOf(report)).toBe('waiting');
    await picture(supervisor, 'triage-taken');
    expect(await faultsOf(supervisor)).toEqual([]);

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
    await supervisor.goto(`${scene.url}/desk/cases`);
    await next.getByText('Hoàng Đức Mạnh').waitFor({ state: 'hidden' });
  });

  it('renews the claim while somebody is at work on the page', async () => {
    const report = await scene.atTheDesk(doubtful);
    const page = await scene.sitDown('dieuphoi', '/desk/cases');
    await page.clock.install();
    await page.goto(scene.url + named(report));
    const minutesLeft = async () => {
      const select = `select extract(epoch from ends_at - now()) / 60 as left from routing.claim where report_id = $1`;
      return Number((await scene.world.admin.query<{ left: string }>(select, [report.id])).rows[0]?.left ?? 0);
    };
    await waitFor(async () => (await minutesLeft()) > 4, { what: 'the claim', every: 100 });
    await scene.world.admin.query(`update routing.claim set ends_at = now() + interval '2 minutes'`);
    await page.mouse.move(100, 100);
    await page.clock.fastForward('01:00');
    expect(await minutesLeft()).toBeLessThan(3);
    await page.mouse.move(200, 100);
    await waitFor(async () => (await minutesLeft()) > 4, { what: 'the claim to be renewed', every: 100 });
  });

  it('goes on to the beginning of the next one on a phone', async () => {
    const [first, second] = [await scene.atTheDesk(urgent), await scene.atTheDesk(doubtful)];
    const page = await scene.sitDown('dieuphoi', '/desk/triage', phone);
    await page.getByRole('listitem').filter({ hasText: first.code }).click();
    await press(page, '3. Chuyển');
    await press(page, '1. Thuộc lĩnh vực của cơ quan khác');
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
    const report = await scene.atTheDesk(doubtful, sender);
    await colleague(report, 'ask', { question: 'Việc xảy ra ở đâu?' });
    const page = await scene.sitDown('dieuphoi', '/desk/triage', phone);
    await page.getByRole('listitem').filter({ hasText: report.code }).click();
    const article = shown(page, report);
    await article.getByText('Vì sao ở đây').waitFor();
    await article.getByText('Máy chưa chắc chắn').waitFor();
    await article.getByText('Việc xảy ra ở đâu?').waitFor();
    const headers = { authorization: `Bearer ${report.secret}`, 'idempotency-key': randomUUID() };
    await scene.world.api.post(`/api/v1/reports/${report.code}/supplements`, { text: 'Ở ngõ 12' }, { headers });
    await article.getByText('Người dân trả lời').waitFor();
    expect(await article.locator('dd').filter({ hasText: 'Ở ngõ 12' }).count()).toBe(1);
    expect(await article.locator('p.report-text').innerText()).toBe(doubtful);
    expect(await article.getByText('Việc xảy ra ở đâu?').count()).toBe(1);
    await picture(page, 'triage-replied', true);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('nothing broke on the way', () => expect(scene.complaints).toEqual([]));
});
