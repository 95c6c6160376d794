import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { waitFor } from '#testing';
import { repositoryRoot } from '../../tools/repository-root.js';
import { CitizenServer, code, secret } from './citizen-server.js';
import { openBrowser } from './open-browser.js';
import { faultsOf, phone, visit } from './visitor.js';

const text = 'Đèn đường trước cổng trường hỏng, gọi 0912345678';

let browser: Browser | undefined;
let folder: string;
let server: CitizenServer;
let origin: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dieuphoi-citizen-'));
  // In a process of its own: the bundler's native part does not know the objects of a test's realm.
  const vite = join(repositoryRoot(), 'node_modules/vite/bin/vite.js');
  const config = join(repositoryRoot(), 'apps/citizen-web/vite.config.ts');
  const options = ['--config', config, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, 'build', ...options], { env: { ...process.env, NODE_ENV: 'production' } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  server = new CitizenServer(folder);
  origin = await server.start();
  if (!browser) throw new Error('There is no browser.');
  ({ context, page, complaints } = await visit(browser, phone));
});

afterEach(async () => {
  await context.close();
  await server.stop();
  expect(complaints).toEqual([]);
  expect(server.faults).toEqual([]);
});

describe('the app of citizens', () => {
  it('sends a report in four steps, with the promise before sending', async () => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'Gửi phản ánh' }).last().click();
    await page.getByLabel('Nội dung phản ánh').fill(text);
    await page.getByText('gọi ngay 113').waitFor();
    await page.getByRole('button', { name: 'Đúng' }).click();
    await looksRight();
    await next();
    await page.getByLabel('Tìm xã, phường').fill('tich son');
    await page.getByRole('button', { name: 'Phường Tích Sơn (cũ) nay là Phường Vĩnh Yên' }).click();
    await looksRight();
    await next();
    await page.getByLabel(/Số điện thoại/).fill('0912 345 678');
    expect(await page.getByLabel('Báo cho tôi qua thư điện tử').isDisabled()).toBe(true);
    await page.getByLabel(/^Thư điện tử/).fill('an@thu.example.vn');
    await page.getByLabel('Báo cho tôi qua thư điện tử').check();
    await looksRight();
    await next();
    await page.getByText('Sẽ được chuyển đến cơ quan xử lý trước 11:30').waitFor();
    await page.getByText('[số điện thoại]', { exact: false }).first().waitFor();
    await looksRight();
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByText(code).waitFor();
    await looksRight();
    expect(server.received).toEqual([
      {
        path: '/reports',
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        body: {
          text,
          location: { communeCode: '08707' },
          fieldCode: 'ha-tang-do-thi',
          contact: { phone: '0912 345 678', email: 'an@thu.example.vn' },
          noticeVersion: '2026-01',
          consent: { publish: false, shareContact: false, notify: true, photoLocation: false },
        },
      },
    ]);
  });

  it('keeps a draft and a queue beyond a closed tab and sends once', async () => {
    await page.goto(`${origin}/gui`);
    await page.getByLabel('Nội dung phản ánh').fill(text);
    await page.close();
    page = await context.newPage();
    await page.goto(`${origin}/gui`);
    expect(await page.getByLabel('Nội dung phản ánh').inputValue()).toBe(text);
    server.failures = 1;
    await page.goto(`${origin}/gui/4`);
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByRole('heading', { name: 'Đang gửi' }).waitFor();
    await page.close();
    page = await context.newPage();
    await page.goto(`${origin}/cua-toi`);
    await page.getByRole('link', { name: code }).waitFor();
    expect(server.received.filter(({ path }) => path === '/reports')).toHaveLength(1);
  });

  it('sends a draft once from two tabs, and tells in the other where it is', async () => {
    const other = await twoTabs();
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByText(code).waitFor();
    page = other;
    await page.getByText('Bạn đã bấm gửi phản ánh này ở một thẻ khác').waitFor();
    await looksRight();
    expect(server.received).toHaveLength(1);
    await page.getByRole('button', { name: 'Gửi phản ánh khác' }).click();
    expect(await page.getByLabel('Nội dung phản ánh').inputValue()).toBe('');
    await page.getByLabel('Nội dung phản ánh').fill('Rác đầu thôn không ai dọn');
    await page.goto(`${origin}/gui/4`);
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByText(code).waitFor();
    expect(server.received.map(({ body }) => body.text)).toEqual([text, 'Rác đầu thôn không ai dọn']);
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(2);
  });

  it('reads again before it sends, for the browser may not have told this tab of the other', async () => {
    const other = await twoTabs('deaf');
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByText(code).waitFor();
    await other.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await other.getByText('Bạn đã bấm gửi phản ánh này ở một thẻ khác').waitFor();
    expect(server.received).toHaveLength(1);
  });

  it('has one key for a draft that an earlier version kept without, also when two tabs send in one moment', async () => {
    const other = await twoTabs();
    const send = () => document.querySelector<HTMLElement>('main button[type=submit]')?.click();
    await Promise.all([page.evaluate(send), other.evaluate(send)]);
    await waitFor(() => server.received.length > 0);
    await page.goto(`${origin}/cua-toi`);
    await page.getByRole('link', { name: code }).waitFor();
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(1);
  });

  it('opens without a network and sends when there is one again', async () => {
    await page.goto(origin);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.goto(`${origin}/gui`);
    await page.getByLabel('Nội dung phản ánh').fill(text);
    await next();
    await page.getByRole('button', { name: 'Ghim trên bản đồ' }).click();
    await page.getByRole('button', { name: 'Dùng chỗ này' }).click();
    await next();
    await next();
    await page.getByText('tự gửi khi có mạng. Thời hạn').waitFor();
    await page.getByText('Hệ thống hoặc cán bộ điều phối sẽ chọn').waitFor();
    await page.getByText('Một điểm đã ghim').waitFor();
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await page.getByText('Đã lưu trên máy, sẽ tự gửi khi có mạng.').waitFor();
    expect(server.received).toEqual([]);
    await context.setOffline(false);
    await page.getByText(code).waitFor();
    expect(server.received).toHaveLength(1);
  });

  it('follows a report by its private link and adds to it', async () => {
    await page.goto(`${origin}/pa/${code}#s=${secret}`);
    await page.getByText('UBND phường Vĩnh Yên đang xử lý.').waitFor();
    await page.getByText('Cột số mấy?').waitFor();
    await looksRight();
    await page.getByLabel('Bạn muốn nói thêm điều gì?').fill('Cột số 12');
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await waitFor(() => server.received.length === 1);
    expect(server.received[0]).toMatchObject({
      path: `/reports/${code}/supplements`,
      body: { text: 'Cột số 12', inReplyTo: 'q-1' },
    });
  });

  it('shows by itself what happens to a report, and keeps it while there is no network', async () => {
    await page.goto(`${origin}/pa/${code}#s=${secret}`);
    await page.getByText('UBND phường Vĩnh Yên đang xử lý.').waitFor();
    await page.getByLabel('Bạn muốn nói thêm điều gì?').fill('Cột số 12');
    await context.setOffline(true);
    server.status = 'closed';
    await page.waitForEvent('requestfailed');
    expect(await page.getByText('UBND phường Vĩnh Yên đang xử lý.').count()).toBe(1);
    expect(await page.getByLabel('Bạn muốn nói thêm điều gì?').inputValue()).toBe('Cột số 12');
    await context.setOffline(false);
    await page.getByText('Đã thay bóng đèn.').waitFor();
  });

  it('says why a report was refused and what to do instead, and promises nothing any more', async () => {
    await page.goto(`${origin}/pa/${code}#s=${secret}`);
    await page.getByText('Hẹn trả lời').waitFor();
    server.status = 'refused';
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await page.getByText('Không tiếp nhận: việc xảy ra ở tỉnh khác').waitFor();
    await page.getByText('Cầu này thuộc Hà Nội.').waitFor();
    await page.getByText('Cách làm đúng: Gọi 1022 tại nơi đó.').waitFor();
    expect(await page.getByText('Hẹn trả lời').count()).toBe(0);
    await looksRight();
  });

  it('rates the result', async () => {
    server.status = 'closed';
    server.mayDo = ['rate', 'reopen'];
    await page.goto(`${origin}/pa/${code}#s=${secret}`);
    await page.getByText('Đã thay bóng đèn.').waitFor();
    await page.getByRole('button', { name: 'Đánh giá kết quả' }).click();
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await looksRight();
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await page.getByText('Cảm ơn bạn đã đánh giá.').waitFor();
    expect(server.received[0]?.body).toEqual({ score: 3 });
  });

  it('shows the public part to others and suggests the code that was meant', async () => {
    await page.goto(origin);
    await page.getByLabel('Mã phản ánh').fill('pa 7k2m 0qxd 91t0');
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByRole('link', { name: code }).click();
    await page.getByText('Bạn đang xem phần công khai.').waitFor();
    expect(await page.getByText('Cột số mấy?').count()).toBe(0);
  });

  it.each([320, 1440])('reads well at %i pixels, light and dark, in both languages', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ['/', '/gui', '/cua-toi', '/gioi-thieu', '/khong-co']) {
        await page.goto(origin + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await looksRight();
      }
      await page.getByRole('button', { name: /English|Tiếng Việt/ }).click();
    }
  });
});

it('brings at most 100 kB of script, compressed', () => {
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(folder, 'assets', name))).length);
  expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(100_000);
});

/** Both at the last step of a draft that an earlier version has kept; a deaf tab is told nothing of other tabs. */
async function twoTabs(hearing?: 'deaf'): Promise<Page> {
  await page.goto(origin);
  await page.evaluate((kept) => localStorage.setItem('dieuphoi.draft', kept), JSON.stringify({ text }));
  await page.goto(`${origin}/gui/4`);
  const other = await context.newPage();
  if (hearing === 'deaf') {
    await other.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation()));
  }
  await other.goto(`${origin}/gui/4`);
  for (const tab of [page, other]) await tab.getByText('trả lời trước').waitFor();
  return other;
}

async function next(): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

/** Nothing that axe objects to, and nothing to scroll sideways for. */
async function looksRight(): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}
