import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../repository-root.js';

export interface GuardedCommand {
  command: string;
  args: string[];
  /** Signals that end it, each with the milliseconds after which it is sent. */
  signals: [NodeJS.Signals, number][];
  uid?: number;
  gid?: number;
  cwd?: string;
  env?: Record<string, string>;
}

/** A server under tools/servers/guard.mjs: it ends when this process ends, however this process ends. */
export class GuardedProcess {
  private readonly lines: string[] = [];
  private readonly listeners = new Set<(line: string) => void>();
  private readonly exited: Promise<unknown>;

  private constructor(
    private readonly guard: ChildProcess,
    readonly pid: number,
  ) {
    this.exited = guard.exitCode === null ? once(guard, 'exit') : Promise.resolve();
  }

  static async start(command: GuardedCommand): Promise<GuardedProcess> {
    const guard = spawn(
      process.execPath,
      ['--max-old-space-size=16', '--max-semi-space-size=1', guardFile(), JSON.stringify(command)],
      { stdio: ['pipe', 'pipe', 'pipe'], detached: true, cwd: '/' },
    );
    guard.stdin.on('error', () => undefined);
    const output: string[] = [];
    const keep = createInterface(guard.stderr).on('line', (line) => output.push(line));
    const pid = await new Promise<number>((resolve, reject) => {
      guard.stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
      guard.once('error', reject);
      guard.once('exit', () => reject(new Error(output.join('\n') || `${command.command} did not start`)));
    });
    const started = new GuardedProcess(guard, pid);
    for (const line of output) started.hear(line);
    keep.removeAllListeners('line').on('line', (line) => started.hear(line));
    // The parent waits for what it must wait for; a running server alone does not keep it alive.
    guard.unref();
    for (const stream of [guard.stdin, guard.stdout, guard.stderr]) (stream as unknown as { unref(): void }).unref();
    return started;
  }

  get running(): boolean {
    return this.guard.exitCode === null && this.guard.signalCode === null;
  }

  /** The last lines that the server wrote. */
  get log(): string {
    return this.lines.join('\n');
  }

  /** Calls `listener` for each line from now on; the answer ends that. */
  onLine(listener: (line: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onExit(listener: () => void): void {
    void this.exited.then(listener);
  }

  /** Waits for a line; rejects with the server's last words when it ends first or takes longer than `timeout` ms. */
  async line(pattern: RegExp, timeout: number): Promise<void> {
    if (this.lines.some((line) => pattern.test(line))) return;
    await new Promise<void>((resolve, reject) => {
      const fail = () => settle(() => reject(new Error(this.log || 'the server ended without a word')));
      const timer = setTimeout(fail, timeout);
      const forget = this.onLine((line) => pattern.test(line) && settle(resolve));
      const settle = (then: () => void) => {
        clearTimeout(timer);
        forget();
        then();
      };
      this.onExit(fail);
    });
  }

  async stop(): Promise<void> {
    this.guard.ref();
    this.guard.stdin?.end();
    await this.exited;
  }

  /** kill -9 of the server itself. */
  async kill(): Promise<void> {
    this.guard.ref();
    if (this.running) process.kill(this.pid, 'SIGKILL');
    await this.exited;
  }

  private hear(line: string): void {
    this.lines.push(line);
    if (this.lines.length > 200) this.lines.shift();
    for (const listener of this.listeners) listener(line);
  }
}

function guardFile(): string {
  return join(repositoryRoot(), 'tools', 'servers', 'guard.mjs');
}
