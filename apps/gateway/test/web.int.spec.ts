import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayBed } from './gateway-bed.js';

describe('the web apps', () => {
  let bed: GatewayBed;
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dieuphoi-web-'));
    bed = await GatewayBed.start({ WEB_ROOT: root });
  });
  afterAll(async () => {
    await bed.stop();
    await rm(root, { recursive: true });
  });

  it('say how to build them when they are not there', async () => {
    const response = await bed.fetch('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:web');
  });

  it('are found once they are built: the citizen’s at /, the desk at /desk', async () => {
    for (const app of ['citizen', 'staff']) {
      await mkdir(join(root, app, 'assets'), { recursive: true });
      await writeFile(join(root, app, 'assets', 'main-1a2b.js'), `console.log('${app}');`.repeat(200));
      await writeFile(join(root, app, 'index.html'), `<!doctype html><p>${app}</p>`);
    }
    const text = async (path: string) => (await bed.fetch(path)).text();
    expect(await text('/')).toContain('citizen');
    expect(await text('/pa/PA-1')).toContain('citizen');
    expect(await text('/desk')).toContain('staff');
    expect(await text('/desk/cases/1')).toContain('staff');
    expect(await text('/desk/assets/main-1a2b.js')).toContain(`'staff'`);
  });

  it('are cached by name where the name changes with the content, compressed where it pays', async () => {
    const page = await bed.fetch('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await bed.fetch('/', { headers: { 'if-none-match': page.headers.get('etag')! } });
    expect(again.status).toBe(304);
    const script = await bed.fetch('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toContain('citizen');
    expect((await bed.fetch('/assets/main-1a2b.js', { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    '/assets/none.js',
    '/%2e%2e/secret.txt',
    '/desk/..%2f..%2fpackage.json',
    '/%ff',
    '/api/v1/none',
    '/health/x',
  ])('do not have %s', async (path) => {
    const response = await bed.fetch(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('run only our own scripts and are framed by nobody', async () => {
    const policy = (await bed.fetch('/')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect((await bed.fetch('/desk')).headers.get('content-security-policy')).toContain("script-src 'self';");
    expect((await bed.fetch('/api/v1/none')).headers.get('x-content-type-options')).toBe('nosniff');
  });
});
