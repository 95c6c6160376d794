import { Injectable } from '@nestjs/common';
import { RegistryCopy } from '#registry';
import type { Timing } from '../domain/handling-clock.js';

/** The working time of the province as the registry has it now. */
@Injectable()
export class WorkingTime {
  constructor(private readonly registry: RegistryCopy) {}

  /** By the calendar of a dispatch; the province's default one when it is unknown. */
  of(calendarId: string | undefined): Timing {
    return { calendar: this.registry.calendar(calendarId), limits: this.registry.limits };
  }
}
