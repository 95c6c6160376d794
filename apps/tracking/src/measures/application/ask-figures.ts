import { Injectable } from '@nestjs/common';
import { parseLimit } from '#calendar';
import type { Actor } from '#persistence';
import { RegistryCopy } from '#registry';
import { seesProvince } from '../../cases/domain/case-actor.js';
import { isWithin, type Period } from '../domain/period.js';
import type { WorkingMinutes } from '../domain/times.js';
import type { Question, Unit } from '../domain/unit.js';
import { type PeriodQuery, RecentBooks } from './recent-books.js';

/** A question about a period, and which units the asker may see. */
export interface Inquiry extends Question {
  period: Period;
  workingMinutes: WorkingMinutes;
  sees(unit: Unit): boolean;
}

/** What somebody may ask of a period: the province all of it, an agency its own units. */
@Injectable()
export class AskFigures {
  constructor(
    private readonly books: RecentBooks,
    private readonly registry: RegistryCopy,
  ) {}

  async run(actor: Actor, query: PeriodQuery): Promise<Inquiry> {
    const { book, period, asOf } = await this.books.read(query);
    const { limits } = this.registry;
    const calendar = this.registry.calendar();
    const windows = { normal: parseLimit(limits.returnWindow), urgent: parseLimit(limits.returnWindowUrgent) };
    const seesAll = seesProvince(actor);
    return {
      book,
      asOf,
      period,
      returnWindow: (assignedAt, urgency) => calendar.due(assignedAt, windows[urgency]),
      workingMinutes: (from, to) => calendar.workingMinutesBetween(from, to),
      // Reports of another period are in the book only because others were merged into them.
      sees: ({ report, agencyId }) =>
        isWithin(report.receivedAt, period) && (seesAll || (agencyId !== null && agencyId === actor.agencyId)),
    };
  }
}
