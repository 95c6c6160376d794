import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '#testing';
import { repositoryRoot } from '../../../tools/repository-root.js';

const program = `const { launch } = await import('./dist/tools/launcher/main.js'); await launch(process.argv.slice(1));`;

/** What npm start runs once everything is built, in a process group of its own as in a terminal. */
export class Start {
  output = '';
  readonly exited: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = once(child, 'close').then(([code]) => code as number | null);
  }

  static begin(directory: string, port: number, ...options: string[]): Start {
    const args = ['--input-type=module', '-e', program, '--', ...options];
    const env = {
      ...process.env,
      DIEUPHOI_DATA_DIR: directory,
      PORT: String(port),
      DATABASE_URL: '',
      KAFKA_BROKERS: '',
    };
    return new Start(
      spawn(process.execPath, args, {
        cwd: repositoryRoot(),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    );
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

  /** Ctrl-C: the terminal tells every process of the group. */
  interrupt(): void {
    process.kill(-this.child.pid!, 'SIGINT');
  }

  /** kill -9, should it still run. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.exited;
  }
}
