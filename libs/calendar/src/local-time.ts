import { CalendarError } from './calendar-error.js';

/** Asia/Ho_Chi_Minh is UTC+7 without daylight saving time (since 1975), so local days are plain arithmetic. */
export const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
export const minuteMs = 60_000;

/** Days since 1970-01-01 of the local date of an instant in epoch milliseconds. */
export function localDay(ms: number): number {
  return Math.floor((ms + offsetMs) / dayMs);
}

/** The instant at which a local day begins, in epoch milliseconds. */
export function startOfDay(day: number): number {
  return day * dayMs - offsetMs;
}

/** 1 is Monday, 7 is Sunday. Day 0, 1970-01-01, was a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function formatDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Reads YYYY-MM-DD into a day number; undefined when there is no such date. */
export function parseDay(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const ms = Date.parse(`${date}T00:00:00Z`);
  // Date.parse turns 31 February into 3 March.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? undefined : ms / dayMs;
}

/** Local time with its zone, `2026-05-04T17:00:00+07:00`; milliseconds only when there are some. */
export function formatInstant(at: Date): string {
  const local = new Date(at.getTime() + offsetMs).toISOString();
  return local.replace(/(\.000)?Z$/, '') + '+07:00';
}

/** The day in Việt Nam, YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return formatInstant(instant).slice(0, 10);
}

const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

/** Reads an RFC 3339 instant (seconds may be left out); without a zone it is refused, not guessed. */
export function parseInstant(text: string): Date {
  const date = rfc3339.exec(text)?.[1];
  const at = new Date(text.replace(' ', 'T').toUpperCase());
  if (date === undefined || parseDay(date) === undefined || Number.isNaN(at.getTime())) {
    throw new CalendarError(
      'invalid-instant',
      `"${text}" is not an instant with a zone: write it like 2026-04-24T10:00:00+07:00`,
    );
  }
  return at;
}
