import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { freePort } from '../../tools/servers/free-port.js';
import { allGone, processesOf } from './support/processes.js';
import { Start } from './support/start.js';

const commandOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

(process.platform === 'linux' ? describe : describe.skip)('npm start, told to stop while it starts', () => {
  const directories: string[] = [];
  const started: Start[] = [];
  afterAll(async () => {
    await Promise.all(started.map((start) => start.end()));
    for (const directory of directories) {
      rmSync(postgresDirectory(directory), { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    }
  });
  const begin = async (directory: string) => {
    const start = Start.begin(directory, await freePort());
    started.push(start);
    return start;
  };

  it.each<[moment: string, command: RegExp, stop: 'Ctrl-C' | 'SIGTERM']>([
    ['the database is made', /initdb/, 'Ctrl-C'],
    ['the database is made', /initdb/, 'SIGTERM'],
    ['the database starts', /guard\.mjs/, 'SIGTERM'],
    ['the data is prepared', /programs\/deploy/, 'SIGTERM'],
    ['services start', /programs\/intake/, 'Ctrl-C'],
  ])(
    'leaves no process when %s (%p, %s), and starts the next time',
    async (_moment, command, stop) => {
      const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-interrupted-'));
      directories.push(directory);
      const start = await begin(directory);
      const there = await waitFor(
        () => {
          const pids = processesOf(directory);
          return pids.some((pid) => command.test(commandOf(pid))) ? pids : undefined;
        },
        { what: String(command), every: 1 },
      );
      const begun = Date.now();
      if (stop === 'Ctrl-C') start.interrupt();
      else start.child.kill('SIGTERM');
      await start.exited;
      await allGone(() => [...there, ...processesOf(directory)]);
      expect(Date.now() - begun).toBeLessThan(10_000);
      expect(start.output).not.toMatch(/^ready /m);
      expect(start.output).not.toMatch(/ at .*:\d+:\d+/);

      const again = await (await begin(directory)).ready();
      again.interrupt();
      expect(await again.exited).toBe(0);
      await allGone(() => processesOf(directory));
      // The administrator's password was only lent to the database.
      expect(readdirSync(join(postgresDirectory(directory), '..')).filter((name) => /password/.test(name))).toEqual([]);
    },
    180_000,
  );
});
