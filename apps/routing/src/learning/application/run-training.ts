import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { ServiceLogger } from '#service-kit';
import { type RoutingConfig, RoutingConfigToken } from '../../config.js';
import { claimRun, giveBackRun, renewLease, type RunAttempt } from '../persistence/training-runs.js';
import { trainingProgram } from './training-program.js';

/** Milliseconds between two signs of life; a quarter of the lease. */
const interval = 15_000;
/** Megabytes of V8 for the process that learns. */
const memory = 1_024;

interface Training {
  run: RunAttempt;
  child: ChildProcess;
  ended: Promise<void>;
  renewedAt: number;
}

/** Has candidates made, one at a time in all copies of the service, by a process of its own that gives way to everything. */
@Injectable()
export class RunTraining implements OnModuleDestroy {
  private training?: Training;
  private stopping = false;

  constructor(
    private readonly database: WorkerDatabase,
    @Inject(RoutingConfigToken) private readonly config: RoutingConfig,
    @Inject(ServiceLogger) private readonly logger: { warn(fields: object, message: string): void },
  ) {}

  /** Never waits for the process, which takes minutes. */
  async run(): Promise<number> {
    if (this.stopping) return 0;
    if (this.training) await this.renew(this.training);
    else {
      const run = await this.inDatabase(claimRun);
      if (run) this.start(run);
    }
    return 0;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.training?.child.kill('SIGKILL');
    await this.training?.ended;
  }

  private async renew(training: Training): Promise<void> {
    const now = performance.now();
    if (now - training.renewedAt < interval) return;
    training.renewedAt = now;
    // Another copy took this one for dead.
    if (!(await this.inDatabase((tx) => renewLease(tx, training.run)))) training.child.kill('SIGKILL');
  }

  private start(run: RunAttempt): void {
    const child = spawn(process.execPath, [`--max-old-space-size=${memory}`, trainingProgram()], {
      env: {
        WORKER_DATABASE_URL: this.config.WORKER_DATABASE_URL,
        TRAINING_RUN: String(run.no),
        TRAINING_ATTEMPT: String(run.attempt),
      },
      // Its standard input ends with this process, and then it ends, too.
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    child.stdin!.on('error', () => undefined);
    this.training = { run, child, ended: this.followed(run, child), renewedAt: performance.now() };
  }

  private async followed(run: RunAttempt, child: ChildProcess): Promise<void> {
    let words = '';
    child.stderr!.setEncoding('utf8').on('data', (part: string) => (words = (words + part).slice(-2_000)));
    const problem = await once(child, 'close').then(
      ([code, signal]: (number | string | null)[]) =>
        code === 0 ? undefined : lastLine(words) || `ended by ${signal ?? code}`,
      String,
    );
    if (problem !== undefined) {
      if (!this.stopping) this.logger.warn({ run: run.no, problem }, 'A training was cut off and is tried again');
      // A database that is away lets the lease run out.
      await this.inDatabase((tx) => giveBackRun(tx, run, problem)).catch(() => undefined);
    }
    this.training = undefined;
  }

  private inDatabase<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.run(workerActor('routing'), work);
  }
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1)!.slice(0, 300);
}
