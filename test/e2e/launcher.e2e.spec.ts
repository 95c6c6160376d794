import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownKafkaWanted, waitFor } from '#testing';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { readSecrets } from '../../tools/launcher/secrets.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { freePort } from '../../tools/servers/free-port.js';
import { runningPostgres } from '../../tools/servers/postgres-server.js';
import { memoryOfTree } from '../bench/process-memory.js';
import { allGone } from './support/processes.js';
import { Start } from './support/start.js';

(process.platform === 'linux' ? describe : describe.skip)('npm start', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-launcher-'));
  const started: Start[] = [];
  let port: number;
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    await Promise.all(started.map((start) => start.end()));
    rmSync(postgresDirectory(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  });

  const begin = (where = directory, on = port, ...options: string[]) => {
    const start = Start.begin(where, on, ...options);
    started.push(start);
    return start;
  };

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
    await allGone(() => pids);
    expect(Date.now() - begun).toBeLessThan(10_000);
  }, 240_000);

  (ownKafkaWanted() ? it : it.skip)(
    'over a Kafka of its own says ready last, and leaves nothing after SIGTERM, also while the broker starts again',
    async () => {
      const where = join(directory, 'kafka');
      const start = await begin(where, await freePort(), '--kafka').ready();
      expect(start.output.trim().split('\n').at(-1)).toMatch(/^ready http:/);
      const processes = memoryOfTree(start.child.pid!);
      const broker = processes.find(({ name }) => name === 'kafka')!;
      process.kill(broker.pid, 'SIGKILL');
      const again = await waitFor(
        () => memoryOfTree(start.child.pid!).find(({ name, pid }) => name === 'kafka' && pid !== broker.pid),
        { what: 'the broker to be started again' },
      );
      start.child.kill('SIGTERM');
      expect(await start.exited).toBe(0);
      await allGone(() => [...processes, again].map(({ pid }) => pid));
      rmSync(postgresDirectory(where), { recursive: true, force: true });
    },
    240_000,
  );

  it('leaves nothing after its own kill -9', async () => {
    const start = await begin().ready();
    const pids = memoryOfTree(start.child.pid!).map(({ pid }) => pid);
    start.child.kill('SIGKILL');
    await allGone(() => pids);
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
