import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportsToShow } from './reports-to-show.js';
import { Scene } from './scene.js';
import { type Screen, screens } from './screens.js';
import { phone, picture, signIn, tooWide, unsaid, type Visitor } from './visitor.js';

const sizes = { phone, desktop: { width: 1366, height: 900 } };
const walks = (['phone', 'desktop'] as const).flatMap((size) =>
  (['vi', 'en'] as const).map((language) => ({ size, language })),
);
const viewers = [...new Set(screens.map(({ who }) => who))];

describe('every screen, as each person sees it', () => {
  let scene: Scene;
  let reports: ReportsToShow;

  beforeAll(async () => {
    scene = await Scene.start();
    reports = new ReportsToShow(scene);
    await reports.prepare();
  }, 300_000);
  afterAll(() => scene?.stop());

  describe.each(walks)('on a $size, in $language', ({ size, language }) => {
    it.each(viewers)(
      '%s',
      async (who) => {
        const visitor = await scene.visit(sizes[size]);
        await visitor.context.addInitScript(
          `origin !== 'null' && localStorage.setItem('dieuphoi.language', ${stored(who, language)})`,
        );
        const { page } = visitor;
        if (who !== 'nobody' && who !== 'citizen') await signIn(page, scene.product, who);
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
    expect(await reports.statusOf(reports.of('returned'))).toBe('awaiting-triage'));

  /** Goes to the screen; answers with what is wrong with it. */
  const look = async ({ page, context }: Visitor, screen: Screen, heading: string): Promise<string[]> => {
    const { path, steps, shows, offline = false } = screen;
    await context.setOffline(offline);
    // From nowhere, because a new fragment alone would not open the page anew; but a page opened from there is online.
    if (!offline) await page.goto('about:blank');
    await page.goto(scene.url + (typeof path === 'string' ? path : await path(reports)));
    await steps?.(page, heading);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    const texts = heading === screen.heading ? (shows?.(reports) ?? []) : [];
    for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return tooWide(page);
  };
});

/** The citizens' app keeps JSON, the desk the bare word. */
function stored(who: Screen['who'], language: 'vi' | 'en'): string {
  return JSON.stringify(who === 'citizen' ? JSON.stringify(language) : language);
}
