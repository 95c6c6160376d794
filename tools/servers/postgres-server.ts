import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';
import { GuardedProcess } from './guarded-process.js';
import { postgresBinaries } from './postgres-binaries.js';

export interface PostgresOptions {
  /** Holds the cluster; made when it is not there. */
  directory: string;
  password: string;
  /** Given by the system unless named. */
  port?: number;
  settings?: Record<string, string | number>;
  /** How clients prove who they are, at first start. */
  auth?: 'scram-sha-256' | 'password';
}

/** Bytes of a Unix socket's path that every system takes. */
const longestSocketPath = 100;

/**
 * The embedded PostgreSQL 18 on 127.0.0.1, under a guard. Its URL names a Unix socket in the data directory where there
 * can be one, because a round trip through it costs a client half as much.
 */
export class PostgresServer {
  private process?: GuardedProcess;
  private port = 0;

  private constructor(private readonly options: PostgresOptions) {}

  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const server = new PostgresServer(options);
    if (!existsSync(join(options.directory, 'PG_VERSION'))) await server.initialise();
    await server.start();
    return server;
  }

  /** The superuser's URL. */
  url(database = 'postgres'): string {
    const host = this.socketDirectory && `?host=${encodeURIComponent(this.socketDirectory)}`;
    return `postgres://postgres:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.port}/${database}${host}`;
  }

  get pid(): number {
    return this.process?.pid ?? 0;
  }

  /** Starts it again after `stop` or `kill`, on the port it had. */
  async start(): Promise<void> {
    const { postgres, user } = postgresBinaries();
    const { directory, settings = {} } = this.options;
    this.port ||= this.options.port ?? (await freePort());
    // After a kill -9 the old backends need a moment to notice, and until then the data directory is taken.
    for (const give = Date.now() + 5_000; ; await sleep(100)) {
      const args = ['-D', directory, '-p', String(this.port), '-c', 'listen_addresses=127.0.0.1'];
      args.push(
        '-c',
        `unix_socket_directories=${this.socketDirectory}`,
        '-c',
        'lc_messages=C',
        '-c',
        'logging_collector=off',
      );
      for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
      const started = await GuardedProcess.start({
        command: postgres,
        args,
        ...user,
        cwd: directory,
        signals: [
          ['SIGINT', 0],
          ['SIGQUIT', 8_000],
        ],
      });
      try {
        await started.line(/ready to accept connections/, 60_000);
        this.process = started;
        return;
      } catch (error) {
        await started.stop();
        const text = String(error);
        if (Date.now() < give && /lock file|pre-existing shared memory/.test(text)) continue;
        throw new Error(`PostgreSQL did not start: ${text}`, { cause: error });
      }
    }
  }

  async stop(): Promise<void> {
    await this.process?.stop();
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  onExit(listener: () => void): void {
    this.process?.onExit(listener);
  }

  /** Empty where there can be no socket. */
  private get socketDirectory(): string {
    const directory = resolve(this.options.directory);
    const path = join(directory, `.s.PGSQL.${this.port}`);
    const usable =
      process.platform !== 'win32' && Buffer.byteLength(path) <= longestSocketPath && !/[,"]/.test(directory);
    return usable ? directory : '';
  }

  private async initialise(): Promise<void> {
    const { initdb, user } = postgresBinaries();
    const { directory, password, auth = 'scram-sha-256' } = this.options;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const passwordFile = `${directory}.password`;
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [directory, passwordFile]) chownSync(path, user.uid, user.gid);
    // Keys are compared as bytes, which is quick and never changes; no statement sorts names for people.
    const args = [`--pgdata=${directory}`, '--username=postgres', `--pwfile=${passwordFile}`, `--auth=${auth}`];
    args.push(
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
      '--no-sync',
    );
    const made = promisify(execFile)(initdb, args, { ...user, cwd: '/' });
    // Told to stop, initdb takes away what it has made so far.
    const leave = () => {
      made.child.kill();
      rmSync(passwordFile, { force: true });
    };
    process.once('exit', leave);
    try {
      await made;
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      throw error;
    } finally {
      process.off('exit', leave);
      rmSync(passwordFile, { force: true });
    }
  }
}

/** Port and process id of the server that runs on this data directory, when one does. */
export function runningPostgres(directory: string): { pid: number; port: number } | undefined {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  try {
    process.kill(pid!, 0);
    return { pid: pid!, port: port! };
  } catch {
    return undefined;
  }
}
