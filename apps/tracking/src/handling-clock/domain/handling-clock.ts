import type { WorkCalendar } from '#calendar';
import { parseLimit } from '#calendar';
import type { Limits } from '#contracts';

/** A time in which the agency waits for the citizen; `to` is null while it lasts. */
export interface Pause {
  requestId: string;
  from: Date;
  to: Date | null;
}

export interface Extension {
  extensionId: string;
  until: Date;
  reason: string;
  requestedAt: Date;
  by: string;
  state: 'asked' | 'granted' | 'denied';
}

/** What the clock of a case does next, in the order in which it happens. */
export type ClockStep =
  'deemed-acceptance' | 'pause-over' | 'reminder' | 'due' | 'supervisor' | 'leadership' | 'reopening' | 'planned';

/** The steps of escalation, in order (domain: "Escalation"). */
export const escalation = ['reminder', 'due', 'supervisor', 'leadership'] as const satisfies readonly ClockStep[];

export interface Alarm {
  step: ClockStep;
  at: Date;
}

/**
 * The handling clock of one handling period: from the assignment of a lead to the approved answer. Every instant in it
 * is a pure function of anchor, limit, pauses, extensions and the calendar's version.
 */
export interface HandlingClock {
  anchor: Date;
  /** The limit as data, such as 3wd. */
  limit: string;
  calendarId: string;
  calendarVersion: number;
  returnUntil: Date;
  warnAt: Date;
  /** Limit and pauses, without extensions: what on-time handling is judged by. */
  due0: Date;
  dueAt: Date;
  pauses: Pause[];
  extensions: Extension[];
  /** How many steps of `escalation` have fired for `dueAt`; a later due instant arms them again. */
  fired: number;
  /** The promised day of a planned outcome has passed and was recalled. */
  promiseRecalled: boolean;
  next: Alarm | null;
}

/** Working minutes of a day, by which a limit in days is a length of pause. */
const workingDay = 480;

/** The working time by which one case is judged. */
export interface Timing {
  calendar: WorkCalendar;
  limits: Limits;
}

export interface ClockStart {
  anchor: Date;
  limit: string;
  urgent: boolean;
}

export function startClock({ anchor, limit, urgent }: ClockStart, timing: Timing): HandlingClock {
  const window = urgent ? timing.limits.returnWindowUrgent : timing.limits.returnWindow;
  return computeDeadlines(
    {
      anchor,
      limit,
      calendarId: timing.calendar.definition.id,
      calendarVersion: timing.calendar.definition.version,
      returnUntil: timing.calendar.due(anchor, parseLimit(window)),
      warnAt: anchor,
      due0: anchor,
      dueAt: anchor,
      pauses: [],
      extensions: [],
      fired: 0,
      promiseRecalled: false,
      next: null,
    },
    timing,
  );
}

/**
 * The clock of an agency that gave a case back and got it again: the first instant stands, and another limit may only
 * shorten it.
 */
export function continueClock(clock: HandlingClock, limit: string, timing: Timing): HandlingClock {
  const asBefore = computeDeadlines(clock, timing);
  const anew = computeDeadlines({ ...clock, limit }, timing);
  return anew.due0 < asBefore.due0 ? anew : asBefore;
}

/** The same clock with its deadlines as its own history and this calendar make them. A later due instant arms it again. */
export function computeDeadlines(clock: HandlingClock, { calendar, limits }: Timing): HandlingClock {
  const limit = parseLimit(clock.limit);
  const pauses = clock.pauses.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
  const due0 = calendar.due(clock.anchor, limit, pauses);
  const granted = clock.extensions.filter(({ state }) => state === 'granted').map(({ until }) => until.getTime());
  const dueAt = new Date(Math.max(due0.getTime(), ...granted));
  const timed = { ...clock, dueAt };
  return {
    ...timed,
    calendarId: calendar.definition.id,
    calendarVersion: calendar.definition.version,
    due0,
    warnAt: shareOf(timed, limits.reminderShare, calendar),
    fired: dueAt.getTime() > clock.dueAt.getTime() ? 0 : clock.fired,
  };
}

/** When a share of the time from the assignment to the due instant has passed, in the limit's own time. */
function shareOf(clock: HandlingClock, share: number, calendar: WorkCalendar): Date {
  const { anchor, dueAt } = clock;
  if (!countsWorkingTime(clock)) return new Date(anchor.getTime() + Math.floor((+dueAt - +anchor) * share));
  return calendar.addWorkingMinutes(anchor, calendar.workingMinutesBetween(anchor, dueAt) * share);
}

/** Whether the limit counts office time. */
export function countsWorkingTime(clock: HandlingClock): boolean {
  return parseLimit(clock.limit).unit.startsWith('w');
}

export function runningPause(clock: HandlingClock): Pause | undefined {
  return clock.pauses.find(({ to }) => to === null);
}

export function openExtension(clock: HandlingClock): Extension | undefined {
  return clock.extensions.find(({ state }) => state === 'asked');
}

/** Working minutes that the case may still wait for its citizen. */
export function pauseMinutesLeft(clock: HandlingClock, { calendar, limits }: Timing): number {
  const used = clock.pauses.reduce(
    (sum, { from, to }) => (to ? sum + calendar.workingMinutesBetween(from, to) : sum),
    0,
  );
  return Math.max(0, lengthOf(limits.handlingPause) - used);
}

/** Working minutes of a limit as a length of time. */
function lengthOf(limit: string): number {
  const { amount, unit } = parseLimit(limit);
  return amount * { m: 1, h: 60, wh: 60, d: workingDay, wd: workingDay }[unit];
}

/** Begins to wait for the citizen: only in the first part of the limit, while some of the five working days are left. */
export function pauseClock(clock: HandlingClock, requestId: string, now: Date, timing: Timing): HandlingClock {
  const latest = shareOf(clock, timing.limits.pauseAskedBefore, timing.calendar);
  if (runningPause(clock) || now >= latest || pauseMinutesLeft(clock, timing) <= 0) return clock;
  return { ...clock, pauses: [...clock.pauses, { requestId, from: now, to: null }] };
}

/** Ends the pause that runs, if one does. */
export function resumeClock(clock: HandlingClock, now: Date, timing: Timing): HandlingClock {
  const running = runningPause(clock);
  if (!running) return clock;
  const latest = pauseOver(running, clock, timing);
  const to = now < latest ? now : latest;
  return computeDeadlines(
    { ...clock, pauses: clock.pauses.map((pause) => (pause === running ? { ...pause, to } : pause)) },
    timing,
  );
}

export function pauseOver(pause: Pause, clock: HandlingClock, timing: Timing): Date {
  return timing.calendar.addWorkingMinutes(pause.from, pauseMinutesLeft(clock, timing));
}

/** The latest instant that the agency's own head may grant. */
export function headMayExtendTo(clock: HandlingClock, { calendar, limits }: Timing): Date {
  if (!countsWorkingTime(clock)) {
    const length = clock.due0.getTime() - clock.anchor.getTime();
    return new Date(clock.due0.getTime() + length * limits.extensionShare);
  }
  const minutes = calendar.workingMinutesBetween(clock.anchor, clock.due0) * limits.extensionShare;
  return calendar.addWorkingMinutes(clock.due0, minutes);
}
