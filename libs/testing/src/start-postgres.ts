import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../../tools/servers/postgres-server.js';

export interface TestPostgres {
  url(database?: string): string;
  readonly pid: number;
  /** Again after `kill`, on the same port with the same data. */
  start(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own, for tests that stop or kill it; others take `createTestDatabase`. It survives kill -9 but not
 * a loss of power (fsync is off).
 */
export async function startPostgres(settings: Record<string, string | number> = {}): Promise<TestPostgres> {
  const parent = mkdtempSync(join(tmpdir(), 'dieuphoi-postgres-'));
  chmodSync(parent, 0o755);
  const server = await PostgresServer.start({
    directory: join(parent, 'data'),
    password: 'test',
    auth: 'password',
    settings: { fsync: 'off', max_connections: 300, shared_buffers: '64MB', jit: 'off', ...settings },
  });
  return {
    url: (database) => server.url(database),
    get pid() {
      return server.pid;
    },
    start: () => server.start(),
    kill: () => server.kill(),
    async stop() {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
