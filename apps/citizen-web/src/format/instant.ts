import type { Language } from '../words/language.js';

/** Everybody concerned lives in one zone, wherever the phone is. */
const timeZone = 'Asia/Ho_Chi_Minh';

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

interface Parts {
  time: string;
  /** 0 is Sunday. */
  weekday: number;
  day: number;
  month: number;
  year: number;
}

const zoned = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

function partsOf(instant: Date): Parts {
  const parts = Object.fromEntries(zoned.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [day, month, year] = [Number(parts['day']), Number(parts['month']), Number(parts['year'])];
  return {
    time: `${parts['hour']}:${parts['minute']}`,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    day,
    month,
    year,
  };
}

/** "16:00 hôm nay (24/4)", "17:00 thứ Hai, 4/5", with the year when it is another one. */
export function formatInstant(instant: Date, now: Date, language: Language): string {
  const at = partsOf(instant);
  const today = partsOf(now);
  const days = dayNumber(at) - dayNumber(today);
  const date = at.year === today.year ? `${at.day}/${at.month}` : `${at.day}/${at.month}/${at.year}`;
  if (language === 'en') return `${at.time} ${englishDay(days, at, date)}`;
  if (days === 0) return `${at.time} hôm nay (${date})`;
  if (days === 1) return `${at.time} ngày mai (${date})`;
  return `${at.time} ${weekdays[at.weekday]}, ${date}`;
}

function englishDay(days: number, at: Parts, date: string): string {
  if (days === 0) return `today (${date})`;
  if (days === 1) return `tomorrow (${date})`;
  const name = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][at.weekday];
  return `${name} ${date}`;
}

/** How far away a day is, in days of the calendar: people count nights, not hours. */
export function formatDistance(instant: Date, now: Date, language: Language): string {
  const milliseconds = instant.getTime() - now.getTime();
  const days = dayNumber(partsOf(instant)) - dayNumber(partsOf(now));
  if (language === 'en') {
    if (milliseconds < 0) return days === 0 ? 'past due' : `${-days} day${days === -1 ? '' : 's'} past due`;
    return days === 0 ? 'due today' : `${days} day${days === 1 ? '' : 's'} left`;
  }
  if (milliseconds < 0) return days === 0 ? 'đã quá hạn' : `quá hạn ${-days} ngày`;
  return days === 0 ? 'đến hạn hôm nay' : `còn ${days} ngày`;
}

/** `2026-05-04`, a day without an hour. */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date}/${month}/${year}`;
}

function dayNumber({ year, month, day }: Parts): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
