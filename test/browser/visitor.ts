import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../tools/repository-root.js';
import type { TestProduct } from '../support/test-product.js';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1440, height: 900 };

/** Builds both web apps when they are stale, as `npm start` does. */
export function buildWeb(): void {
  execFileSync(process.execPath, [join(repositoryRoot(), 'tools', 'build.mjs'), '--web'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts, and what the console calls an error, such as what the content security policy stopped. */
  complaints: string[];
}

/** A person with a browser of their own, in Viet Nam. */
export async function visit(browser: Browser, viewport: { width: number; height: number }): Promise<Visitor> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // An answer that is not a success is for the page to say; the browser notes it besides.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
  });
  page.setDefaultTimeout(20_000);
  return { page, context, complaints };
}

/** A member of staff at the first page of the desk, whatever its language. */
export async function signIn(page: Page, { url, product }: TestProduct, username: string): Promise<void> {
  await page.goto(`${url}/desk/`);
  await page.locator('[name=username]').fill(username);
  await page.locator('[name=password]').fill(product.secrets.demoPassword);
  await page.locator('[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}

export function button(place: Page | Locator, name: string): Locator {
  return place.getByRole('button', { name, exact: true });
}

/** Chooses what a list finds for these words. */
export async function choose(list: Locator, words: string): Promise<void> {
  await list.fill(words);
  await list.page().getByRole('option', { name: words }).click();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRunner {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What is wrong with the page as it is now, one line each: what axe finds, and what the width has no room for. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Evaluated, because the content security policy would stop a script element.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: AxeRunner }).axe.run());
  const inaccessible = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  return [...inaccessible, ...(await tooWide(page))];
}

export async function tooWide(page: Page): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wider > 0 ? [`${wider} pixels too wide`] : [];
}

/** Pictures of the page on a phone and on a desktop, and what is wrong with it there. */
export async function faultsAtBothSizes(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [device, size] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(size);
    await page.waitForLoadState('networkidle');
    await picture(page, `${name}-${device}`);
    await picture(page, `${name}-${device}-whole`, true);
    faults.push(...(await faultsOf(page)));
  }
  return faults;
}

/** Texts that only a missing word leaves on a page: nothing at all, or the name of a key. */
export async function unsaid(page: Page, language: 'vi' | 'en'): Promise<string[]> {
  const { texts, empty, given } = await page.evaluate(() => {
    const named = 'a, button, label, h1, h2, h3, th, dt, summary, .chip';
    const all = [...document.querySelectorAll<HTMLElement>(named)].filter((one) => one.checkVisibility());
    const spoken = (one: HTMLElement) => one.innerText.trim() || one.ariaLabel || one.ariaHidden === 'true';
    const labels = [...document.querySelectorAll<HTMLInputElement>('[aria-label], [placeholder]')];
    return {
      texts: [document.body.innerText, ...labels.map((one) => `${one.ariaLabel} ${one.placeholder ?? ''}`)].join('\n'),
      empty: all.filter((one) => !spoken(one)).map((one) => one.outerHTML.slice(0, 200)),
      given: [...document.querySelectorAll('code')].map((one) => one.innerText),
    };
  });
  const leftovers = /\b(undefined|NaN|(case|dispatch|report)\.[a-z-]+)\b|\[object /g;
  // Vietnamese has no words of plain letters with a hyphen; keys have, and names that administrators gave.
  const keys =
    language === 'vi' ? (texts.match(/(?<![\p{L}\p{N}@./-])[a-z]{2,}(-[a-z]+)+(?![\p{L}\p{N}-])/gu) ?? []) : [];
  const unknown = keys.filter((key) => !given.includes(key));
  return [...empty, ...(texts.match(leftovers) ?? []), ...unknown].map((text) => `not in words: ${text}`);
}

/** Keeps a picture of the page for people to look at: what is in sight, or `whole`. */
export async function picture(page: Page, name: string, whole = false): Promise<void> {
  const folder = join(repositoryRoot(), 'test-results', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
}
