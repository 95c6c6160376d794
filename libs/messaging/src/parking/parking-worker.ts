import { isDatabaseAway } from '#persistence';
import type { ApplySettings } from '../consume/apply-parts.js';
import type { HandlerTable } from '../consume/handler-table.js';
import { HandlerError } from '../consume/handler-error.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause } from '../util/pause.js';
import { Signal } from '../util/signal.js';
import { applyParked, type Drained, noteFailure, ParkedEventError } from './apply-parked.js';

export interface ParkingWorkerSettings extends ApplySettings {
  maxTries: number;
  /** Milliseconds between two looks for what an operator requeued from another process. */
  poll: number;
  log: MessagingLog;
}

/** Applies parked events in order: after a gap has closed, after a requeue, after a discard. */
export class ParkingWorker {
  private readonly stopping = new AbortController();
  private readonly signal = new Signal();
  private running?: Promise<void>;

  constructor(
    private readonly handlers: HandlerTable,
    private readonly settings: ParkingWorkerSettings,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.signal.notify();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const abort = this.stopping.signal;
    for (let failures = 0; !abort.aborted;) {
      try {
        const drained = await this.step();
        failures = 0;
        if (drained === 'nothing-due') await this.signal.wait(this.settings.poll, abort);
      } catch (error) {
        if (failures++ % 20 === 0 && !isDatabaseAway(error)) {
          this.settings.log.warn({ problem: errorLine(error) }, 'Parked events could not be looked at; it tries again');
        }
        await pause(backOff(failures, 50, 2_000), abort);
      }
    }
  }

  private async step(): Promise<Drained> {
    try {
      return await applyParked(this.settings, (topic) => this.handlers.of(topic));
    } catch (error) {
      if (!(error instanceof ParkedEventError)) throw error;
      if (!(error.cause instanceof HandlerError) && isDatabaseAway(error.cause)) throw error.cause;
      await noteFailure(this.settings, error, this.settings.maxTries);
      return 'blocked';
    }
  }
}
