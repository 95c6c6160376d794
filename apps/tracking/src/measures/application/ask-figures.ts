import { Injectable } from '@nestjs/common';
import { parseLimit } from '#calendar';
import type { Actor, Role, Tx } from '#persistence';
import { RegistryCopy } from '#registry';
import { CaseBook } from '../domain/case-book.js';
import { isWithin, type Period } from '../domain/period.js';
import type { WorkingMinutes } from '../domain/times.js';
import type { Question, Unit } from '../domain/unit.js';
import { readMeasuredEvents } from '../persistence/measured-event-store.js';

/** Who sees the figures of every agency. */
const provinceRoles: readonly Role[] = ['supervisor', 'administrator', 'dispatcher'];

/** A question about a period, and which units the asker may see. */
export interface Inquiry extends Question {
  workingMinutes: WorkingMinutes;
  sees(unit: Unit): boolean;
}

/**
 * Reads what figures are made of. It needs a worker's transaction: a figure is judged by the whole history of a report,
 * also by what happened at other agencies; `sees` then leaves an agency its own units.
 */
@Injectable()
export class AskFigures {
  constructor(private readonly registry: RegistryCopy) {}

  async run(tx: Tx, actor: Actor, period: Period, asOf: Date): Promise<Inquiry> {
    const histories = await readMeasuredEvents(tx, period);
    const { limits } = this.registry;
    const calendar = this.registry.calendar();
    const windows = { normal: parseLimit(limits.returnWindow), urgent: parseLimit(limits.returnWindowUrgent) };
    const seesAll = actor.roles.some((role) => provinceRoles.includes(role));
    return {
      book: CaseBook.read(histories, asOf),
      asOf,
      returnWindow: (assignedAt, urgency) => calendar.due(assignedAt, windows[urgency]),
      workingMinutes: (from, to) => calendar.workingMinutesBetween(from, to),
      // Reports of another period are in the book only because others were merged into them.
      sees: ({ report, agencyId }) =>
        isWithin(report.receivedAt, period) && (seesAll || (agencyId !== null && agencyId === actor.agencyId)),
    };
  }
}
