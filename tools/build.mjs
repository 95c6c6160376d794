/** Builds what is stale: `node tools/build.mjs [--server] [--web]`, both without arguments. Plain Node, no packages. */
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runProgram } from './run-program.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const serverSources = ['apps', 'libs', 'tools', 'test', 'seeds', 'package-lock.json', '.swcrc'];
const webSources = ['apps/citizen-web', 'apps/staff-web', 'libs/api', 'tools/build-web.mjs', 'package-lock.json'];
const isWeb = (path) => /apps\/[^/]+-web(\/|$)/.test(path);

export async function buildServerIfStale() {
  await buildIfStale('server', newest(serverSources, isWeb), async () => {
    const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
    const args = ['apps', 'libs', 'tools', 'test', 'seeds', '-d', 'dist', '--quiet'];
    args.push('--ignore', '**/*.spec.ts', '--ignore', 'apps/*-web/**');
    await run([swc, ...args], 'The services could not be built');
    await run([join(root, 'tools', 'bundle-programs.mjs')], 'The services could not be bundled');
  });
}

export async function buildWebIfStale() {
  const script = join(root, 'tools', 'build-web.mjs');
  if (!existsSync(script)) return;
  await buildIfStale('web', newest(webSources), () => run([script], 'The web apps could not be built'));
}

/** Two starts at once must not write the same files: the second waits and finds the first one's work. */
async function buildIfStale(name, sourceTime, build) {
  const stamp = join(root, 'dist', `.built-${name}`);
  const fresh = () => existsSync(stamp) && statSync(stamp).mtimeMs >= sourceTime;
  if (fresh()) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = join(root, 'dist', `.building-${name}`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // Whoever held it for two minutes is gone.
      if (statSync(lock, { throwIfNoEntry: false })?.mtimeMs < Date.now() - 120_000) rmdirSync(lock);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    if (fresh()) return;
    await build();
    writeFileSync(stamp, '');
    // File times are finer than a Date's milliseconds: rounded down, the stamp would always be too old.
    utimesSync(stamp, new Date(), new Date(Math.ceil(sourceTime)));
  } finally {
    rmdirSync(lock);
  }
}

function run(args, sentence) {
  return runProgram([process.execPath, ...args], { cwd: root, sentence });
}

function newest(paths, skip = () => false) {
  let time = 0;
  const visit = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats || skip(path) || path.endsWith('node_modules')) return;
    time = Math.max(time, stats.mtimeMs);
    if (stats.isDirectory()) for (const entry of readdirSync(join(root, path))) visit(`${path}/${entry}`);
  };
  for (const path of paths) visit(path);
  return time;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const both = process.argv.length === 2;
  try {
    if (both || process.argv.includes('--server')) await buildServerIfStale();
    if (both || process.argv.includes('--web')) await buildWebIfStale();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
