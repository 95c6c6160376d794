import { CalendarError } from './calendar-error.js';
import type { CalendarDefinition } from './calendar-definition.js';

/** Takes the content of a calendar file (parsed JSON or YAML) and says which part is missing or of the wrong kind. */
export function readCalendar(value: unknown): CalendarDefinition {
  if (!isRecord(value)) throw wrong('the file', 'an object');
  const { id = 'file', version = 1, timeZone = 'Asia/Ho_Chi_Minh', restDays = [6, 7] } = value;
  const { seasons, holidays = [], workedDays = [] } = value;
  if (typeof id !== 'string') throw wrong('id', 'a text');
  if (typeof version !== 'number') throw wrong('version', 'a number');
  if (timeZone !== 'Asia/Ho_Chi_Minh') throw wrong('timeZone', 'Asia/Ho_Chi_Minh, the only zone that is supported');
  if (!Array.isArray(restDays) || !restDays.every(isNumber)) throw wrong('restDays', 'a list of ISO weekdays');
  if (!isListOf(seasons, isSeason)) throw wrong('seasons', 'a list of {from, to, sessions}');
  if (!isListOf(holidays, isHoliday)) throw wrong('holidays', 'a list of {date, name, decision?, insteadOf?}');
  if (!isListOf(workedDays, isWorkedDay)) throw wrong('workedDays', 'a list of {date, insteadOf?, decision?}');
  return { id, version, timeZone, seasons, restDays, holidays, workedDays };
}

type Guard<T> = (value: unknown) => value is T;

const isNumber: Guard<number> = (value) => typeof value === 'number';
const isText: Guard<string> = (value) => typeof value === 'string';
const isOptionalText = (value: unknown): boolean => value === undefined || value === null || isText(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, guard: Guard<T>): value is T[] {
  return Array.isArray(value) && value.every(guard);
}

const isSession = (value: unknown): value is [string, string] => isListOf(value, isText) && value.length === 2;

const isSeason = (value: unknown): value is CalendarDefinition['seasons'][number] =>
  isRecord(value) && isText(value['from']) && isText(value['to']) && isListOf(value['sessions'], isSession);

const isHoliday = (value: unknown): value is CalendarDefinition['holidays'][number] =>
  isRecord(value) && isText(value['date']) && isText(value['name']) && isOptionalText(value['insteadOf']);

const isWorkedDay = (value: unknown): value is CalendarDefinition['workedDays'][number] =>
  isRecord(value) && isText(value['date']) && isOptionalText(value['insteadOf']);

function wrong(part: string, expected: string): CalendarError {
  return new CalendarError('invalid-calendar', `The calendar cannot be used: ${part} must be ${expected}.`);
}
