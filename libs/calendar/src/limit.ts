import { CalendarError } from './calendar-error.js';

/** wh: working hours, wd: working days, d: calendar days, h and m: clock hours and minutes. */
export type LimitUnit = 'wh' | 'wd' | 'd' | 'h' | 'm';

export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

const pattern = /^(\d{1,6})(wh|wd|d|h|m)$/;

/** Some decades for each unit, so that a slip of the finger is refused and every due instant lies inside the calendar. */
const greatest: Record<LimitUnit, number> = { wh: 20_000, wd: 2_500, d: 3_650, h: 87_600, m: 999_999 };

/** Reads `4wh`, `3wd`, `20d`, `24h`, `90m`; anything else is a CalendarError `invalid-limit`. */
export function parseLimit(text: string): Limit {
  const [, digits, unit] = pattern.exec(text.trim()) ?? [];
  if (digits === undefined || unit === undefined) {
    throw new CalendarError(
      'invalid-limit',
      `"${text}" is not a limit: write a whole number and wh, wd, d, h or m, for example 4wh`,
    );
  }
  const limit: Limit = { amount: Number(digits), unit: unit as LimitUnit };
  if (limit.amount > greatest[limit.unit]) {
    throw new CalendarError('invalid-limit', `"${text}" is longer than ${greatest[limit.unit]}${limit.unit}`);
  }
  return limit;
}

export function formatLimit(limit: Limit): string {
  return `${limit.amount}${limit.unit}`;
}
