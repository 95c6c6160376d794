export type CalendarErrorCode =
  'invalid-limit' | 'invalid-instant' | 'invalid-pause' | 'invalid-calendar' | 'outside-calendar';

/** What is wrong with a limit, an instant, a pause or a calendar, in a sentence that says how to mend it. */
export class CalendarError extends Error {
  constructor(
    readonly code: CalendarErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CalendarError';
  }
}
