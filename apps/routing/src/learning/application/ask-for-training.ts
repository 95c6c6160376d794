import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { leastRows } from '../domain/hold-out.js';
import { countTrainingRows } from '../persistence/training-rows.js';
import { askForRun } from '../persistence/training-runs.js';
import { tooFewDecisions } from './model-problems.js';
import { type ModelsView, readModelsView } from './models-view.js';

/** Has a candidate made as soon as possible. Who asks while one is being made gets that one. */
@Injectable()
export class AskForTraining {
  constructor(private readonly database: AppDatabase) {}

  /** @throws Problem too-few-decisions */
  run(actor: Actor): Promise<ModelsView> {
    return this.database.run(actor, async (tx) => {
      const { all } = await countTrainingRows(tx, null);
      if (all < leastRows) throw tooFewDecisions(all, leastRows);
      await askForRun(tx, actor.id);
      return readModelsView(tx);
    });
  }
}
