import { Inject, Injectable } from '@nestjs/common';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { type RoutingConfig, RoutingConfigToken } from '../../config.js';
import { leastRows } from '../domain/hold-out.js';
import { countTrainingRows } from '../persistence/training-rows.js';
import { askForRun, isRunDue } from '../persistence/training-runs.js';

/** Milliseconds between two looks. */
const interval = 60_000;

/** Asks for a candidate when none was asked for in so many days and there is something to learn from. */
@Injectable()
export class ScheduleTraining {
  private lookedAt = -Infinity;

  constructor(
    private readonly database: WorkerDatabase,
    @Inject(RoutingConfigToken) private readonly config: RoutingConfig,
  ) {}

  async run(): Promise<number> {
    const now = performance.now();
    if (this.config.MODEL_TRAINING_DAYS > 0 && now - this.lookedAt >= interval) {
      await this.database.run(workerActor('routing'), (tx) => this.look(tx));
      this.lookedAt = now;
    }
    return 0;
  }

  private async look(tx: Tx): Promise<void> {
    if (!(await isRunDue(tx, this.config.MODEL_TRAINING_DAYS))) return;
    if ((await countTrainingRows(tx, null)).all >= leastRows) await askForRun(tx, 'schedule');
  }
}
