import type { Limit } from './limit.js';
import { formatLimit } from './limit.js';
import { formatDay, isoWeekday, localDay, minuteMs, offsetMs, startOfDay } from './local-time.js';
import type { Pause, WorkCalendar } from './work-calendar.js';

export interface Explanation {
  readonly due: Date;
  /** Dates that the limit was counted on, in order; none for clock hours and minutes. */
  readonly days: readonly string[];
  /** Dates between anchor and due instant that were not counted, with the reason. */
  readonly daysOff: readonly { readonly date: string; readonly reason: string }[];
  readonly text: { readonly vi: string; readonly en: string };
}

/** Tells how a due instant came about, day by day, so that anybody can check it against a wall calendar. */
export function explain(calendar: WorkCalendar, from: Date, limit: Limit, pauses?: readonly Pause[]): Explanation {
  const due = calendar.due(from, limit, pauses);
  const days: string[] = [];
  const daysOff: { date: string; reason: string }[] = [];
  if (limit.unit !== 'h' && limit.unit !== 'm') {
    const last = localDay(due.getTime() - 1);
    for (let day = localDay(from.getTime()); day <= last; day++) {
      const reason = calendar.offReason(day);
      if (isCounted(calendar, from, limit, day, last)) days.push(formatDay(day));
      else if (reason !== undefined) daysOff.push({ date: formatDay(day), reason: reason || 'nghỉ hằng tuần' });
    }
  }
  return { due, days, daysOff, text: inWords(from, limit, due, days, daysOff, pauses?.length ?? 0) };
}

function isCounted(calendar: WorkCalendar, from: Date, limit: Limit, day: number, last: number): boolean {
  const anchor = localDay(from.getTime());
  switch (limit.unit) {
    case 'wh': {
      const begin = Math.max(startOfDay(day), from.getTime());
      return calendar.workingMinutesBetween(new Date(begin), new Date(startOfDay(day + 1))) > 0;
    }
    case 'wd':
      return day > calendar.anchorDay(from) && calendar.offReason(day) === undefined;
    default:
      // Days after the N-th are only waited for, except the working day on which the limit ends.
      return day > anchor && (day <= anchor + limit.amount || day === last);
  }
}

function inWords(
  from: Date,
  limit: Limit,
  due: Date,
  days: readonly string[],
  off: Explanation['daysOff'],
  pauses: number,
): Explanation['text'] {
  const counted = days.length > 0 ? days.map(shortDay).join(', ') : '';
  const offVi = off.map(({ date, reason }) => `${shortDay(date)} (${reason})`).join(', ');
  const offEn = off.map(({ date }) => date).join(', ');
  const parts = (words: [boolean, string][]): string =>
    words.flatMap(([shown, text]) => (shown ? [text] : [])).join('; ');
  return {
    vi: parts([
      [true, `${limit.amount} ${unitsVi[limit.unit]} từ ${moment(from)}`],
      [counted !== '', `tính ${counted}`],
      [offVi !== '', `không tính ${offVi}`],
      [pauses > 0, `tạm dừng ${pauses} lần`],
      [true, `hết hạn ${moment(due)}`],
    ]),
    en: parts([
      [true, `${formatLimit(limit)} (${unitsEn[limit.unit]}) from ${moment(from)}`],
      [days.length > 0, `counted ${days.join(', ')}`],
      [offEn !== '', `not counted ${offEn}`],
      [pauses > 0, `paused ${pauses} times`],
      [true, `due ${moment(due)}`],
    ]),
  };
}

const unitsVi = { wh: 'giờ làm việc', wd: 'ngày làm việc', d: 'ngày', h: 'giờ', m: 'phút' } as const;
const unitsEn = {
  wh: 'working hours',
  wd: 'working days',
  d: 'calendar days',
  h: 'clock hours',
  m: 'clock minutes',
} as const;

function shortDay(date: string): string {
  const weekday = isoWeekday(localDay(Date.parse(`${date}T00:00:00Z`)));
  const [, month, day] = date.split('-');
  return `${weekday === 7 ? 'CN' : `T${weekday + 1}`} ${day}/${month}`;
}

function moment(at: Date): string {
  const minutes = Math.floor((at.getTime() + offsetMs) / minuteMs);
  const [date = '', time = ''] = new Date(minutes * minuteMs).toISOString().split('T');
  return `${time.slice(0, 5)} ${date.split('-').reverse().join('/')}`;
}
