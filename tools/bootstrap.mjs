/** What every command does first on a fresh clone or after an update. Plain Node, no packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the process with one sentence when this Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Điều Phối needs Node.js 20.19 or newer, this is ${version}: install a newer one from https://nodejs.org.`);
}

/** Runs `npm ci` when node_modules is missing or is not what the lock file says. */
export function installIfStale() {
  if (installed()) return;
  console.error('Installing packages (npm ci) …');
  // npm names its own program to what it runs, so that the same npm is used.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--no-audit', '--no-fund'];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('The packages could not be installed; the reason is above.');
}

/** Loads a program of the built repository, for example `tools/cli/main.js`. */
export function built(file) {
  return import(pathToFileURL(join(root, 'dist', file)).href);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** npm notes in node_modules what it installed; a lock file that is newer but says the same is no reason to repeat it. */
function installed() {
  const note = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(note)) return false;
  if (statSync(note).mtimeMs >= statSync(lock).mtimeMs) return true;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages).filter(([path]) => path !== '');
  const same = wanted.every(([path, { version, optional }]) =>
    there[path] ? there[path].version === version : optional === true,
  );
  return same && Object.keys(there).length <= wanted.length;
}
