import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../repository-root.js';
import type { ServiceName } from '../services.js';
import { giveWay } from './give-way.js';
import { LogFile } from './log-file.js';
import { PortTakenError, StartError } from './start-error.js';
import type { Restartable } from './supervised.js';

export interface ServiceCommand {
  name: ServiceName;
  port: number;
  environment: Record<string, string>;
  /** For V8, so that an idle service stays small. */
  nodeOptions: string[];
  /** Gives way to the others when the processor is wanted by all. */
  background: boolean;
  logs: string;
}

/** What the build makes of a service. */
export function serviceProgram(name: ServiceName): string {
  return join(repositoryRoot(), 'dist', 'programs', `${name}.js`);
}

/** Milliseconds that a service has to end by itself. */
const patience = 5_000;

/** One service as a process of its own; it ends when this process ends, because its standard input ends. */
export class ServiceProcess implements Restartable {
  private child?: ChildProcess;
  private logStart = 0;
  readonly log: LogFile;

  constructor(private readonly command: ServiceCommand) {
    this.log = new LogFile(join(command.logs, `${command.name}.log`));
  }

  get url(): string {
    return `http://127.0.0.1:${this.command.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async start(): Promise<void> {
    const { name, environment, nodeOptions } = this.command;
    this.logStart = this.log.size();
    const child = spawn(process.execPath, [...nodeOptions, serviceProgram(name)], {
      env: { ...process.env, ...environment },
      stdio: ['pipe', this.log.descriptor, this.log.descriptor],
      // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
      detached: true,
    });
    child.stdin!.on('error', () => undefined);
    await once(child, 'spawn');
    this.child = child;
    if (this.command.background) void giveWay(child.pid!);
  }

  /** @throws StartError with its last words when it ends, or is not ready in time */
  async ready(timeout = 60_000): Promise<void> {
    const { name } = this.command;
    for (const end = Date.now() + timeout; ; await sleep(50)) {
      if (!this.running) throw this.ended();
      if (await this.saysReady()) return;
      if (Date.now() > end)
        throw new StartError(`${name} was not ready within ${timeout / 1000} s; see ${this.log.path}.`);
    }
  }

  private ended(): StartError {
    const words = this.log.lastWords(this.logStart) || 'it ended without a word';
    const sentence = `${this.command.name} could not start: ${words}`;
    return / port \d+ of \S+ is taken/.test(words) ? new PortTakenError(sentence) : new StartError(sentence);
  }

  /** Not another program that listens on this port. */
  private async saysReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      const { pid } = (await response.json()) as { pid?: number };
      return response.ok && pid === this.pid;
    } catch {
      return false;
    }
  }

  /** @param listener gets the exit code; null after a signal */
  onExit(listener: (code: number | null) => void): void {
    if (this.running) this.child!.once('exit', listener);
    else queueMicrotask(() => listener(this.child?.exitCode ?? null));
  }

  async stop(): Promise<void> {
    if (this.running) {
      const exited = once(this.child!, 'exit');
      this.child!.stdin!.end();
      this.child!.kill('SIGTERM');
      const force = setTimeout(() => this.child!.kill('SIGKILL'), patience);
      await exited;
      clearTimeout(force);
    }
    this.log.close();
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (!this.running) return;
    const exited = once(this.child!, 'exit');
    this.child!.kill('SIGKILL');
    await exited;
  }
}
