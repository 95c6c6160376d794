import { Injectable } from '@nestjs/common';
import { type Actor, WorkerDatabase, workerActor } from '#persistence';
import { definitions } from '../domain/definitions.js';
import { type Figure, figure, figuresBy, type Grouping } from '../domain/figure.js';
import { type MeasureId, measureIds, measures } from '../domain/measure.js';
import { readPeriod } from '../domain/period.js';
import { isProvisional } from '../domain/provisional.js';
import { timed, type TimeFigure, timeFigure, timeFiguresBy, type TimeId, timeIds } from '../domain/times.js';
import { AskFigures, type Inquiry } from './ask-figures.js';
import { readNow } from '../persistence/read-now.js';

export interface FiguresQuery {
  from?: string;
  to?: string;
  asOf?: string;
  by?: Grouping;
  measure?: MeasureId | TimeId;
}

/** Every figure of a period, as a whole or by group. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly ask: AskFigures,
  ) {}

  run(actor: Actor, query: FiguresQuery) {
    return this.database.run(workerActor('tracking'), async (tx) => {
      const now = await readNow(tx);
      const period = readPeriod(query, now);
      const inquiry = await this.ask.run(tx, actor, period, query.asOf ? new Date(query.asOf) : now);
      const asked = (id: MeasureId | TimeId) => query.measure === undefined || query.measure === id;
      return {
        from: period.from.toISOString(),
        to: period.to.toISOString(),
        asOf: inquiry.asOf.toISOString(),
        provisional: inquiry.asOf < period.to || isProvisional(inquiry.book.all(), inquiry),
        items: measureIds
          .filter(asked)
          .flatMap((id) => countedFigures(id, query.by, inquiry))
          .map(defined),
        times: timeIds
          .filter(asked)
          .flatMap((id) => timeFigures(id, query.by, inquiry))
          .map(defined),
      };
    });
  }
}

function countedFigures(id: MeasureId, by: Grouping | undefined, inquiry: Inquiry): Figure[] {
  const units = measures[id](inquiry).filter(inquiry.sees);
  return by ? figuresBy(id, by, units) : [figure(id, null, units)];
}

function timeFigures(id: TimeId, by: Grouping | undefined, inquiry: Inquiry): TimeFigure[] {
  const units = timed[id](inquiry, inquiry.workingMinutes).filter(inquiry.sees);
  return by ? timeFiguresBy(id, by, units) : [timeFigure(id, null, units)];
}

function defined<T extends Figure | TimeFigure>(one: T) {
  return { ...one, definition: definitions[one.measure] };
}
