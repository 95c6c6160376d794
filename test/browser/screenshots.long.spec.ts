import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type RunningProduct, startProduct } from '../support/start-product.js';
import { openBrowser } from './open-browser.js';
import { Scene } from './scene.js';
import { type Screen, screens } from './screens.js';
import { buildWeb, phone, picture, unsaid, visit, type Visitor } from './visitor.js';

const sizes = { phone, desktop: { width: 1366, height: 900 } };
const walks = (['phone', 'desktop'] as const).flatMap((size) =>
  (['vi', 'en'] as const).map((language) => ({ size, language })),
);
const viewers = [...new Set(screens.map(({ who }) => who))];

describe('every screen, as each person sees it', () => {
  let running: RunningProduct;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    buildWeb();
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    scene = new Scene(running.product);
    await scene.prepare();
  }, 300_000);
  afterAll(async () => {
    await scene?.stop();
    await browser?.close();
    await running?.stop();
  });

  describe.each(walks)('on a $size, in $language', ({ size, language }) => {
    it.each(viewers)(
      '%s',
      async (who) => {
        const visitor = await visit(browser, sizes[size]);
        await visitor.context.addInitScript(
          `origin !== 'null' && localStorage.setItem('dieuphoi.language', ${stored(who, language)})`,
        );
        const { page } = visitor;
        if (who !== 'nobody' && who !== 'citizen') await signIn(page, who);
        const faults: string[] = [];
        for (const screen of screens.filter((one) => one.who === who && (language === 'vi' || one.english))) {
          const heading = (language === 'en' && screen.english) || screen.heading;
          const found = await look(visitor, screen, heading).catch((error: Error) => [error.message]);
          await picture(page, `${screen.name}-${size}-${language}`, (await page.getByRole('dialog').count()) === 0);
          found.push(...(await unsaid(page, language)), ...visitor.complaints.splice(0));
          faults.push(...found.map((fault) => `${screen.name}: ${fault}`));
        }
        await visitor.context.close();
        expect(faults).toEqual([]);
      },
      600_000,
    );
  });

  it('what the officer returns waits for the dispatcher again', async () =>
    expect(await scene.statusOf(scene.of('returned'))).toBe('awaiting-triage'));

  const signIn = async (page: Page, username: string) => {
    await page.goto(`${running.url}/desk/`);
    await page.locator('[name=username]').fill(username);
    await page.locator('[name=password]').fill(running.product.secrets.demoPassword);
    await page.locator('[type=submit]').click();
    await page.getByRole('navigation').waitFor();
  };

  /** Goes to the screen; answers with what is wrong with it. */
  const look = async ({ page, context }: Visitor, screen: Screen, heading: string): Promise<string[]> => {
    const { path, steps, shows, offline = false } = screen;
    await context.setOffline(offline);
    // From nowhere, because a new fragment alone would not open the page anew; but a page opened from there is online.
    if (!offline) await page.goto('about:blank');
    await page.goto(running.url + (typeof path === 'string' ? path : await path(scene)));
    await steps?.(page, heading, scene);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    const texts = heading === screen.heading ? (shows?.(scene) ?? []) : [];
    for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    return wider > 0 ? [`${wider} pixels too wide`] : [];
  };
});

/** The citizens' app keeps JSON, the desk the bare word. */
function stored(who: Screen['who'], language: 'vi' | 'en'): string {
  return JSON.stringify(who === 'citizen' ? JSON.stringify(language) : language);
}
