/** What every command does first on a fresh clone or after an update. Plain Node, no packages. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeProblem } from './node-version.mjs';
import { runProgram } from './run-program.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the process with one sentence when this Node is too old. */
function checkNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem) stop(problem);
}

/** Runs `npm ci` when node_modules is missing or is not what the lock file says. */
async function installIfStale() {
  if (installed()) return;
  console.error('Installing packages (npm ci) …');
  // npm names its own program to what it runs, so that the same npm is used.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const command = [...npm, 'ci', '--no-audit', '--no-fund'];
  await runProgram(command, { cwd: root, sentence: 'The packages could not be installed' });
}

/** This Node, the packages, then `steps`; ends the process with one sentence when one of them fails. */
export async function prepared(...steps) {
  checkNode();
  try {
    await installIfStale();
    for (const step of steps) await step();
  } catch (error) {
    stop(error.message);
  }
}

/** Loads a program of the built repository, for example `tools/cli/main.js`. */
export function built(file) {
  return import(pathToFileURL(join(root, 'dist', file)).href);
}

function stop(sentence) {
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
