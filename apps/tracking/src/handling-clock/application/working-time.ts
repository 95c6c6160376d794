import { Injectable } from '@nestjs/common';
import { parseLimit } from '#calendar';
import { RegistryCopy } from '#registry';
import { defaultLimits, type HandlingLimits, type Timing } from '../domain/handling-clock.js';

/** Working minutes of a day, by which a limit in working days is a length of pause. */
const workingDay = 480;

/** The working time of the province as the registry has it now. */
@Injectable()
export class WorkingTime {
  constructor(private readonly registry: RegistryCopy) {}

  /** By the calendar of a dispatch; the province's default one when it is unknown. */
  of(calendarId: string | undefined): Timing {
    return { calendar: this.registry.calendar(calendarId), limits: this.limits() };
  }

  private limits(): HandlingLimits {
    const set = this.registry.limits;
    return {
      returnWindow: set.returnWindow,
      returnWindowUrgent: set.returnWindowUrgent,
      reminderShare: set.reminderShare,
      supervisorAfter: set.supervisorAfter,
      leadershipAfter: set.leadershipAfter,
      extensionShare: set.extensionShare,
      reopenWindow: set.reopenWindow,
      reopeningDecision: set.reopeningDecision ?? defaultLimits.reopeningDecision,
      pauseMinutes: set.handlingPause ? pauseMinutes(set.handlingPause) : defaultLimits.pauseMinutes,
    };
  }
}

function pauseMinutes(text: string): number {
  const { amount, unit } = parseLimit(text);
  return amount * { m: 1, h: 60, wh: 60, d: workingDay, wd: workingDay }[unit];
}
