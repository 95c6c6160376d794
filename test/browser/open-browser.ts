import { type Browser, chromium } from 'playwright-core';

/** DIEUPHOI_CHROMIUM names another Chromium; without it the one that comes with the packages is unpacked. */
export async function openBrowser(): Promise<Browser> {
  const other = process.env['DIEUPHOI_CHROMIUM'];
  if (other) return chromium.launch({ executablePath: other, args: ['--no-sandbox'] });
  // Read while the module loads: brings its libraries and a font, so that a bare machine is enough.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox'],
    env: { ...process.env },
  });
}
