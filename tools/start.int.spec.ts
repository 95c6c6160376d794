import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { repositoryRoot } from './repository-root.js';

const plainNode = ['start', 'test', 'cli', 'bootstrap', 'build', 'node-version', 'run-program'];
/** Says that it runs, and does nothing more. */
const endless = `require('node:fs').writeFileSync(process.env.RUNS, process.pid + ' ' + process.argv.slice(2)); setInterval(() => {}, 1000);`;

interface Ended {
  status: number;
  output: string;
}

/** What runs before anything is installed or built, in a repository that holds nothing else. */
describe('a command on a fresh clone', () => {
  let root: string;
  let runs: string;
  let begun: { child: ChildProcess; ended: Promise<Ended> } | undefined;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dieuphoi-clone-'));
    runs = join(root, 'runs');
    for (const name of plainNode)
      cpSync(join(repositoryRoot(), 'tools', `${name}.mjs`), join(root, `tools/${name}.mjs`));
    write('package-lock.json', JSON.stringify({ packages: { 'node_modules/x': { version: '2.0.0' } } }));
    write('npm.js', endless);
    write('node_modules/@swc/cli/bin/swc.js', endless);
  });
  afterEach(async () => {
    begun?.child.kill('SIGKILL');
    const left = existsSync(runs) ? Number(readFileSync(runs, 'utf8').split(' ')[0]) : 0;
    // It holds the output open, for whose end `ended` waits.
    if (left > 0 && !isGone(left)) process.kill(left, 'SIGKILL');
    await begun?.ended;
    rmSync(root, { recursive: true, force: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  /** As npm notes it in node_modules, before the lock file was written. */
  function install(version: string): void {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/x': { version } } }));
    utimesSync(join(root, 'node_modules/.package-lock.json'), 1_000_000, 1_000_000);
  }

  function begin(command: string, nodeOptions: string[] = []) {
    const env = { ...process.env, RUNS: runs, npm_execpath: join(root, 'npm.js') };
    const child = spawn(process.execPath, [...nodeOptions, join(root, 'tools', `${command}.mjs`)], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    const ended = once(child, 'close').then(([status]) => ({ status: status as number, output }));
    begun = { child, ended };
    return begun;
  }

  const running = async () => {
    const [pid, args] = (await waitFor(() => (existsSync(runs) ? readFileSync(runs, 'utf8') : ''))).split(' ') as [
      string,
      string,
    ];
    return { pid: Number(pid), args };
  };
  const isGone = (pid: number) => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  };

  it.each(['start', 'test', 'cli'])('%s says in one sentence that Node is too old', async (command) => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;
    const { status, output } = await begin(command, ['--import', `data:text/javascript,${encodeURIComponent(old)}`])
      .ended;
    expect({ status, output }).toEqual({
      status: 1,
      output: 'Điều Phối needs Node.js 20.19 or newer, this is 18.20.8: install a newer one from https://nodejs.org.\n',
    });
  });

  it.each(['start', 'test'])(
    '%s installs what is older than the lock file, and stops with its installer',
    async (command) => {
      install('1.0.0');
      const { child, ended } = begin(command);
      const { pid, args } = await running();
      expect(args).toMatch(/^ci,/);
      child.kill('SIGTERM');
      expect(await ended).toEqual({ status: 1, output: 'Installing packages (npm ci) …\nStopped.\n' });
      expect(isGone(pid)).toBe(true);
    },
    10_000,
  );

  it('start stops with its build, and leaves nothing that the next build would wait for', async () => {
    install('2.0.0');
    const { child, ended } = begin('start');
    const { pid } = await running();
    expect(existsSync(join(root, 'dist/.building-server'))).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toEqual({ status: 1, output: 'Stopped.\n' });
    expect(isGone(pid)).toBe(true);
    expect(existsSync(join(root, 'dist/.building-server'))).toBe(false);
  }, 10_000);
});
