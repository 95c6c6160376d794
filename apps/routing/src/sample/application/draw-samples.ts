import { Injectable } from '@nestjs/common';
import { WorkerDatabase, workerActor } from '#persistence';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { sampleRule } from '../domain/bad-sample.js';
import { startOf, weeksAfter, weekToDraw } from '../domain/sample-week.js';
import { drawSample, readLastDrawn, takeWeek } from '../persistence/draw-store.js';

/** The sample of each week that is over is drawn once, also of those in which routing was down. */
@Injectable()
export class DrawSamples {
  constructor(private readonly database: WorkerDatabase) {}

  /** How many weeks it drew: one, or none when there is nothing to draw. */
  run(): Promise<number> {
    return this.database.run(workerActor('routing'), async (tx) => {
      const week = weekToDraw(await readLastDrawn(tx), await databaseTime(tx));
      if (week === undefined || !(await takeWeek(tx, week))) return 0;
      const { share, least } = sampleRule;
      await drawSample(tx, { week, from: startOf(week), to: startOf(weeksAfter(week, 1)), share, least });
      return 1;
    });
  }
}
