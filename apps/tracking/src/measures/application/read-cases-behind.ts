import { Injectable } from '@nestjs/common';
import { type Actor, WorkerDatabase, workerActor } from '#persistence';
import { type Grouping, groupOf } from '../domain/figure.js';
import { type MeasureId, measures } from '../domain/measure.js';
import { type FigurePart, isInPart } from '../domain/part-of-figure.js';
import { readPeriod } from '../domain/period.js';
import { timed, type TimeId } from '../domain/times.js';
import type { Unit } from '../domain/unit.js';
import { readNow } from '../persistence/read-now.js';
import { caseBehind } from './case-behind.js';
import { AskFigures, type Inquiry } from './ask-figures.js';

export interface CasesQuery {
  from?: string;
  to?: string;
  asOf?: string;
  by: Grouping;
  group?: string;
  part?: FigurePart;
  cursor?: string;
  limit: number;
}

/** The cases behind a figure, the latest first, each with its part and why it is there. */
@Injectable()
export class ReadCasesBehind {
  constructor(
    private readonly worker: WorkerDatabase,
    private readonly ask: AskFigures,
  ) {}

  async run(actor: Actor, measure: MeasureId | TimeId, query: CasesQuery) {
    const units = await this.worker.run(workerActor('tracking'), async (tx) => {
      const now = await readNow(tx);
      const asOf = query.asOf ? new Date(query.asOf) : now;
      const inquiry = await this.ask.run(tx, actor, readPeriod(query, now), asOf);
      return unitsOf(measure, inquiry)
        .filter((one) => inquiry.sees(one) && isInPart(one.verdict, query.part))
        .filter((one) => query.group === undefined || groupOf(one, query.by) === query.group)
        .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
    });
    const { cursor, limit } = query;
    const rest = !cursor ? units : units.filter((one) => keyOf(one) < cursor);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(caseBehind), total: units.length, next: last && rest.length > limit ? keyOf(last) : null };
  }
}

function unitsOf(measure: MeasureId | TimeId, inquiry: Inquiry): Unit[] {
  return measure in timed
    ? timed[measure as TimeId](inquiry, inquiry.workingMinutes)
    : measures[measure as MeasureId](inquiry);
}

/** Ids of reports are in the order of their making; it is the cursor too. */
function keyOf({ report, dispatchNo }: Unit): string {
  return `${report.id}:${String(dispatchNo ?? 0).padStart(4, '0')}`;
}
