import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PostgresServer } from '../servers/postgres-server.js';
import { StartError } from './start-error.js';

/** The major version of the embedded PostgreSQL. */
const major = '18';

/**
 * Durable (fsync and synchronous_commit stay on) and quick where that costs nothing: no replication in the log, rare
 * checkpoints, no JIT for short statements, few processes.
 */
const settings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  max_connections: 200,
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  jit: 'off',
  random_page_cost: 1.1,
  io_method: 'sync',
  max_parallel_workers_per_gather: 0,
  autovacuum_naptime: '15s',
  // Rows are found by keys, for which a small sample tells enough; one of the usual size took 4 % of the processors.
  default_statistics_target: 20,
};

/** The embedded database of a data directory. */
export async function startDatabase(directory: string, password: string): Promise<PostgresServer> {
  const version = join(directory, 'PG_VERSION');
  if (existsSync(version) && readFileSync(version, 'utf8').trim() !== major) {
    throw new StartError(
      `${directory} was written by PostgreSQL ${readFileSync(version, 'utf8').trim()}, this is ${major}: choose another directory with DIEUPHOI_DATA_DIR.`,
    );
  }
  const parent = dirname(directory);
  mkdirSync(parent, { recursive: true });
  // PostgreSQL may run as another user, who must be able to enter.
  if (process.getuid?.() === 0) chmodSync(parent, 0o755);
  return PostgresServer.start({ directory, password, settings });
}
