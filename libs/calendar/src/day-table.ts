import { CalendarError } from './calendar-error.js';
import type { CalendarDefinition, Season } from './calendar-definition.js';
import { formatDay, isoWeekday, parseDay } from './local-time.js';

/** Days that a calendar can answer for: 2000-01-01 up to and including 2059-12-31. */
export const firstDay = 10_957;
export const dayCount = 21_915;

/**
 * Everything about working time that depends on the day alone, as prefix sums, so that a deadline needs no search.
 * Arrays are indexed by day number minus `firstDay`.
 */
export interface DayTable {
  /** Working minutes of all days before this one. */
  readonly minutesBefore: Int32Array;
  /** Working days before this one. */
  readonly ordinal: Int32Array;
  /** The n-th working day. */
  readonly workingDays: Int32Array;
  readonly season: Uint8Array;
  /** Begin and end of each session in minutes of the day, flat, for each season. */
  readonly sessions: readonly (readonly number[])[];
  readonly longestDay: number;
  /** Why a day is off, where it is not just a weekly rest day. */
  readonly offReason: ReadonlyMap<number, string>;
}

export function buildDayTable(definition: CalendarDefinition): DayTable {
  const sessions = definition.seasons.map(sessionMinutes);
  const minutesOfSeason = sessions.map((flat) => flat.reduce((sum, at, i) => (i % 2 ? sum + at : sum - at), 0));
  const rest = new Set(definition.restDays);
  if (definition.restDays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) {
    throw invalid('rest days are ISO weekdays from 1 to 7');
  }
  const seasonOfMonthDay = seasonFinder(definition.seasons);
  const worked = new Set(definition.workedDays.map((day) => dayOf(day.date)));
  const offReason = daysOff(definition, (day) => rest.has(isoWeekday(day)) && !worked.has(day));

  const minutesBefore = new Int32Array(dayCount + 1);
  const ordinal = new Int32Array(dayCount + 1);
  const season = new Uint8Array(dayCount);
  const workingDays = new Int32Array(dayCount);
  let minutes = 0;
  let working = 0;
  for (let i = 0; i < dayCount; i++) {
    const day = firstDay + i;
    season[i] = seasonOfMonthDay(formatDay(day).slice(5));
    minutesBefore[i] = minutes;
    ordinal[i] = working;
    const today = minutesOfSeason[season[i] ?? 0] ?? 0;
    if (today === 0 || offReason.has(day) || (rest.has(isoWeekday(day)) && !worked.has(day))) continue;
    workingDays[working++] = day;
    minutes += today;
  }
  minutesBefore[dayCount] = minutes;
  ordinal[dayCount] = working;
  return {
    minutesBefore,
    ordinal,
    workingDays: workingDays.subarray(0, working),
    season,
    sessions,
    longestDay: Math.max(0, ...minutesOfSeason),
    offReason,
  };
}

/** Holidays where they are taken, days given for a worked rest day, and the days to which holidays on rest days move. */
function daysOff(definition: CalendarDefinition, isRest: (day: number) => boolean): Map<number, string> {
  const off = new Map<number, string>();
  const holidays = definition.holidays.map((holiday) => ({ ...holiday, day: dayOf(holiday.date) }));
  holidays.sort((a, b) => a.day - b.day);
  for (const { day, name } of holidays) off.set(day, name);
  for (const { date, insteadOf } of definition.workedDays) {
    if (off.has(dayOf(date))) throw invalid(`${date} is both a holiday and a worked day`);
    if (insteadOf !== undefined) off.set(dayOf(insteadOf), `nghỉ hoán đổi, làm bù ${date}`);
  }
  const given = new Set(holidays.map((holiday) => holiday.insteadOf));
  for (const { day, date, name } of holidays) {
    if (!isRest(day) || given.has(date)) continue;
    let next = day + 1;
    while (isRest(next) || off.has(next)) next++;
    off.set(next, `nghỉ bù ${name}`);
  }
  return off;
}

function seasonFinder(seasons: readonly Season[]): (monthDay: string) => number {
  const found = new Map<string, number>();
  return (monthDay) => {
    const known = found.get(monthDay);
    if (known !== undefined) return known;
    const matching = seasons.flatMap((season, i) => (isInSeason(season, monthDay) ? [i] : []));
    if (matching.length !== 1 || matching[0] === undefined) {
      throw invalid(`${monthDay} belongs to ${matching.length} seasons instead of one`);
    }
    found.set(monthDay, matching[0]);
    return matching[0];
  };
}

function isInSeason({ from, to }: Season, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

function sessionMinutes(season: Season): number[] {
  // The leap year 2024 knows every month and day.
  if ([season.from, season.to].some((at) => parseDay(`2024-${at}`) === undefined)) {
    throw invalid(`a season goes from MM-DD to MM-DD, not from ${season.from} to ${season.to}`);
  }
  const flat = season.sessions.flatMap((session) => {
    if (session.length !== 2) throw invalid('a session is written as ["07:00", "11:30"]');
    return session.map(minuteOfDay);
  });
  flat.forEach((at, i) => {
    if (i > 0 && at <= (flat[i - 1] ?? 0)) throw invalid(`sessions of the season from ${season.from} are not in order`);
  });
  return flat;
}

function minuteOfDay(time: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  if (!(at <= 1_440)) throw invalid(`"${time}" is not a time between 00:00 and 24:00`);
  return at;
}

function dayOf(date: string): number {
  const day = parseDay(date);
  if (day === undefined) throw invalid(`"${date}" is not a date: write YYYY-MM-DD`);
  return day;
}

function invalid(why: string): CalendarError {
  return new CalendarError('invalid-calendar', `The calendar cannot be used: ${why}.`);
}
