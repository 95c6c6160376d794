import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Jest loads this file as CommonJS and calls it once per project, so it imports nothing of ours and remembers what runs.
const memory = globalThis as { dieuphoiTestPostgres?: ChildProcess };

/**
 * Builds the services when stale and starts the one PostgreSQL of this run; DIEUPHOI_TEST_POSTGRES is its URL, and
 * DIEUPHOI_TEST_PREPARED a folder that goes when it ends.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.DIEUPHOI_TEST_POSTGRES) return;
  const build = spawnSync(process.execPath, ['tools/build.mjs', '--server'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The services could not be built; the reason is above.');
  const prepared = mkdtempSync(join(tmpdir(), 'dieuphoi-prepared-'));
  const child = spawn(process.execPath, ['dist/libs/testing/src/jest/run-postgres.js', prepared], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  memory.dieuphoiTestPostgres = child;
  const [url] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('The PostgreSQL of the tests did not start; the reason is above.');
    }),
  ])) as [Buffer];
  process.env.DIEUPHOI_TEST_POSTGRES = url.toString().trim();
  process.env.DIEUPHOI_TEST_PREPARED = prepared;
}
