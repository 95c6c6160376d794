import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { startOf, weekOf, weeksAfter } from '../../sample/domain/sample-week.js';
import type { Shares } from '../domain/drift.js';
import { readPeriods } from '../persistence/drift-store.js';
import { type Drift, measureDrift } from './measure-drift.js';

const weeksShown = 8;

export interface DriftView {
  standing: Drift | undefined;
  /** Of whatever models stood; the latest first, the running one included. */
  weeks: { week: string; shares: Shares }[];
}

/** Whether the machine still understands what citizens write. */
@Injectable()
export class ReadDrift {
  constructor(private readonly database: AppDatabase) {}

  run(actor: Actor): Promise<DriftView> {
    return this.database.read(actor, async (tx) => {
      const running = weekOf(await databaseTime(tx));
      const weeks = Array.from({ length: weeksShown }, (_, ago) => weeksAfter(running, -ago));
      const found = await readPeriods(
        tx,
        weeks.map((week) => ({ from: startOf(week), to: startOf(weeksAfter(week, 1)) })),
      );
      return { standing: await measureDrift(tx), weeks: weeks.map((week, no) => ({ week, shares: found[no]! })) };
    });
  }
}
