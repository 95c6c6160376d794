import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const memory = globalThis as { dieuphoiTestPostgres?: ChildProcess };

/** Jest calls it once per project, after all tests; the first call stops PostgreSQL. */
export default async function globalTeardown(): Promise<void> {
  const child = memory.dieuphoiTestPostgres;
  if (!child) return;
  delete memory.dieuphoiTestPostgres;
  delete process.env.DIEUPHOI_TEST_POSTGRES;
  child.stdin?.end();
  if (child.exitCode === null) await once(child, 'exit');
}
