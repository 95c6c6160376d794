import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { readSecrets } from '../../tools/launcher/secrets.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { freePort } from '../../tools/servers/free-port.js';
import { runningPostgres } from '../../tools/servers/postgres-server.js';
import { memoryOfTree } from '../bench/process-memory.js';

const program = `const { launch } = await import('./dist/tools/launcher/main.js'); await launch(process.argv.slice(1));`;

/** What npm start runs once everything is built. */
class Start {
  output = '';
  readonly exited: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = once(child, 'close').then(([code]) => code as number | null);
  }

  static begin(directory: string, port: number): Start {
    const args = ['--input-type=module', '-e', program];
    const env = {
      ...process.env,
      DIEUPHOI_DATA_DIR: directory,
      PORT: String(port),
      DATABASE_URL: '',
      KAFKA_BROKERS: '',
    };
    return new Start(spawn(process.execPath, args, { cwd: repositoryRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  async ready(): Promise<this> {
    await Promise.race([
      waitFor(() => /^ready /m.test(this.output), { what: 'ready', timeout: 120_000, every: 50 }),
      this.exited.then(() => {
        throw new Error(`It ended: ${this.output}`);
      }),
    ]);
    return this;
  }
}

(process.platform === 'linux' ? describe : describe.skip)('npm start', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-launcher-'));
  const started: Start[] = [];
  let port: number;
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL');
    await Promise.all(started.map(({ exited }) => exited));
    rmSync(postgresDirectory(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  });

  const begin = (where = directory, on = port) => {
    const start = Start.begin(where, on);
    started.push(start);
    return start;
  };
  const gone = (pids: number[]) =>
    waitFor(() => pids.every((pid) => !existsSync(`/proc/${pid}`) || isZombie(pid)), {
      what: 'every process to be gone',
      timeout: 10_000,
    });

  it('does not build again what is built', () => {
    const built = join(repositoryRoot(), 'dist', 'programs', 'intake.js');
    const before = statSync(built).mtimeMs;
    const { status } = spawnSync(process.execPath, [join(repositoryRoot(), 'tools', 'build.mjs'), '--server']);
    expect({ status, builtAt: statSync(built).mtimeMs }).toEqual({ status: 0, builtAt: before });
  });

  it('says ready last, starts again what was killed, and leaves nothing after SIGTERM', async () => {
    const start = await begin().ready();
    expect(start.output.trim().split('\n').at(-1)).toBe(`ready http://127.0.0.1:${port}`);
    expect(start.output).toContain(readSecrets(directory).demoPassword);

    const second = begin(directory, await freePort());
    expect(await second.exited).toBe(1);
    expect(second.output).toContain('is in use by another start');

    const taken = begin(`${directory}/other`, port);
    expect(await taken.exited).toBe(1);
    expect(taken.output).toContain(`Port ${port} is taken`);

    const tracking = memoryOfTree(start.child.pid!).find(({ name }) => name === 'tracking')!.pid;
    process.kill(tracking, 'SIGKILL');
    await waitFor(
      () => memoryOfTree(start.child.pid!).some(({ name, pid }) => name === 'tracking' && pid !== tracking),
      { what: 'tracking to be started again' },
    );

    const pids = memoryOfTree(start.child.pid!).map(({ pid }) => pid);
    expect(pids.length).toBeGreaterThan(7);
    const begun = Date.now();
    start.child.kill('SIGTERM');
    expect(await start.exited).toBe(0);
    await gone(pids);
    expect(Date.now() - begun).toBeLessThan(10_000);
  }, 240_000);

  it('leaves nothing after its own kill -9', async () => {
    const start = await begin().ready();
    const pids = memoryOfTree(start.child.pid!).map(({ pid }) => pid);
    start.child.kill('SIGKILL');
    await gone(pids);
  }, 180_000);

  it('refuses data of a newer version with one sentence', async () => {
    const start = await begin().ready();
    const { superuserPassword } = readSecrets(directory);
    const { port: databasePort } = runningPostgres(postgresDirectory(directory))!;
    const client = new pg.Client(`postgres://postgres:${superuserPassword}@127.0.0.1:${databasePort}/dieuphoi`);
    await client.connect();
    await client.query(`insert into intake.migration (timestamp, name) values (9999999999999, 'FromTheFuture')`);
    await client.end();
    start.child.kill('SIGTERM');
    expect(await start.exited).toBe(0);

    const again = begin();
    expect(await again.exited).toBe(1);
    expect(again.output.trim().split('\n')).toHaveLength(1);
    expect(again.output).toContain('newer version of Điều Phối');
  }, 240_000);
});

/** Dead, and only waiting for its parent to notice. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}
