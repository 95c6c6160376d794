import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachable } from '../servers/postgres-binaries.js';
import { StartError } from './start-error.js';

const megabyte = 1024 * 1024;

/** Bytes below which a database would not come far. */
const leastSpace = 200 * megabyte;

/** `.data`: secrets, logs, the embedded database and Kafka. One start at a time holds it. */
export class DataDirectory {
  private constructor(
    readonly path: string,
    private readonly lockFile: string,
  ) {}

  /** @throws StartError when another start holds it or the disk is full */
  static take(path: string, freeBytes = freeBytesOf): DataDirectory {
    mkdirSync(join(path, 'logs'), { recursive: true });
    const free = freeBytes(path);
    if (free < leastSpace) {
      throw new StartError(
        `The disk that holds ${path} is full (${Math.floor(free / megabyte)} MB are free, ${leastSpace / megabyte} MB are needed).`,
      );
    }
    const lockFile = join(path, 'start.lock');
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        writeFileSync(lockFile, processMark(process.pid), { flag: 'wx' });
        return new DataDirectory(path, lockFile);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = holderOf(path);
        if (holder) {
          throw new StartError(
            `${path} is in use by another start (process ${holder}): stop that one, or choose another directory with DIEUPHOI_DATA_DIR.`,
          );
        }
        rmSync(lockFile, { force: true });
      }
    }
    throw new StartError(`${path} is in use by another start.`);
  }

  get logs(): string {
    return join(this.path, 'logs');
  }

  get kafka(): string {
    return join(this.path, 'kafka');
  }

  get postgres(): string {
    return postgresDirectory(this.path);
  }

  release(): void {
    rmSync(this.lockFile, { force: true });
  }
}

/** The process that holds a data directory, when it still runs. */
export function holderOf(path: string): number | undefined {
  const file = join(path, 'start.lock');
  if (!existsSync(file)) return undefined;
  const mark = readFileSync(file, 'utf8');
  const pid = Number(mark.split(' ')[0]);
  return pid > 0 && processMark(pid) === mark && isRunning(pid) ? pid : undefined;
}

/** PostgreSQL does not run as root, and whom it runs as cannot enter root's own folders. */
export function postgresDirectory(path: string): string {
  if (process.getuid?.() !== 0 || reachable(path)) return join(path, 'postgres');
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join('/var/tmp', `dieuphoi-${name}`, 'postgres');
}

/** Of the disk that holds a directory, as far as this user may fill it. */
function freeBytesOf(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** Process id and, where the system tells it, start time: an id is given again after a restart of the machine. */
function processMark(pid: number): string {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return `${pid} ${fields.split(' ')[19]}`;
  } catch {
    return `${pid} `;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
