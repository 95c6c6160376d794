import { CalendarError } from './calendar-error.js';
import type { CalendarDefinition } from './calendar-definition.js';
import type { DayTable } from './day-table.js';
import { buildDayTable, dayCount, firstDay } from './day-table.js';
import type { Explanation } from './explain.js';
import { explain } from './explain.js';
import type { Limit } from './limit.js';
import { localDay, minuteMs, startOfDay } from './local-time.js';

export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/** A pause of one working day: a day limit moves by whole ones. */
const workingDayMs = 480 * minuteMs;

/**
 * Working time of one calendar (domain: "Two clocks"). Pure and immutable; one instance per calendar and version.
 * Instants outside 2000–2059 are a CalendarError `outside-calendar`.
 */
export class WorkCalendar {
  private readonly table: DayTable;

  constructor(readonly definition: CalendarDefinition) {
    this.table = buildDayTable(definition);
  }

  /**
   * The instant at which a limit from an anchor falls due. A pause moves it only when it begins before the due instant
   * in force by then: a deadline that has passed is never revived.
   */
  due(from: Date, limit: Limit, pauses?: readonly Pause[]): Date {
    const start = from.getTime();
    let due = this.dueAfter(start, limit, 0);
    if (pauses === undefined || pauses.length === 0) return new Date(due);
    let paused = 0;
    let counted = start;
    for (const pause of inOrder(pauses)) {
      const begin = Math.max(pause.from.getTime(), counted);
      const end = pause.to.getTime();
      if (begin >= due) break;
      if (end <= begin) continue;
      paused += isClockLimit(limit) ? end - begin : this.workingMs(begin, end);
      counted = end;
      due = this.dueAfter(start, limit, paused);
    }
    return new Date(due);
  }

  /** The instant at which a share of a limit has passed, measured in the limit's own time up to its due instant. */
  share(from: Date, limit: Limit, share: number, pauses?: readonly Pause[]): Date {
    const start = from.getTime();
    const due = this.due(from, limit, pauses).getTime();
    if (isClockLimit(limit) || limit.unit === 'd') return new Date(start + Math.floor((due - start) * share));
    return new Date(this.addWorkingMs(start, Math.floor(this.workingMs(start, due) * share)));
  }

  /** When to remind: 75 % of the limit. */
  warnAt(from: Date, limit: Limit, pauses?: readonly Pause[]): Date {
    return this.share(from, limit, 0.75, pauses);
  }

  /** Working minutes from one instant to another, with fractions; negative when the second is the earlier. */
  workingMinutesBetween(a: Date, b: Date): number {
    return this.workingMs(a.getTime(), b.getTime()) / minuteMs;
  }

  /** The earliest instant by which so many working minutes have passed; the instant itself for none. */
  addWorkingMinutes(from: Date, minutes: number): Date {
    return new Date(this.addWorkingMs(from.getTime(), minutes * minuteMs));
  }

  isWorkingDay(at: Date): boolean {
    return this.isWorking(dayWithin(at.getTime()));
  }

  /** Whether offices are open; the instant at which a session ends is outside it. */
  isWorkingTime(at: Date): boolean {
    const day = dayWithin(at.getTime());
    if (!this.isWorking(day)) return false;
    const minutes = (at.getTime() - startOfDay(day)) / minuteMs;
    const sessions = this.sessionsOf(day);
    return sessions.some((begin, i) => i % 2 === 0 && begin <= minutes && minutes < (sessions[i + 1] ?? 0));
  }

  /** The local day (days since 1970-01-01) that an anchor belongs to: its own working day, or the next one. */
  anchorDay(from: Date): number {
    return this.workingDay(this.anchorOrdinal(from.getTime()));
  }

  explain(from: Date, limit: Limit, pauses?: readonly Pause[]): Explanation {
    return explain(this, from, limit, pauses);
  }

  /** Why a local day (days since 1970-01-01) is off: the holiday's name, `''` for a weekly rest day, undefined if it is worked. */
  offReason(day: number): string | undefined {
    return this.isWorking(day) ? undefined : (this.table.offReason.get(day) ?? '');
  }

