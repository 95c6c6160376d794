import { Injectable } from '@nestjs/common';
import type { Actor } from '#persistence';
import { definitions, type FigureId } from '../domain/definitions.js';
import { type Figure, figure, figuresBy, type Grouping } from '../domain/figure.js';
import { hopFigure, type HopFigure, hopFiguresBy, hopsId, hopUnits } from '../domain/hops.js';
import { type MeasureId, measureIds, measures } from '../domain/measure.js';
import { isProvisional } from '../domain/provisional.js';
import { timed, type TimeFigure, timeFigure, timeFiguresBy, type TimeId, timeIds } from '../domain/times.js';
import { AskFigures, type Inquiry } from './ask-figures.js';
import type { PeriodQuery } from './recent-books.js';

export interface FiguresQuery extends PeriodQuery {
  by?: Grouping;
  measure?: FigureId;
}

/** Every figure of a period, as a whole or by group. */
@Injectable()
export class ReadFigures {
  constructor(private readonly ask: AskFigures) {}

  async run(actor: Actor, { by, measure, ...query }: FiguresQuery) {
    const inquiry = await this.ask.run(actor, query);
    const { period, asOf, book } = inquiry;
    const asked = (id: FigureId) => measure === undefined || measure === id;
    return {
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      asOf: asOf.toISOString(),
      provisional: asOf < period.to || isProvisional(book.all(), inquiry),
      items: measureIds.filter(asked).flatMap((id) => countedFigures(id, by, inquiry)),
      times: timeIds.filter(asked).flatMap((id) => timeFigures(id, by, inquiry)),
      hops: asked(hopsId) ? hopFigures(by, inquiry) : [],
    };
  }
}

function countedFigures(id: MeasureId, by: Grouping | undefined, inquiry: Inquiry) {
  const units = measures[id](inquiry).filter(inquiry.sees);
  return (by ? figuresBy(id, by, units) : [figure(id, null, units)]).map(defined);
}

function timeFigures(id: TimeId, by: Grouping | undefined, inquiry: Inquiry) {
  const units = timed[id](inquiry, inquiry.workingMinutes).filter(inquiry.sees);
  return (by ? timeFiguresBy(id, by, units) : [timeFigure(id, null, units)]).map(defined);
}

function hopFigures(by: Grouping | undefined, inquiry: Inquiry) {
  const units = hopUnits(inquiry).filter(inquiry.sees);
  return (by ? hopFiguresBy(by, units) : [hopFigure(null, units)]).map(defined);
}

function defined<T extends Figure | TimeFigure | HopFigure>(one: T) {
  return { ...one, definition: definitions[one.measure] };
}
