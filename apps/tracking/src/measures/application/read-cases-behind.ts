import { Injectable } from '@nestjs/common';
import type { Actor } from '#persistence';
import type { FigureId } from '../domain/definitions.js';
import { type Grouping, groupOf } from '../domain/figure.js';
import { hopsId, hopUnits } from '../domain/hops.js';
import { type MeasureId, measures } from '../domain/measure.js';
import { type FigurePart, isInPart } from '../domain/part-of-figure.js';
import type { ReportFacts } from '../domain/report-facts.js';
import { timed, type TimeId } from '../domain/times.js';
import type { Unit } from '../domain/unit.js';
import { AskFigures, type Inquiry } from './ask-figures.js';
import { caseBehind, type UnitBehind } from './case-behind.js';
import type { PeriodQuery } from './recent-books.js';

export interface CasesQuery extends PeriodQuery {
  by: Grouping;
  group?: string;
  part?: FigurePart;
  /** Of either level. */
  fieldCode?: string;
  /** Of reports that went through so many agencies. */
  agencies?: number;
  cursor?: string;
  limit: number;
}

/** The cases behind a figure, the latest first, each with its part and why it is there. */
@Injectable()
export class ReadCasesBehind {
  constructor(private readonly ask: AskFigures) {}

  async run(actor: Actor, measure: FigureId, asked: CasesQuery) {
    const { by, group, part, fieldCode, agencies, cursor, limit, ...query } = asked;
    const inquiry = await this.ask.run(actor, query);
    const units = unitsOf(measure, inquiry)
      .filter((one) => inquiry.sees(one) && isInPart(one.verdict, part))
      .filter((one) => group === undefined || groupOf(one, by) === group)
      .filter(({ report }) => fieldCode === undefined || isOfField(report, fieldCode))
      .filter((one) => agencies === undefined || one.agencies === agencies)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
    const rest = cursor ? units.filter((one) => keyOf(one) < cursor) : units;
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(caseBehind),
      total: units.length,
      next: last && rest.length > limit ? keyOf(last) : null,
    };
  }
}

function unitsOf(measure: FigureId, inquiry: Inquiry): UnitBehind[] {
  if (measure === hopsId) return hopUnits(inquiry);
  return measure in timed
    ? timed[measure as TimeId](inquiry, inquiry.workingMinutes)
    : measures[measure as MeasureId](inquiry);
}

function isOfField(report: Pick<ReportFacts, 'fieldCode' | 'subfieldCode'>, code: string): boolean {
  return report.fieldCode === code || report.subfieldCode === code;
}

/** Ids of reports are in the order of their making; it is the cursor too. */
function keyOf({ report, dispatchNo }: Unit): string {
  return `${report.id}:${String(dispatchNo ?? 0).padStart(4, '0')}`;
}