  private dueAfter(start: number, limit: Limit, pausedMs: number): number {
    switch (limit.unit) {
      case 'm':
        return start + limit.amount * minuteMs + pausedMs;
      case 'h':
        return start + limit.amount * 60 * minuteMs + pausedMs;
      case 'wh':
        return this.addWorkingMs(start, limit.amount * 60 * minuteMs + pausedMs);
      case 'wd': {
        const day = this.workingDay(this.anchorOrdinal(start) + limit.amount + Math.floor(pausedMs / workingDayMs));
        return startOfDay(day) + this.lastMinute(day) * minuteMs;
      }
      case 'd': {
        // Civil Code, Article 148: the end of the last day, or of the next working day when that day is off.
        const last = this.ordinalOf(dayWithin(start) + limit.amount);
        return startOfDay(this.workingDay(last + Math.floor(pausedMs / workingDayMs)) + 1);
      }
    }
  }

  /** An anchor on a day off, or after the last session, belongs to the next working day. */
  private anchorOrdinal(ms: number): number {
    const day = dayWithin(ms);
    const tooLate = this.isWorking(day) && ms > startOfDay(day) + this.lastMinute(day) * minuteMs;
    return this.ordinalOf(day) + (tooLate ? 1 : 0);
  }

  private workingMs(a: number, b: number): number {
    return this.position(b) - this.position(a);
  }

  /** Working milliseconds since the beginning of the table. */
  private position(ms: number): number {
    const day = dayWithin(ms);
    const before = (this.table.minutesBefore[day - firstDay] ?? 0) * minuteMs;
    if (!this.isWorking(day)) return before;
    const time = ms - startOfDay(day);
    const sessions = this.sessionsOf(day);
    let within = 0;
    for (let i = 0; i < sessions.length; i += 2) {
      const begin = (sessions[i] ?? 0) * minuteMs;
      if (time <= begin) break;
      within += Math.min(time, (sessions[i + 1] ?? 0) * minuteMs) - begin;
    }
    return before + within;
  }

  private addWorkingMs(start: number, ms: number): number {
    if (ms === 0) return start;
    if (!(ms > 0)) throw new RangeError('working time is added forwards');
    const { minutesBefore, workingDays, longestDay } = this.table;
    const target = this.position(start) + ms;
    const today = dayWithin(start);
    // No day is longer than the longest, so this jump never goes too far.
    const behind = target - 1 - (minutesBefore[today - firstDay] ?? 0) * minuteMs;
    let n = this.ordinalOf(today) + Math.floor(behind / (longestDay * minuteMs));
    while ((minutesBefore[this.workingDay(n) + 1 - firstDay] ?? 0) * minuteMs < target) n++;
    const day = workingDays[n] ?? 0;
    let rest = target - (minutesBefore[day - firstDay] ?? 0) * minuteMs;
    const sessions = this.sessionsOf(day);
    for (let i = 0; i < sessions.length; i += 2) {
      const begin = (sessions[i] ?? 0) * minuteMs;
      const length = (sessions[i + 1] ?? 0) * minuteMs - begin;
      if (rest <= length) return startOfDay(day) + begin + rest;
      rest -= length;
    }
    return startOfDay(day + 1);
  }

  private isWorking(day: number): boolean {
    const { ordinal } = this.table;
    return ordinal[day + 1 - firstDay] !== ordinal[day - firstDay];
  }

  /** How many working days lie before a day: also the number of the first working day not before it. */
  private ordinalOf(day: number): number {
    return this.table.ordinal[day - firstDay] ?? outside();
  }

  private workingDay(ordinal: number): number {
    return this.table.workingDays[ordinal] ?? outside();
  }

  private sessionsOf(day: number): readonly number[] {
    return this.table.sessions[this.table.season[day - firstDay] ?? 0] ?? [];
  }

  private lastMinute(day: number): number {
    const sessions = this.sessionsOf(day);
    return sessions[sessions.length - 1] ?? 0;
  }
}

function isClockLimit(limit: Limit): boolean {
  return limit.unit === 'h' || limit.unit === 'm';
}

function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  return pauses.length < 2 ? pauses : [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime());
}

function dayWithin(ms: number): number {
  const day = localDay(ms);
  return day >= firstDay && day < firstDay + dayCount ? day : outside();
}

function outside(): never {
  throw new CalendarError('outside-calendar', 'Working time is known from 2000-01-01 to 2059-12-31.');
}
